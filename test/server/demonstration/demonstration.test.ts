import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { DEMONSTRATION_WORDS } from '../../../domain/demonstration.ts';
import { daysAfter, todayInParis } from '../../../domain/day.ts';
import { StartError } from '../../../server/platform/start-error.ts';
import { loadDemonstration } from '../../../server/seeding/demonstration/load-demonstration.ts';
import { SEEDS_FOLDER } from '../../../server/start.ts';
import { anInteraction } from '../../factories/tracking.ts';
import { application } from '../../setup/application.ts';
import { seededDatabase, sql } from '../../setup/database.ts';
import { endProcesses, EssaimProcess, SEED } from '../../setup/process.ts';

const essaim = application({ forEach: 'test' });
const today = todayInParis();
const load = () => loadDemonstration(essaim.dataSource, SEEDS_FOLDER, today);

/** Every row of every table, as text. */
async function everyRow(): Promise<Record<string, string[]>> {
  const tables = await essaim.dataSource.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    const read = await essaim.dataSource.query<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`);
    rows[name] = read.map(({ row }) => row);
  }
  return rows;
}
const count = async (from: string, values: unknown[] = []) =>
  (await essaim.dataSource.query<[{ count: number }]>(`SELECT count(*)::int FROM ${from}`, values))[0].count;

describe('the demonstration set', () => {
  it('is loaded once: a second time changes nothing, nor do two at once', async () => {
    expect((await Promise.all([load(), load()])).sort()).toEqual([false, true]);
    const first = await everyRow();
    expect(await load()).toBe(false);
    expect(await everyRow()).toEqual(first);
  });

  it('gives the desk something of each kind', async () => {
    await load();
    const open = 'next_action WHERE settled_at IS NULL AND due';
    expect(await count(`${open} < $1`, [today])).toBeGreaterThanOrEqual(4);
    expect(await count(`${open} = $1`, [today])).toBeGreaterThanOrEqual(2);
    expect(await count(`${open} > $1`, [today])).toBeGreaterThanOrEqual(6);
    const quiet = `(SELECT lab FROM interaction_subject WHERE lab IS NOT NULL GROUP BY lab HAVING max(date) < $1) q`;
    expect(await count(quiet, [daysAfter(today, -180)])).toBeGreaterThanOrEqual(2);
    expect(await count(`(SELECT DISTINCT kind FROM interaction) k`)).toBeGreaterThanOrEqual(8);
    expect(await count(`residence_visit WHERE state = 'PLANNED' AND first_day IS NULL`)).toBe(1);
    expect(
      await count(`(SELECT residence FROM residence_visit GROUP BY 1 HAVING count(*) = 1 AND min(state) = 'HELD') r`),
    ).toBe(1);
    expect(await count('work_session')).toBeGreaterThanOrEqual(36);
    expect(await count(`(SELECT DISTINCT nature FROM work_session) n`)).toBe(6);
    expect(await count(`(SELECT DISTINCT help FROM work_session) n`)).toBe(4);
    expect(await count(`work_session WHERE help = 'ROOM_ONLY'`)).toBe(1);
    expect(await count(`office_hour`)).toBeGreaterThanOrEqual(5);
    expect(await count(`request WHERE state = 'WAITING'`)).toBe(1);
    expect(await count(`invitation WHERE accepted_at IS NULL AND created_at < now() - interval '14 days'`)).toBe(1);
    expect(await count(`mail WHERE state = 'FAILED'`)).toBe(1);
  });

  it('tells of a lab that stepped back, and leaves hypotheses', async () => {
    await essaim.change(async () => void (await load()));
    const { labs } = await essaim.graphql<{ labs: { labs: { slug: string; maturity: object }[] } }>(
      '{ labs { labs { slug maturity { level confirmed } } } }',
    );
    const of = (slug: string) => labs.labs.find((lab) => lab.slug === slug)!.maturity;
    expect(of('toulouse')).toEqual({ level: 'PREMIERS_CONTACTS', confirmed: true });
    expect(of('nancy-metz')).toEqual({ level: 'PREMIERS_CONTACTS', confirmed: false });
    const central = await essaim.signedIn('centrale');
    const { labFile } = await central.graphql<{ labFile: { maturity: { reading: { level: string } }[] } }>(
      '{ labFile(slug: "toulouse") { maturity { reading { level } } } }',
    );
    expect(labFile.maturity.map(({ reading }) => reading.level)).toEqual([
      'PREMIERS_CONTACTS',
      'SUIVI',
      'PREMIERS_CONTACTS',
    ]);
  });

  it('does not join what is real, and leaves no mark then', async () => {
    await anInteraction(essaim.dataSource.manager);
    const before = await everyRow();
    await expect(load()).rejects.toThrow(StartError);
    await expect(load()).rejects.toThrow(/sont déjà tenus ici : la démonstration, inventée, ne s’y ajoute pas/);
    expect(await everyRow()).toEqual(before);
  });

  it.each([
    ['journal.yaml', 'labs: [creteil]', 'labs: [atlantide]', 'demo/journal.yaml, champ « 0.labs » : « atlantide »'],
    ['sessions.yaml', 'nature: PROJET', 'nature: FETE', 'demo/sessions.yaml, champ « 0.nature »'],
    ['waiting.yaml', 'equipe@essaim.example', 'equipe@ac-lille.fr', 'demo/waiting.yaml, champ « requests.0.email »'],
  ])('is refused by file and field when %s is wrong, with nothing written', async (file, from, to, sentence) => {
    const seeds = join(await mkdtemp(join(tmpdir(), 'essaim-seeds-')), 'seeds');
    onTestFinished(() => rm(join(seeds, '..'), { recursive: true }));
    await cp(SEEDS_FOLDER, seeds, { recursive: true });
    const text = await readFile(join(seeds, 'demo', file), 'utf8');
    await writeFile(join(seeds, 'demo', file), text.replace(from, to));
    const before = await everyRow();
    await expect(loadDemonstration(essaim.dataSource, seeds)).rejects.toThrow(sentence);
    expect(await everyRow()).toEqual(before);
  });
});

describe('the mark', () => {
  const PAGES = [
    ...[
      '/',
      '/liste',
      '/labs/creteil',
      '/academies/lille',
      '/suivi',
      '/suivi/reseau',
      '/suivi/journal',
      '/suivi/semaine',
      '/suivi/creteil',
    ],
    ...['/suivi/academies/lille', '/sessions', '/sessions/graphiques', '/sessions/office-hours', '/gestion/demandes'],
  ];

  it('is on every page of an instance with the set, with JavaScript or without, and on none of one without', async () => {
    const said = async (path: string) => (await essaim.get(path)).text.split(DEMONSTRATION_WORDS).length - 1;
    for (const path of PAGES) expect(await said(path), path).toBe(0);
    await essaim.change(async () => void (await load()));
    for (const path of PAGES) expect(await said(path), path).toBe(2);
  });
});

describe('the command', () => {
  afterEach(endProcesses);

  it('loads the set once, and refuses to in production, and what it does not know', async () => {
    const { url, connection, drop } = await seededDatabase();
    const run = async (settings: Record<string, string>, ...words: string[]) => {
      const command = new EssaimProcess({ DATABASE_URL: url, ...settings }, SEED, words);
      const code = await command.end();
      return [code, command.lines.at(-1) ?? command.stderr.trim()];
    };
    const refused = 'La démonstration est inventée : elle n’est jamais chargée en production.';
    expect(await run({ NODE_ENV: 'production' }, 'demo')).toEqual([1, refused]);
    expect(await run({}, 'fetes')).toEqual([1, 'Usage : npm run seed, ou npm run seed -- demo']);
    expect(await sql(connection, 'SELECT FROM demonstration')).toEqual([]);
    expect(await run({}, 'demo')).toEqual([0, 'La démonstration est chargée.']);
    expect(await run({}, 'demo')).toEqual([0, 'La démonstration était déjà là : rien n’a changé.']);
    await drop();
  });
});
