import { describe, expect, it } from 'vitest';
import { VisitorRequest } from '../../../server/requests/visitor-request.entity.ts';
import { anAccount } from '../../factories/accounts.ts';
import { aRequest, mailsTo } from '../../factories/requests.ts';
import { application } from '../../setup/application.ts';
import { hurryJobs } from '../../setup/jobs.ts';
import { mailTo } from '../../setup/shown-mails.ts';

const essaim = application({ forEach: 'test' });
const CLAIRE = 'claire@ac-essai.fr';
const CENTRAL = 'centrale@essaim.example';
const DAY = 24 * 3_600_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY);

/** What is kept after a night, once its jobs are done. */
async function keptAfterANight(): Promise<VisitorRequest[]> {
  const planned = () =>
    essaim.dataSource.query<{ key: string; run_at: Date }[]>(
      `SELECT key, run_at FROM graphile_worker.jobs WHERE key IN ('forget-requests', 'tell-waiting-requests')`,
    );
  await hurryJobs(essaim.connection);
  await expect.poll(async () => (await planned()).filter(({ run_at }) => run_at.getTime() > Date.now()).length).toBe(2);
  return essaim.dataSource.manager.find(VisitorRequest);
}

const DECIDED = { state: 'ACCEPTED', decidedFunction: 'Équipe centrale', word: 'Voici.' } as const;

describe('what a sender gave', () => {
  it('is removed 90 days after the decision; that it was asked and decided stays', async () => {
    await aRequest(essaim, { ...DECIDED, decidedAt: daysAgo(91) });
    await aRequest(essaim, { ...DECIDED, decidedAt: daysAgo(89), email: 'autre@ac-essai.fr' });
    const kept = await keptAfterANight();
    expect(kept.find(({ email }) => email === 'autre@ac-essai.fr')).toMatchObject({ word: 'Voici.' });
    expect(kept.find(({ email }) => email === null)).toMatchObject({
      kind: 'CONTACT',
      state: 'ACCEPTED',
      lab: expect.any(String) as string,
      saidFunction: null,
      message: null,
      word: null,
      tokenHash: null,
    });
  });

  it('is removed after three days when it was never confirmed', async () => {
    const unconfirmed = { state: 'UNCONFIRMED', confirmedAt: null } as const;
    await aRequest(essaim, { ...unconfirmed, createdAt: daysAgo(4) });
    await aRequest(essaim, { ...unconfirmed, createdAt: daysAgo(2), email: 'autre@ac-essai.fr' });
    expect(await keptAfterANight()).toMatchObject([{ email: 'autre@ac-essai.fr' }]);
  });

  it('does not wait for ever: after six months the sender is told, and the log says so', async () => {
    await aRequest(essaim, { confirmedAt: daysAgo(181) });
    await aRequest(essaim, { confirmedAt: daysAgo(179), email: 'autre@ac-essai.fr' });
    const kept = await keptAfterANight();
    expect(kept.map(({ state }) => state).sort()).toEqual(['REFUSED', 'WAITING']);
    expect((await mailTo(essaim, CLAIRE)).text).toContain('restée six mois sans réponse');
    expect(await mailsTo(essaim, 'autre@ac-essai.fr')).toBe(0);
    const acts = await essaim.dataSource.query('SELECT act, by_function AS by, detail FROM audit_entry');
    expect(acts).toEqual([
      { act: 'REQUEST_REFUSED', by: 'Administration d’Essaim', detail: 'mise en relation, restée sans réponse' },
    ]);
  });
});

describe('central staff', () => {
  it('are told of what waits in one mail a night, without a word or an address of the senders', async () => {
    const second = 'seconde@ac-essai.fr';
    await anAccount(essaim, { email: second, central: true });
    await aRequest(essaim, { kind: 'ACCOUNT' });
    await aRequest(essaim, { kind: 'ACCOUNT' });
    await aRequest(essaim, { kind: 'LAB' });
    await aRequest(essaim, { confirmedAt: daysAgo(20) });
    await aRequest(essaim);
    await keptAfterANight();
    const { text } = await mailTo(essaim, CENTRAL);
    expect(text).toContain(
      '– 2 demandes de compte\n– 1 lab signalé\n– 1 demande qu’un lab laisse attendre depuis 14 jours',
    );
    expect(text).toContain('/gestion/demandes');
    expect(text).not.toMatch(/claire|classes|possibles/);
    await keptAfterANight();
    expect([await mailsTo(essaim, CENTRAL), await mailsTo(essaim, second)]).toEqual([1, 1]);
  });

  it('are not told again of the same, until a week has gone by', async () => {
    await aRequest(essaim, { kind: 'ACCOUNT' });
    const lastTold = (days: number) => essaim.dataSource.query('UPDATE mail SET queued_at = $1', [daysAgo(days)]);
    const mails: number[] = [];
    for (const days of [0, 6, 8]) {
      await lastTold(days);
      await essaim.dataSource.query('UPDATE request SET confirmed_at = $1', [daysAgo(days && days + 1)]);
      await keptAfterANight();
      mails.push(await mailsTo(essaim, CENTRAL));
    }
    expect(mails).toEqual([1, 1, 2]);
  });

  it('are left alone when nothing waits for them', async () => {
    await aRequest(essaim);
    await aRequest(essaim, { kind: 'LAB', ...DECIDED, decidedAt: new Date() });
    await keptAfterANight();
    expect(await mailsTo(essaim, CENTRAL)).toBe(0);
  });
});
