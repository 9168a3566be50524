import { Logger } from '@nestjs/common';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { migrations } from '../../../migrations/index.ts';
import { entities } from '../../../server/entities.ts';
import { type Connection, openDatabase } from '../../../server/platform/database/database.ts';
import { startEmbeddedPostgres } from '../../../server/platform/embedded-postgres/launch.ts';
import { JobRunner } from '../../../server/platform/jobs/job-runner.ts';
import { Mail } from '../../../server/platform/mail/mail.entity.ts';
import { MailService, type NewMail } from '../../../server/platform/mail/mail.service.ts';
import { loadSeeds } from '../../../server/seeding/load-seeds.ts';
import { migrate, SEEDS_FOLDER } from '../../../server/start.ts';
import { TestApplication } from '../../setup/application.ts';
import { seededDatabase, sql } from '../../setup/database.ts';
import { openFolder, removeFolder } from '../../setup/folder.ts';
import { hurryJobs } from '../../setup/jobs.ts';
import { MailServer, refusal } from '../../setup/mail-server.ts';
import { EssaimProcess } from '../../setup/process.ts';

vi.spyOn(Logger.prototype, 'warn').mockReturnValue();

const SENDER = { MAIL_FROM: 'Essaim du 110 bis <essaim@essaim.example>', MAIL_ALLOW: '@essaim.example' };
const PRODUCTION = { NODE_ENV: 'production', DATABASE_URL: 'embedded' };

describe('a mail', () => {
  it('arrives, once, as it was written, with a text part and an HTML part', async () => {
    const { mailServer, essaim } = await sending();
    const id = await queue(essaim, 'claire@essaim.example');
    await expect.poll(() => stateOf(essaim, id)).toBe('SENT');

    expect(mailServer.arrived).toHaveLength(1);
    const [arrived] = mailServer.arrived;
    expect(arrived).toMatchObject({
      recipients: ['claire@essaim.example'],
      from: { name: 'Essaim du 110 bis', address: 'essaim@essaim.example' },
      to: [{ name: '', address: 'claire@essaim.example' }],
      subject: 'Une résidence à Orléans : « l’été des labs »',
      messageId: `<${id}@essaim.example>`,
    });
    expect(arrived!.text).toContain('Bonjour,\n\nLe lab de Nice vous répond.');
    expect(arrived!.text).toContain('Lire la fiche :\nhttps://essaim.example/labs/nice?jeton=abc');
    expect(arrived!.html).toContain('<html lang="fr">');
    expect(arrived!.html).toContain('href="https://essaim.example/labs/nice?jeton=abc"');
    expect(arrived!.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    );
  });

  it('leaves nothing behind of what it said, nor a job', async () => {
    const { essaim } = await sending();
    const id = await queue(essaim, 'claire@essaim.example');
    await expect.poll(() => stateOf(essaim, id)).toBe('SENT');
    expect(await rowOf(essaim, id)).toMatchObject({
      recipient: 'claire@essaim.example',
      kind: 'test',
      text: null,
      html: null,
      attempts: 1,
      sent_at: expect.any(Date) as Date,
    });
    await expect.poll(() => mailJobs(essaim.connection)).toEqual([]);
  });

  it('is not sent when its cause was undone', async () => {
    const { mailServer, essaim } = await sending();
    const undone = essaim.dataSource.transaction(async (transaction) => {
      await essaim.app.get(MailService).queue(transaction, mailTo('undone@essaim.example'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await queue(essaim, 'done@essaim.example');
    await expect.poll(() => mailServer.recipients).toEqual(['done@essaim.example']);
  });

  it('puts nothing of what it says, nor an address, where operators look at jobs', async () => {
    const { essaim } = await waiting();
    const id = await queue(essaim, 'claire@essaim.example');
    expect(await mailJobs(essaim.connection)).toMatchObject([{ payload: { mail: id }, key: null }]);
  });

  it('cannot be made to say more in its head, or to go to others', async () => {
    const { mailServer, essaim } = await sending();
    await queue(essaim, 'claire@essaim.example', { subject: 'Bonjour\r\nBcc: autre@essaim.example\r\n\r\nfin' });
    await expect.poll(() => mailServer.arrived.length).toBe(1);
    const [{ raw, recipients, subject, bcc }] = mailServer.arrived as [(typeof mailServer.arrived)[0]];
    expect({ recipients, subject, bcc }).toEqual({
      recipients: ['claire@essaim.example'],
      subject: 'Bonjour Bcc: autre@essaim.example fin',
      bcc: undefined,
    });
    expect(raw).not.toMatch(/^bcc:/im);
    for (const to of ['a@essaim.example, b@essaim.example', 'a@essaim.example\r\nBcc: b@essaim.example', 'x', '']) {
      await expect(queue(essaim, to), to).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    }
  });
});

describe('when the mail server', () => {
  it('hangs up before it was told the message, it is tried again', async () => {
    const { mailServer, essaim } = await sending();
    mailServer.onRecipient = () => {
      void mailServer.close();
      return null;
    };
    const id = await queue(essaim, 'claire@essaim.example');
    await expect.poll(async () => (await rowOf(essaim, id)).last_error).not.toBeNull();
    expect(await stateOf(essaim, id)).toBe('QUEUED');
    mailServer.onRecipient = () => null;
    await mailServer.open();
    await hurryJobs(essaim.connection);
    await expect.poll(() => mailServer.recipients).toEqual(['claire@essaim.example']);
  });

  it('refuses for the moment, it is tried again', async () => {
    const { mailServer, essaim } = await sending();
    mailServer.onMessage = (answer) => answer(refusal(451, 'Try later'));
    const id = await queue(essaim, 'claire@essaim.example');
    await expect
      .poll(async () => (await rowOf(essaim, id)).last_error)
      .toBe('Le serveur de courriel a répondu : 451 Try later');
    mailServer.onMessage = (answer) => answer();
    await hurryJobs(essaim.connection);
    await expect.poll(() => stateOf(essaim, id)).toBe('SENT');
    expect(mailServer.arrived).toHaveLength(1);
  });

  it('refuses the address, it has failed, and says why; sent again by hand, it goes out', async () => {
    const { mailServer, essaim } = await sending();
    mailServer.onRecipient = () => refusal(550, 'No such user here');
    const id = await queue(essaim, 'inconnue@essaim.example');
    await expect.poll(() => stateOf(essaim, id)).toBe('FAILED');
    expect(await troubled(essaim)).toMatchObject({
      total: 1,
      mails: [{ id, kind: 'test', lastError: 'Le serveur de courriel a répondu : 550 No such user here' }],
    });
    await expect.poll(() => mailJobs(essaim.connection)).toEqual([]);

    mailServer.onRecipient = () => null;
    expect(await resend(essaim, id)).toMatchObject({ id, state: 'QUEUED', lastError: null });
    await expect.poll(() => stateOf(essaim, id)).toBe('SENT');
    expect(mailServer.recipients).toEqual(['inconnue@essaim.example']);
  });

  it('refuses again and again, it has failed in the end', async () => {
    const { mailServer, essaim } = await sending();
    mailServer.onMessage = (answer) => answer(refusal(451, 'Try later'));
    const id = await queue(essaim, 'claire@essaim.example');
    await expect.poll(async () => (await rowOf(essaim, id)).attempts).toBe(1);
    await expect.poll(async () => (await mailJobs(essaim.connection))[0]?.locked).toBe(false);
    await sql(
      essaim.connection,
      'UPDATE graphile_worker._private_jobs SET attempts = max_attempts - 1 WHERE priority = 0 AND key IS NULL',
    );
    await hurryJobs(essaim.connection);
    await expect.poll(() => stateOf(essaim, id)).toBe('FAILED');
    await expect.poll(() => mailJobs(essaim.connection)).toEqual([]);
  });

  it('hangs up on the message, its sending is unsure, and it waits for a person', async () => {
    const { mailServer, essaim } = await sending();
    mailServer.onMessage = (_, drop) => drop();
    const id = await queue(essaim, 'claire@essaim.example');
    await expect.poll(() => stateOf(essaim, id)).toBe('UNSURE');
    expect((await rowOf(essaim, id)).last_error).toMatch(/^La connexion s’est rompue pendant l’envoi \(\w+\)\.$/);
    await expect.poll(() => mailJobs(essaim.connection)).toEqual([]);

    mailServer.onMessage = (answer) => answer();
    await resend(essaim, id);
    await expect.poll(() => stateOf(essaim, id)).toBe('SENT');
    expect([mailServer.received, mailServer.arrived.length]).toEqual([2, 1]);
  });
});

describe('when Essaim', () => {
  it('has several servers, they share the mails, and none goes out twice', async () => {
    const { mailServer, essaim } = await sending();
    await start(essaim.connection, { SMTP_URL: mailServer.url, ...SENDER });
    const recipients = Array.from({ length: 40 }, (_, index) => `lab-${index + 10}@essaim.example`);
    const ids = await Promise.all(recipients.map((to) => queue(essaim, to)));
    await expect.poll(() => statesOf(essaim, ids)).toEqual(ids.map(() => 'SENT'));
    expect(mailServer.recipients).toEqual(recipients);
  });

  it('takes up one mail several times at once, it goes out once all the same', async () => {
    const { essaim } = await waiting();
    const id = await queue(essaim, 'claire@essaim.example');
    const again = `SELECT graphile_worker.add_job('send-mail', json_build_object('mail', $1::text)) FROM generate_series(1, 3)`;
    await sql(essaim.connection, again, [id]);
    const mailServer = await MailServer.start();
    await essaim.dataSource.transaction(async (transaction) => {
      await transaction.query('SELECT FROM mail FOR UPDATE');
      const next = await start(essaim.connection, { SMTP_URL: mailServer.url, ...SENDER });
      const held = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      await expect.poll(async () => (await sql(next.connection, held)).length).toBe(4);
    });
    await expect.poll(() => mailJobs(essaim.connection)).toEqual([]);
    expect([await stateOf(essaim, id), mailServer.received]).toEqual(['SENT', 1]);
  });

  it('is killed while it sends, the sending is unsure, and only a person sends it again, once', async () => {
    const mailServer = await MailServer.start();
    const { essaim, url } = await waiting();
    const settings = { SMTP_URL: mailServer.url, ...SENDER };
    const killed = new EssaimProcess({ DATABASE_URL: url, ...settings });
    onTestFinished(() => killed.signal('SIGKILL'));
    mailServer.onMessage = () => undefined; // it has it all, and has not answered yet
    await killed.address();
    const id = await queue(essaim, 'claire@essaim.example');
    await expect.poll(() => mailServer.received).toBe(1);
    killed.signal('SIGKILL');
    await killed.end();
    expect(await stateOf(essaim, id)).toBe('SENDING');

    mailServer.onMessage = (answer) => answer();
    const next = await start(essaim.connection, settings);
    await expect
      .poll(async () => {
        await next.app.get(JobRunner).freeJobsOfTheGone();
        return stateOf(next, id);
      })
      .toBe('UNSURE');
    expect(await troubled(next)).toMatchObject({ total: 1, mails: [{ id, state: 'UNSURE' }] });
    await expect.poll(() => mailJobs(next.connection)).toEqual([]);
    expect(mailServer.received).toBe(1);

    await resend(next, id);
    await expect.poll(() => stateOf(next, id)).toBe('SENT');
    expect([mailServer.received, mailServer.recipients]).toEqual([2, ['claire@essaim.example']]);
  });

  it('loses its database while it sends, it notes what became of the mail when that is back', async () => {
    const folder = await openFolder();
    const startDatabase = () =>
      startEmbeddedPostgres({ dataDir: folder, explicit: true, parameters: { fsync: 'off' } });
    let postgres = await startDatabase();
    onTestFinished(async () => {
      await postgres.stop();
      await removeFolder(folder);
    });
    const dataSource = await openDatabase(postgres.connection, { entities, migrations });
    await migrate(postgres.connection, dataSource);
    await loadSeeds(dataSource, SEEDS_FOLDER);
    await dataSource.destroy();
    const mailServer = await MailServer.start();
    const essaim = await start(postgres.connection, { SMTP_URL: mailServer.url, ...SENDER });
    let take!: () => void;
    mailServer.onMessage = (answer) => (take = answer);
    const id = await queue(essaim, 'claire@essaim.example');
    await expect.poll(() => mailServer.received).toBe(1);

    await postgres.stop();
    take();
    postgres = await startDatabase();
    await expect.poll(() => stateOf(essaim, id)).toBe('SENT');
    expect(mailServer.received).toBe(1);
  });
});

describe('who receives', () => {
  it('is, outside production, only who is in MAIL_ALLOW', async () => {
    const { mailServer, essaim } = await sending({ MAIL_ALLOW: '@essaim.example, Moi@autre.example' });
    const others = ['vous@autre.example', 'x@sous.essaim.example', 'x@essaim.example.org'];
    const held = await Promise.all(others.map((to) => queue(essaim, to)));
    const sent = await Promise.all(['MOI@autre.example', 'x@essaim.example'].map((to) => queue(essaim, to)));
    await expect
      .poll(() => statesOf(essaim, [...held, ...sent]))
      .toEqual([...held.map(() => 'HELD'), ...sent.map(() => 'SENT')]);
    expect(mailServer.recipients).toEqual(['MOI@autre.example', 'x@essaim.example']);
    expect(await rowOf(essaim, held[0]!)).toMatchObject({ text: null, attempts: 0 });
  });

  it('is nobody when MAIL_ALLOW is not set', async () => {
    const { mailServer, essaim } = await sending({ MAIL_ALLOW: '' });
    const id = await queue(essaim, 'essaim@essaim.example');
    await expect.poll(() => stateOf(essaim, id)).toBe('HELD');
    expect(mailServer.received).toBe(0);
  });

  it('is everybody in production', async () => {
    const { mailServer, essaim } = await sending({ ...PRODUCTION, MAIL_ALLOW: '' });
    await queue(essaim, 'claire@autre.example');
    await expect.poll(() => mailServer.recipients).toEqual(['claire@autre.example']);
  });
});

describe('without a mail server', () => {
  it('outside production, a page shows the mails', async () => {
    const essaim = await start(await newDatabase());
    const id = await queue(essaim, 'claire@essaim.example', { paragraphs: ['<script>alert(1)</script> & « l’été »'] });
    await expect.poll(() => stateOf(essaim, id)).toBe('SHOWN');
    const { status, text, headers } = await essaim.get('/courriels-de-test');
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    expect(text).toContain('<h2>Une résidence à Orléans : « l’été des labs »</h2>');
    expect(text).toContain('À : claire@essaim.example');
    expect(text.split('&#60;script&#62;alert(1)&#60;/script&#62; &#38; « l’été »')).toHaveLength(3);
    expect(text).not.toMatch(/<script|style=/);
  });

  it('in production, they wait and the start says so; with one, they go out', async () => {
    const connection = await newDatabase();
    const warned = vi.mocked(Logger.prototype.warn);
    warned.mockClear();
    const essaim = await start(connection, PRODUCTION);
    expect(warned.mock.calls).toEqual([['SMTP_URL n’est pas réglé : les courriels attendent, aucun ne part.']]);
    const id = await queue(essaim, 'claire@autre.example');
    expect(await mailJobs(connection)).toMatchObject([{ attempts: 0 }]);
    expect(await stateOf(essaim, id)).toBe('QUEUED');

    const mailServer = await MailServer.start();
    await start(connection, { ...PRODUCTION, SMTP_URL: mailServer.url, MAIL_FROM: SENDER.MAIL_FROM });
    await expect.poll(() => mailServer.recipients).toEqual(['claire@autre.example']);
  });

  it('the page does not exist in production, nor beside a mail server', async () => {
    const connection = await newDatabase();
    for (const variables of [PRODUCTION, { SMTP_URL: 'smtp://127.0.0.1:1', ...SENDER }]) {
      const essaim = await start(connection, variables);
      expect((await essaim.get('/courriels-de-test')).status).toBe(404);
    }
  });
});

describe('what a mail says and to whom it went', () => {
  it('is gone when its secret is outdated, and it is not sent any more', async () => {
    const { mailServer, essaim } = await sending();
    const id = await queue(essaim, 'claire@essaim.example', { expiresAt: new Date(Date.now() - 1) });
    await expect.poll(() => stateOf(essaim, id)).toBe('FAILED');
    expect(await rowOf(essaim, id)).toMatchObject({
      text: null,
      html: null,
      last_error: expect.stringMatching(/^Périmé/) as string,
    });
    expect(mailServer.received).toBe(0);
    await expect(resend(essaim, id)).rejects.toThrow('Ce courriel est périmé : il ne peut plus être renvoyé.');
  });

  it('is gone at the latest the hour after, and the address after 90 days', async () => {
    const { mailServer, essaim } = await sending();
    mailServer.onRecipient = () => refusal(550, 'No such user');
    const [outdated, old, kept] = await Promise.all(
      [1, 2, 3].map((each) => queue(essaim, `lab-${each}@essaim.example`)),
    );
    await expect.poll(() => statesOf(essaim, [outdated!, old!, kept!])).toEqual(['FAILED', 'FAILED', 'FAILED']);
    await sql(essaim.connection, `UPDATE mail SET expires_at = now() WHERE id = $1`, [outdated]);
    await sql(essaim.connection, `UPDATE mail SET queued_at = now() - interval '90 days 1 second' WHERE id = $1`, [
      old,
    ]);
    await hurryJobs(essaim.connection);
    await expect.poll(async () => (await rowOf(essaim, outdated!)).text).toBeNull();
    await expect.poll(async () => (await rowOf(essaim, old!)).recipient).toBeNull();
    expect(await rowOf(essaim, outdated!)).toMatchObject({ recipient: 'lab-1@essaim.example', html: null });
    expect(await rowOf(essaim, old!)).toMatchObject({ text: null, html: null, last_error: null, state: 'FAILED' });
    expect(await rowOf(essaim, kept!)).toMatchObject({
      recipient: 'lab-3@essaim.example',
      text: expect.any(String) as string,
    });
  });
});

it('only a mail that failed or is unsure is sent again by hand', async () => {
  const { essaim } = await sending();
  const id = await queue(essaim, 'claire@essaim.example');
  await expect.poll(() => stateOf(essaim, id)).toBe('SENT');
  await expect(resend(essaim, id)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'id' } });
  for (const unknown of ['7d444840-9dc0-11d1-b245-5ffdce74fad2', 'x']) {
    await expect(resend(essaim, unknown)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  }
});

function mailTo(to: string, changes: Partial<NewMail> = {}): NewMail {
  return {
    to,
    kind: 'test',
    subject: 'Une résidence à Orléans : « l’été des labs »',
    greeting: 'Bonjour,',
    paragraphs: [
      'Le lab de Nice vous répond.',
      { label: 'Lire la fiche', link: 'https://essaim.example/labs/nice?jeton=abc' },
    ],
    closing: 'L’équipe du 110 bis',
    ...changes,
  };
}

const queue = (essaim: TestApplication, to: string, changes: Partial<NewMail> = {}) =>
  essaim.dataSource.transaction((transaction) => essaim.app.get(MailService).queue(transaction, mailTo(to, changes)));

const resend = (essaim: TestApplication, id: string) =>
  essaim.dataSource.transaction((transaction) => essaim.app.get(MailService).resend(transaction, id));

const troubled = (essaim: TestApplication) =>
  essaim.app.get(MailService).troubled(essaim.dataSource.manager, { limit: 50, offset: 0, id: null });

interface MailRow {
  recipient: string | null;
  state: string;
  text: string | null;
  html: string | null;
  attempts: number;
  last_error: string | null;
}

const rowOf = async ({ connection }: TestApplication, id: string) =>
  (await sql<MailRow>(connection, 'SELECT * FROM mail WHERE id = $1', [id]))[0]!;

const stateOf = async (essaim: TestApplication, id: string) => (await rowOf(essaim, id)).state;

async function statesOf({ dataSource }: TestApplication, ids: string[]): Promise<(string | undefined)[]> {
  const mails = await dataSource.manager.find(Mail);
  return ids.map((id) => mails.find((mail) => mail.id === id)?.state);
}

const mailJobs = (connection: Connection) =>
  sql<{ payload: object; attempts: number; locked: boolean }>(
    connection,
    `SELECT payload, key, attempts, locked_at IS NOT NULL AS locked
     FROM graphile_worker._private_jobs AS job JOIN graphile_worker._private_tasks AS task ON task.id = task_id
     WHERE identifier = 'send-mail'`,
  );

async function newDatabase(): Promise<Connection> {
  const { connection, drop } = await seededDatabase();
  onTestFinished(drop);
  return connection;
}

/** Essaim on a database, stopped after the test. */
async function start(connection: Connection, variables: Record<string, string> = {}): Promise<TestApplication> {
  const essaim = new TestApplication();
  await essaim.start(connection, variables);
  onTestFinished(() => essaim.stop());
  return essaim;
}

/** Essaim with a mail server. */
async function sending(variables: Record<string, string> = {}) {
  const mailServer = await MailServer.start();
  const settings = { SMTP_URL: mailServer.url, ...SENDER, ...variables };
  return { mailServer, essaim: await start(await newDatabase(), settings) };
}

/** Essaim that queues mails, and sends none. */
async function waiting() {
  const { connection, url, drop } = await seededDatabase();
  onTestFinished(drop);
  return { essaim: await start(connection, PRODUCTION), url };
}
