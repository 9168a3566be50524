import { beforeEach, describe, expect, it } from 'vitest';
import { KEPT } from '../../domain/privacy.ts';
import {
  IDLE_ACCOUNT_MONTHS,
  IDLE_NOTICE_DAYS,
  INVITATION_DAYS,
  INVITATION_KEPT_DAYS,
  LINK_MINUTES,
  MAIL_ADDRESS_DAYS,
  PRESENCE_DAYS,
  SESSION_DAYS,
  SESSION_REST_DAYS,
  SIGN_IN_REQUEST_DAYS,
} from '../../domain/retention.ts';
import { anAccount } from '../factories/accounts.ts';
import { labOf } from '../factories/labs.ts';
import { application } from '../setup/application.ts';
import { hurryJobs } from '../setup/jobs.ts';
import { mailTo } from '../setup/shown-mails.ts';

const essaim = application({ forEach: 'test' });
const sql = <Row>(statement: string, values: unknown[] = []) => essaim.dataSource.query<Row[]>(statement, values);

/** Lets a night pass: all that is due every night is done. */
async function aNight(): Promise<void> {
  const before = await runsOf();
  await hurryJobs(essaim.connection);
  await expect.poll(async () => (await runsOf()).every((next, at) => next > before[at]!)).toBe(true);
}
/** When each of the nightly jobs was last planned. */
const runsOf = async () =>
  (
    await sql<{ id: string }>(
      `SELECT id FROM graphile_worker._private_jobs WHERE key LIKE 'forget-%' OR key LIKE 'close-%' ORDER BY key`,
    )
  ).map(({ id }) => Number(id));

let account: string;
beforeEach(async () => {
  ({ account } = await anAccount(essaim, { email: 'quelquun@ac-essai.fr', roles: { creteil: 'CONTRIBUTOR' } }));
});

/** For each thing that is kept: how a test makes one that is of so long ago, and what is left of it afterwards. */
const THINGS: [what: string, days: number, make: (age: string) => Promise<unknown>, left: string][] = [
  [
    'a session that was not used',
    SESSION_REST_DAYS,
    (age) => sql(`UPDATE session SET used_at = now() - $2::interval WHERE account = $1`, [account, age]),
    'SELECT FROM session WHERE account = $1',
  ],
  [
    'a session that was used all the time',
    SESSION_DAYS,
    (age) => sql(`UPDATE session SET created_at = now() - $2::interval WHERE account = $1`, [account, age]),
    'SELECT FROM session WHERE account = $1',
  ],
  [
    'a request to sign in',
    SIGN_IN_REQUEST_DAYS,
    (age) =>
      sql(
        `INSERT INTO sign_in_request (request_hash, email, account, created_at)
         VALUES ('x', 'quelquun@ac-essai.fr', $1, now() - $2::interval)`,
        [account, age],
      ),
    'SELECT FROM sign_in_request WHERE account = $1',
  ],
  [
    'an invitation',
    INVITATION_KEPT_DAYS,
    (age) =>
      sql(
        `INSERT INTO invitation (email, by, by_function, created_at)
         VALUES ('autre@ac-essai.fr', $1, 'x', now() - $2::interval)`,
        [account, age],
      ),
    'SELECT FROM invitation WHERE by = $1',
  ],
  [
    'to whom a mail went',
    MAIL_ADDRESS_DAYS,
    (age) =>
      sql(
        `INSERT INTO mail (id, recipient, kind, subject, state, message_id, queued_at)
         VALUES ($1, 'quelquun@ac-essai.fr', 'x', 'x', 'SENT', 'x', now() - $2::interval)`,
        [account, age],
      ),
    'SELECT FROM mail WHERE id = $1 AND recipient IS NOT NULL',
  ],
  [
    'who had a draft open',
    PRESENCE_DAYS,
    async (age) => {
      const { id: lab } = await labOf(essaim.dataSource.manager, 'creteil');
      await sql(`INSERT INTO editing_presence (lab, account, seen_at) VALUES ($2, $1, now() - $3::interval)`, [
        account,
        lab,
        age,
      ]);
    },
    'SELECT FROM editing_presence WHERE account = $1',
  ],
];

describe('what is kept for a time', () => {
  it.each(THINGS)('is removed the night after, and not before: %s, %i days', async (_, days, make, left) => {
    const leftIsOne = async () => (await sql(left, [account])).length === 1;
    await make(`${days} days -1 hour`);
    await aNight();
    expect(await leftIsOne()).toBe(true);
    await sql('DELETE FROM invitation');
    await sql('DELETE FROM sign_in_request');
    await sql('DELETE FROM mail');
    await sql('DELETE FROM editing_presence');
    await make(`${days} days 1 hour`);
    await aNight();
    expect(await leftIsOne()).toBe(false);
  });

  it('is told with the same numbers as it is removed by, on the privacy page', async () => {
    const { status, text } = await essaim.get('/vie-privee');
    expect(status).toBe(200);
    for (const { what, until } of KEPT) {
      expect(text).toContain(what);
      expect(text).toContain(until);
    }
    for (const days of [SESSION_REST_DAYS, SESSION_DAYS, SIGN_IN_REQUEST_DAYS, INVITATION_DAYS, INVITATION_KEPT_DAYS]) {
      expect(text).toMatch(new RegExp(`\\b${days} jours?\\b`));
    }
    for (const days of [MAIL_ADDRESS_DAYS, PRESENCE_DAYS, IDLE_NOTICE_DAYS]) {
      expect(text).toMatch(new RegExp(`\\b${days} jours?\\b`));
    }
    expect(text).toContain(`${LINK_MINUTES} minutes`);
    expect(text).toContain(`${IDLE_ACCOUNT_MONTHS} mois`);
  });
});

describe('an account that holds no role', () => {
  const ADDRESS = 'oubliee@ac-essai.fr';
  const exists = async (id: string) => (await sql('SELECT FROM account WHERE id = $1', [id])).length === 1;
  const notSignedInSince = (id: string, age: string) =>
    sql('UPDATE account SET last_seen_at = now() - $2::interval WHERE id = $1', [id, age]);
  const warnedSince = (id: string, age: string) =>
    sql('UPDATE account SET warned_at = now() - $2::interval WHERE id = $1', [id, age]);
  const isWarned = async (id: string) =>
    (await sql<{ warned: boolean }>('SELECT warned_at IS NOT NULL AS warned FROM account WHERE id = $1', [id]))[0]!
      .warned;
  const LONG = `${IDLE_ACCOUNT_MONTHS} months 1 day`;

  it('and nobody has signed in with for long is told in time, then closed', async () => {
    const { account: id } = await anAccount(essaim, { email: ADDRESS });
    await notSignedInSince(id, `${IDLE_ACCOUNT_MONTHS} months -1 day`);
    await aNight();
    expect(await isWarned(id)).toBe(false);
    await notSignedInSince(id, LONG);
    await aNight();
    const { text } = await mailTo(essaim, ADDRESS);
    expect(text).toContain(`Il sera fermé dans ${IDLE_NOTICE_DAYS} jours`);
    await warnedSince(id, `${IDLE_NOTICE_DAYS - 1} days`);
    await aNight();
    expect(await exists(id)).toBe(true);
    await warnedSince(id, `${IDLE_NOTICE_DAYS} days 1 hour`);
    await aNight();
    expect(await exists(id)).toBe(false);
    expect(await sql('SELECT FROM mail WHERE recipient = $1', [ADDRESS])).toEqual([]);
    expect(await sql(`SELECT by_function, detail FROM audit_entry WHERE act = 'ACCOUNT_CLOSED'`)).toEqual([
      {
        by_function: 'Administration d’Essaim',
        detail: `sans rôle, et sans connexion depuis plus de ${IDLE_ACCOUNT_MONTHS} mois`,
      },
    ]);
  });

  it('is kept when someone signs in with it meanwhile', async () => {
    await sql(`UPDATE account SET last_seen_at = now() - $1::interval WHERE email LIKE 'membre@%'`, [LONG]);
    const [{ id }] = (await sql<{ id: string }>(`SELECT id FROM account WHERE email LIKE 'membre@%'`)) as [
      { id: string },
    ];
    await aNight();
    await warnedSince(id, '1 year');
    await essaim.signedIn('membre');
    await aNight();
    expect([await exists(id), await isWarned(id)]).toEqual([true, false]);
  });

  it('and got one meanwhile has its whole time again', async () => {
    const { account: id } = await anAccount(essaim, { roles: { creteil: 'CONTRIBUTOR' } });
    await notSignedInSince(id, LONG);
    await warnedSince(id, '1 year');
    await aNight();
    expect([await exists(id), await isWarned(id)]).toEqual([true, false]);
  });

  it('is never closed when it is central staff', async () => {
    const { account: id } = await anAccount(essaim, { central: true });
    await notSignedInSince(id, LONG);
    await warnedSince(id, '1 year');
    await aNight();
    expect(await exists(id)).toBe(true);
  });
});
