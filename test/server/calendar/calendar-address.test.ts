import ICAL from 'ical.js';
import { describe, expect, it, vi } from 'vitest';
import { daysAfter, todayInParis } from '../../../domain/day.ts';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.ts';
import { anAccount } from '../../factories/accounts.ts';
import { aNextAction, aResidence } from '../../factories/tracking.ts';
import { aWorkSession } from '../../factories/work-sessions.ts';
import { application, type Reader } from '../../setup/application.ts';

const essaim = application({ forEach: 'test', settings: () => ({ PUBLIC_URL: 'http://essaim.example' }) });

const RENEW = 'mutation { made: renewCalendarAddress { url renewedAt } }';
const END = 'mutation { endCalendarAddress }';

/** Makes or renews the address of someone; its path. */
async function renewed(reader: Reader): Promise<string> {
  const { made } = await reader.graphql<{ made: { url: string } }>(RENEW);
  const { origin, pathname } = new URL(made.url);
  expect(origin).toBe('http://essaim.example');
  return pathname;
}
const someone = () => anAccount(essaim, { central: true });
const statusOf = async (path: string) => (await essaim.get(path)).status;
const eventsAt = async (path: string) =>
  new ICAL.Component(ICAL.parse((await essaim.get(path)).text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));

describe('a calendar address', () => {
  it('is read without a cookie, and kept nowhere on the way', async () => {
    const path = await renewed(await someone());
    expect(path).toMatch(/^\/calendrier\/[\w-]{43}\.ics$/);
    const { status, headers } = await essaim.get(path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    });
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it('is stored as a hash alone, and told once', async () => {
    const person = await someone();
    const secret = (await renewed(person)).slice('/calendrier/'.length, -'.ics'.length);
    const [{ row }] = await essaim.dataSource.query('SELECT calendar_address::text AS row FROM calendar_address');
    expect(row).not.toContain(secret);
    expect(row).not.toContain(Buffer.from(secret).toString('hex'));
    const known = await person.graphql('{ calendarAddress { renewedAt } }');
    expect(known).toEqual({ calendarAddress: { renewedAt: expect.any(String) } });
  });

  it('ends at once when it is renewed, and when it is taken away', async () => {
    const person = await someone();
    const first = await renewed(person);
    const second = await renewed(person);
    expect([await statusOf(first), await statusOf(second)]).toEqual([404, 200]);
    expect(await person.graphql(END)).toEqual({ endCalendarAddress: true });
    expect(await statusOf(second)).toBe(404);
    expect(await person.graphql(END)).toEqual({ endCalendarAddress: false });
    expect(await person.graphql('{ calendarAddress { renewedAt } }')).toEqual({ calendarAddress: null });
    const acts = await essaim.dataSource.manager.find(AuditEntry, { order: { id: 'ASC' } });
    expect(acts.map(({ act, by, account }) => [act, by, account])).toEqual(
      ['CALENDAR_MADE', 'CALENDAR_RENEWED', 'CALENDAR_ENDED'].map((act) => [act, person.account, person.account]),
    );
  });

  it('renewed twice at once leaves one that holds', async () => {
    const person = await someone();
    const paths = await Promise.all([renewed(person), renewed(person), renewed(person)]);
    const statuses = await Promise.all(paths.map(statusOf));
    expect(statuses.sort()).toEqual([200, 404, 404]);
  });

  it.each([
    ['of an account that is suspended', 'UPDATE account SET suspended_at = now() WHERE id = $1'],
    ['of someone who left the central team', 'UPDATE account SET central = false WHERE id = $1'],
    ['of an account that was closed', 'DELETE FROM account WHERE id = $1'],
  ])('%s answers as one that never was', async (_, sql) => {
    const person = await someone();
    const path = await renewed(person);
    await essaim.dataSource.query(sql, [person.account]);
    const never = await essaim.get(`/calendrier/${'x'.repeat(43)}.ics`);
    const ended = await essaim.get(path);
    const told = ({ status, text, headers }: typeof never) => [status, text, headers['cache-control']];
    expect(told(ended)).toEqual([404, expect.stringContaining('Ce calendrier n’existe pas, ou plus.'), 'no-store']);
    expect(told(ended)).toEqual(told(never));
    expect(told(await essaim.get('/calendrier/x'))).toEqual(told(never));
  });

  it('is limited as often as one network asks', async () => {
    const path = await renewed(await someone());
    for (let number = 0; number < 120; number++) await essaim.get('/calendrier/x.ics');
    expect(await statusOf(path)).toBe(429);
  });

  it('is in no line of a log, even when the database fails', async () => {
    const person = await someone();
    const path = await renewed(person);
    const lines: string[] = [];
    const spies = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((line) => Boolean(lines.push(String(line)))),
    );
    await essaim.dataSource.query('ALTER TABLE residence_visit RENAME TO elsewhere');
    const { status, text } = await essaim.get(path);
    spies.forEach((spy) => spy.mockRestore());
    expect(status).toBe(500);
    const secret = path.slice('/calendrier/'.length, -'.ics'.length);
    expect(lines.join('')).toMatch(/residence_visit/);
    expect(lines.join('') + text).not.toContain(secret);
  });
});

describe('a calendar', () => {
  const soon = daysAfter(todayInParis(), 5);

  it('has what is planned, by titles alone', async () => {
    const { manager } = essaim.dataSource;
    const person = await someone();
    const colleague = await someone();
    await aNextAction(manager, { what: 'Rappeler ; puis écrire', due: soon, owner: person.account });
    await aNextAction(manager, { what: 'À prendre', due: soon, academies: ['04'] });
    await aNextAction(manager, { what: 'À un autre', due: soon, owner: colleague.account });
    await aNextAction(manager, { what: 'Sans jour', due: null, owner: person.account });
    await aNextAction(manager, { what: 'Trop vieille', due: '2021-01-01', owner: person.account });
    await aResidence(manager, { labs: ['nice'], firstDay: soon, lastDay: daysAfter(soon, 2), virtual: true });
    await aWorkSession(manager, { title: 'Atelier', firstDay: soon, participants: 'Untel', outcome: 'Une note' });
    const path = await renewed(person);
    const [, lab] = (await manager.query(
      `SELECT slug, name FROM lab WHERE slug IN ('creteil', 'nice') ORDER BY slug`,
    )) as [object, { name: string }];
    const events = await eventsAt(path);
    expect(events.map(({ summary, startDate, endDate }) => [summary, `${startDate}`, `${endDate}`])).toEqual([
      [expect.stringMatching(/^Rappeler ; puis écrire \(.*Créteil\)$/), soon, daysAfter(soon, 1)],
      [expect.stringMatching(/^À prendre \(.*\)$/), soon, daysAfter(soon, 1)],
      [`Résidence croisée, visite aller, à distance (${lab.name})`, soon, daysAfter(soon, 3)],
      ['Atelier', soon, daysAfter(soon, 1)],
    ]);
    expect((await essaim.get(path)).text).not.toMatch(/Untel|Une note/);
  });

  it('changes what it told before rather than add to it', async () => {
    const person = await someone();
    const { id } = await aNextAction(essaim.dataSource.manager, { due: soon, owner: person.account });
    const path = await renewed(person);
    const [before] = await eventsAt(path);
    const putOff = `mutation { putOffNextAction(id: "${id}", revision: 1, due: "${daysAfter(soon, 7)}") { id } }`;
    await person.graphql(putOff);
    const [after] = await eventsAt(path);
    expect(after!.uid).toBe(before!.uid);
    expect(after!.uid).toBe(`action-${id}@essaim.example`);
    expect(after!.sequence).toBe(Number(before!.sequence) + 1);
    expect(`${after!.startDate}`).toBe(daysAfter(soon, 7));
  });
});
