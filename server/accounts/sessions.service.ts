import { Injectable } from '@nestjs/common';
import { DataSource, Not } from 'typeorm';
import { SESSION_DAYS, SESSION_REST_DAYS } from '../../domain/retention.ts';
import { Actor, type LabRole } from '../access/actor.ts';
import { Account } from './account.entity.ts';
import { AccountSession } from './account-session.entity.ts';
import { hashOf, newSecret } from './secrets.ts';

const LIVES = `used_at > now() - interval '${SESSION_REST_DAYS} days'
  AND session.created_at > now() - interval '${SESSION_DAYS} days'`;
export const LONGEST_SESSION_S = SESSION_DAYS * 24 * 3600;

interface SessionRow {
  session: string;
  id: string;
  email: string;
  function: string | null;
  central: boolean;
  roles: Record<string, LabRole>;
  rested: boolean;
}

/** Who is signed in, and where. Kept in the database: every server knows them, and an end is an end everywhere at once. */
@Injectable()
export class SessionsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Opens a session; the token that it gives is in no other place. None for an account that was just closed. */
  async open(account: string, device: string | null): Promise<string> {
    const token = newSecret();
    await this.dataSource.query(
      `WITH seen AS (UPDATE account SET last_seen_at = now(), warned_at = NULL WHERE id = $1 RETURNING id)
       INSERT INTO session (account, device, token_hash) SELECT id, $2, $3 FROM seen`,
      [account, device, hashOf(token)],
    );
    return token;
  }

  /** Who holds the token; null when the session has ended, or the account is suspended. Its use prolongs it. */
  async actorOf(token: string): Promise<Actor | null> {
    const [row] = await this.dataSource.query<SessionRow[]>(
      `SELECT session.id AS session, account.id, email, function, central, used_at < now() - interval '5 minutes' AS rested,
         (SELECT coalesce(jsonb_object_agg(lab, role), '{}') FROM lab_role WHERE lab_role.account = account.id) AS roles
       FROM session JOIN account ON account.id = session.account
       WHERE token_hash = $1 AND suspended_at IS NULL AND ${LIVES}`,
      [hashOf(token)],
    );
    if (!row) return null;
    const { session, roles, rested, ...account } = row;
    if (rested) {
      await this.dataSource.manager.update(AccountSession, session, { usedAt: () => 'now()' });
      await this.dataSource.manager.update(Account, account.id, { lastSeenAt: () => 'now()' });
    }
    return new Actor(account, new Map(Object.entries(roles)), session);
  }

  /** Whether it would be someone's, were the account not suspended: they are to be told so. */
  async isSuspended(token: string): Promise<boolean> {
    const rows = await this.dataSource.query<object[]>(
      `SELECT FROM session JOIN account ON account.id = session.account
       WHERE token_hash = $1 AND suspended_at IS NOT NULL AND ${LIVES}`,
      [hashOf(token)],
    );
    return rows.length > 0;
  }

  /** Those of an account that live, last used first. */
  async list(account: string): Promise<AccountSession[]> {
    return this.dataSource
      .getRepository(AccountSession)
      .createQueryBuilder('session')
      .where({ account })
      .andWhere(LIVES)
      .orderBy('session.usedAt', 'DESC')
      .getMany();
  }

  /** Ends one session of the account; one that is not its own is left alone. */
  async end(account: string, session: string): Promise<void> {
    await this.dataSource.query('DELETE FROM session WHERE account = $1 AND id::text = $2', [account, session]);
  }

  async endOthers(account: string, session: string): Promise<void> {
    await this.dataSource.manager.delete(AccountSession, { account, id: Not(session) });
  }
}
