import type { EntityManager } from 'typeorm';
import { NotFound } from '../../platform/errors.ts';
import { ANSWERS_ALONE } from '../lab-roles.ts';
import type { AccountFilter, AccountPage, KnownAccount, KnownRole } from './known-account.view.ts';

const AT_ONCE = 50;

interface Row {
  id: string;
  email: string;
  function: string | null;
  central: boolean;
  roles: KnownRole[];
  createdAt: Date;
  lastSeenAt: Date | null;
  suspendedAt: Date | null;
}

const ACCOUNT = `SELECT a.id, a.email, a.function, a.central, a.created_at AS "createdAt", a.last_seen_at AS "lastSeenAt",
  a.suspended_at AS "suspendedAt", (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'role', own.role, 'alone', ${ANSWERS_ALONE}, 'lab', jsonb_build_object('slug', lab.slug, 'name', lab.name)
    ) ORDER BY lab.name, lab.slug), '[]')
    FROM lab_role own JOIN lab ON lab.id = own.lab WHERE own.account = a.id
  ) AS roles
  FROM account a`;

/** One account. @throws NotFound */
export async function knownAccount(manager: EntityManager, id: string): Promise<KnownAccount> {
  const [row] = await manager.query<Row[]>(`${ACCOUNT} WHERE a.id::text = $1`, [id]);
  if (!row) throw new NotFound('Ce compte n’existe pas.');
  return viewOf(row);
}

/** Those that pass the filter, after an address, in one query. */
export async function knownAccounts(
  manager: EntityManager,
  { text, lab, kind, state }: AccountFilter,
  after: string | null,
): Promise<AccountPage> {
  const rows = await manager.query<Row[]>(
    `${ACCOUNT}
     WHERE ($1::text IS NULL OR a.email > $1)
       AND ($2::text IS NULL OR strpos(a.email, $2) > 0 OR strpos(lower(a.function), $2) > 0)
       AND ($3::text IS NULL AND $4::text IS NULL OR $4 IN ('CENTRAL', 'MEMBER') AND $3 IS NULL OR EXISTS (
         SELECT FROM lab_role r JOIN lab ON lab.id = r.lab WHERE r.account = a.id
           AND ($3 IS NULL OR strpos(lab.slug, $3) > 0 OR strpos(lower(lab.name), $3) > 0)
           AND ($4 IS NULL OR $4 NOT IN ('REFERENT', 'CONTRIBUTOR') OR r.role = $4)
       ))
       AND ($4 IS DISTINCT FROM 'CENTRAL' OR a.central)
       AND ($4 IS DISTINCT FROM 'MEMBER' OR NOT a.central AND NOT EXISTS (SELECT FROM lab_role r WHERE r.account = a.id))
       AND ($5::text IS NULL OR (a.suspended_at IS NOT NULL) = ($5 = 'SUSPENDED'))
     ORDER BY a.email LIMIT $6`,
    [after, partIn(text), partIn(lab), kind ?? null, state ?? null, AT_ONCE + 1],
  );
  const entries = rows.slice(0, AT_ONCE).map(viewOf);
  return { entries, next: rows.length > entries.length ? entries.at(-1)!.email : null };
}

const partIn = (given: string | null | undefined) => given?.trim().toLowerCase() || null;

const viewOf = ({ createdAt, lastSeenAt, suspendedAt, ...row }: Row): KnownAccount => ({
  ...row,
  createdAt: createdAt.toISOString(),
  lastSeenAt: lastSeenAt?.toISOString() ?? null,
  suspendedAt: suspendedAt?.toISOString() ?? null,
});
