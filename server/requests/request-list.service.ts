import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { isoMoment } from '../platform/database/sql-moments.ts';
import { ITS_OWN, ownValues, TO_LAB } from './request-scope.ts';
import type { RequestFilter, RequestPage, RequestView } from './request.view.ts';

const ENTRIES_AT_ONCE = 30;

/** The sender's address is read only where it is needed, or given. */
const VIEW = `SELECT r.id, r.kind, r.state, ${isoMoment('r.confirmed_at')} AS "sentAt", ${TO_LAB} AS "toLab",
    r.said_function AS "senderFunction", CASE WHEN r.kind = 'ACCOUNT' OR r.gives_address THEN r.email END AS email,
    CASE WHEN lab.id IS NOT NULL THEN json_build_object('slug', lab.slug, 'name', lab.name) END AS lab,
    CASE WHEN academy.code IS NOT NULL THEN json_build_object('slug', academy.slug, 'name', academy.name) END AS academy,
    r.lab_name AS "labName", r.part, r.message, r.link, ${isoMoment('r.decided_at')} AS "decidedAt",
    r.decided_function AS "decidedBy", r.word
  FROM request r LEFT JOIN lab ON lab.id = r.lab LEFT JOIN academy ON academy.code = r.academy`;

const IN_BOX = `CASE $3 WHEN 'CENTRAL' THEN r.state = 'WAITING' AND NOT ${TO_LAB}
  WHEN 'LABS' THEN r.state = 'WAITING' AND ${TO_LAB}
  WHEN 'DECIDED' THEN r.state IN ('ACCEPTED', 'REFUSED') ELSE true END`;

/** What was asked, for those who decide: central staff all of it, a referent what goes to its labs. */
@Injectable()
export class RequestList {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, { id, box, kind, lab }: RequestFilter, before: string | null): Promise<RequestPage> {
    const rows = await this.dataSource.query<RequestView[]>(
      `${VIEW} WHERE ${ITS_OWN} AND ${IN_BOX} AND ($4::text IS NULL OR r.kind = $4) AND ($5::text IS NULL OR lab.slug = $5)
         AND ($8::text IS NULL OR r.id::text = $8)
         AND ($6::text IS NULL OR (r.confirmed_at, r.id) < (SELECT confirmed_at, id FROM request WHERE id::text = $6))
       ORDER BY r.confirmed_at DESC, r.id DESC LIMIT $7`,
      [...ownValues(actor), box ?? null, kind ?? null, lab ?? null, before, ENTRIES_AT_ONCE + 1, id ?? null],
    );
    const entries = rows.slice(0, ENTRIES_AT_ONCE);
    return { entries, next: rows.length > entries.length ? entries.at(-1)!.id : null };
  }

  /** How many wait for the actor to decide at this lab; at none that it does not answer for. */
  async waitingAt(actor: Actor, lab: string): Promise<number> {
    const [row] = await this.dataSource.query<[{ waiting: number }]>(
      `SELECT count(*)::int AS waiting FROM request r JOIN lab ON lab.id = r.lab
       WHERE ${ITS_OWN} AND r.state = 'WAITING' AND r.kind IN ('CORRECTION', 'CONTACT') AND lab.slug = $3`,
      [...ownValues(actor), lab],
    );
    return row.waiting;
  }

  /** One of those that the caller has in hand. */
  async view(manager: EntityManager, id: string): Promise<RequestView> {
    const [view] = await manager.query<[RequestView]>(`${VIEW} WHERE r.id = $1`, [id]);
    return view;
  }
}
