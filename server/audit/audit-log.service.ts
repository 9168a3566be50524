import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import * as z from 'zod';
import { noDayWords } from '../../domain/day.ts';
import { isoMoment } from '../platform/database/sql-moments.ts';
import { BadUserInput } from '../platform/errors.ts';
import type { AuditEntryView, AuditFilter, AuditPage } from './audit.view.ts';

const ENTRIES_AT_ONCE = 50;
const DAY = z.iso.date();

type Row = Omit<AuditEntryView, 'lab'> & { slug: string | null; name: string | null };

/** What was done, by whom, to what: for central staff to read, and for nobody to change. */
@Injectable()
export class AuditLog {
  constructor(private readonly dataSource: DataSource) {}

  /** Entries before `before`, latest first. @throws BadUserInput on a day that is none */
  async list(filter: AuditFilter, before: string | null): Promise<AuditPage> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT e.id, ${isoMoment('e.at')} AS at, e.act,
         e.by_function AS "byFunction", author.email AS "byEmail", lab.slug, lab.name, whom.email AS account,
         coalesce(invitation.email, CASE r.kind WHEN 'ACCOUNT' THEN r.email WHEN 'LAB' THEN r.lab_name END) AS about, e.detail
       FROM audit_entry e
       LEFT JOIN lab ON lab.id = e.lab
       LEFT JOIN account author ON author.id = e.by
       LEFT JOIN account whom ON whom.id = e.account
       LEFT JOIN invitation ON invitation.id = e.invitation
       LEFT JOIN request r ON r.id = e.request
       WHERE ($1::bigint IS NULL OR e.id < $1) AND ($2::text IS NULL OR e.act = $2)
         AND ($3::text IS NULL OR strpos(lab.slug, $3) > 0 OR strpos(lower(lab.name), $3) > 0)
         AND ($4::text IS NULL OR strpos(author.email, $4) > 0 OR strpos(whom.email, $4) > 0
           OR strpos(invitation.email, $4) > 0 OR (r.kind = 'ACCOUNT' AND strpos(r.email, $4) > 0))
         AND ($5::date IS NULL OR e.at >= $5::date::timestamp AT TIME ZONE 'Europe/Paris')
         AND ($6::date IS NULL OR e.at < ($6::date + 1)::timestamp AT TIME ZONE 'Europe/Paris')
       ORDER BY e.id DESC LIMIT $7`,
      [
        /^\d{1,18}$/.test(before ?? '') ? before : null,
        filter.act ?? null,
        partIn(filter.lab),
        partIn(filter.email),
        dayIn('from', filter.from),
        dayIn('to', filter.to),
        ENTRIES_AT_ONCE + 1,
      ],
    );
    const shown = rows.slice(0, ENTRIES_AT_ONCE);
    return {
      entries: shown.map(({ slug, name, ...entry }) => ({ ...entry, lab: slug && name ? { slug, name } : null })),
      next: rows.length > shown.length ? shown.at(-1)!.id : null,
    };
  }
}

const partIn = (given: string | null | undefined) => given?.trim().toLowerCase() || null;

function dayIn(field: string, given: string | null | undefined): string | null {
  if (!given) return null;
  if (DAY.safeParse(given).success) return given;
  throw new BadUserInput(field, noDayWords(given));
}
