import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PENDING_ACTS, type PendingAct } from '../../domain/pending-acts.ts';
import { EXPIRED, OPEN } from '../accounts/invitations/invitation-rows.ts';
import { HAS_REFERENT } from '../accounts/lab-roles.ts';
import { TO_LAB } from '../requests/request-scope.ts';
import type { LabsWithoutReferent, LabWithoutReferent, PendingCount } from './management.view.ts';

const AT_ONCE = 50;
const WITHOUT_REFERENT = `l.closed_on IS NULL AND l.merged_into IS NULL AND NOT ${HAS_REFERENT}`;

/** Of a mail: it can still be sent again. */
const OF_USE = 'text IS NOT NULL AND (expires_at IS NULL OR expires_at > now())';

/** What is counted of each kind. */
const COUNTED: Record<PendingAct, string> = {
  WAITING_REQUESTS: `request r WHERE r.state = 'WAITING' AND NOT ${TO_LAB}`,
  LABS_WITHOUT_REFERENT: `lab l WHERE ${WITHOUT_REFERENT}`,
  FAILED_MAILS: `mail WHERE state = 'FAILED' AND ${OF_USE}`,
  UNSURE_MAILS: `mail WHERE state = 'UNSURE' AND ${OF_USE}`,
  WAITING_MAILS: `mail WHERE state = 'QUEUED' AND last_error IS NOT NULL`,
  EXPIRED_INVITATIONS: `invitation i WHERE i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND ${EXPIRED}`,
};

/** What asks for an act of central staff now. */
@Injectable()
export class OverviewService {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order of their urgency. */
  async pending(): Promise<PendingCount[]> {
    const acts = Object.keys(PENDING_ACTS) as PendingAct[];
    const counts = acts.map((act) => `(SELECT count(*)::int FROM ${COUNTED[act]}) AS "${act}"`);
    const [row] = await this.dataSource.query<[Record<PendingAct, number>]>(`SELECT ${counts.join(', ')}`);
    return acts.map((act) => ({ act, count: row[act] }));
  }

  async labsWithoutReferent(after: string | null): Promise<LabsWithoutReferent> {
    const rows = await this.dataSource.query<LabWithoutReferent[]>(
      `SELECT l.slug, l.name, academy.name AS academy,
         EXISTS (SELECT FROM invitation i WHERE i.lab = l.id AND i.role = 'REFERENT' AND ${OPEN}) AS invited
       FROM lab l JOIN academy ON academy.code = l.academy
       WHERE ${WITHOUT_REFERENT} AND ($1::text IS NULL OR l.slug > $1) ORDER BY l.slug LIMIT $2`,
      [after, AT_ONCE + 1],
    );
    const entries = rows.slice(0, AT_ONCE);
    return { entries, next: rows.length > entries.length ? entries.at(-1)!.slug : null };
  }
}
