import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { entities } from '../../server/entities.ts';
import { openDatabase } from '../../server/platform/database/database.ts';
import { StartError } from '../../server/platform/start-error.ts';
import { loadSeeds } from '../../server/seeding/load-seeds.ts';
import { SEEDS_FOLDER } from '../../server/start.ts';
import { emptyDatabase } from '../setup/database.ts';

let dataSource: DataSource;
let seeds: string;
const closers: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const database = await emptyDatabase();
  dataSource = await openDatabase(database.connection, { entities, migrations });
  await dataSource.runMigrations({ transaction: 'all' });
  closers.push(
    () => dataSource.destroy(),
    () => database.drop(),
  );
});

afterAll(async () => {
  for (const close of closers) await close();
});

beforeEach(async () => {
  seeds = join(await mkdtemp(join(tmpdir(), 'essaim-seeds-')), 'seeds');
  await cp(SEEDS_FOLDER, seeds, { recursive: true });
});

afterEach(async () => {
  await rm(join(seeds, '..'), { recursive: true });
});

describe('bad seed data are refused, by file and field, and nothing is written', () => {
  const CRETEIL = 'edition-2020/fiches/creteil.yaml';

  it.each([
    ['a missing file', 'reference/themes.yaml', null, 'le fichier seeds/reference/themes.yaml manque'],
    ['a missing edition', 'edition-2021/edition.yaml', null, 'le fichier seeds/edition-2021/edition.yaml manque'],
    ['what is not YAML', CRETEIL, ['fiche:', 'fiche: ]'], `seeds/${CRETEIL}`],
    ['what is not JSON', 'map/academies.json', ['"code"', 'code"'], 'seeds/map/academies.json'],
    ['an empty file', 'reference/services.yaml', [/^.*$/s, ''], 'seeds/reference/services.yaml, champ « racine »'],
    [
      'an unknown académie',
      CRETEIL,
      ['academy: creteil', 'academy: atlantide'],
      `${CRETEIL}, champ « academy » : « atlantide »`,
    ],
    [
      'an unknown theme',
      CRETEIL,
      ['[pedagogique, ', '[magique, '],
      `${CRETEIL}, champ « fiche.themes.0 » : « magique »`,
    ],
    [
      'an unknown service',
      CRETEIL,
      ['code: sessions', 'code: magie'],
      `${CRETEIL}, champ « fiche.services.1.code » : « magie »`,
    ],
    ['an unknown status', CRETEIL, ['status: ACTIF', 'status: OUVERT'], `${CRETEIL}, champ « fiche.status »`],
    ['an unknown part', CRETEIL, ['key: HIGHLIGHT', 'key: EXPLOIT'], `${CRETEIL}, champ « fiche.sections.0.key »`],
    ['an unknown maturity', CRETEIL, ['level: SUIVI', 'level: FORT'], `${CRETEIL}, champ « maturity.level »`],
    [
      'an impossible launch',
      CRETEIL,
      ["launch: '2020-09'", "launch: '2020-13'"],
      `${CRETEIL}, champ « fiche.launch » : date de lancement`,
    ],
    ['a launch that is a number', CRETEIL, ["launch: '2020-09'", 'launch: 2020'], `${CRETEIL}, champ « fiche.launch »`],
    ['an impossible day', CRETEIL, ['since: null', 'since: 2021-02-30'], `${CRETEIL}, champ « maturity.since »`],
    ['a negative team', CRETEIL, ['headcount: null', 'headcount: -1'], `${CRETEIL}, champ « fiche.team.headcount »`],
    ['part of a person', CRETEIL, ['headcount: null', 'headcount: 2.5'], `${CRETEIL}, champ « fiche.team.headcount »`],
    [
      'more people than there are',
      CRETEIL,
      ['headcount: null', 'headcount: 3000000000'],
      `${CRETEIL}, champ « fiche.team.headcount »`,
    ],
    ['a forgotten answer', CRETEIL, ['  otherThemes: []\n', ''], `${CRETEIL}, champ « fiche.otherThemes »`],
    ['a forgotten launch', CRETEIL, ["  launch: '2020-09'\n", ''], `${CRETEIL}, champ « fiche.launch »`],
    ['a misspelt key', CRETEIL, ['otherThemes:', 'otherTheme:'], `${CRETEIL}, champ « fiche`],
    ['a slug with capitals', CRETEIL, ['lab: creteil', 'lab: Créteil'], `${CRETEIL}, champ « lab »`],
    ['the fiche of a lab that has one', CRETEIL, ['lab: creteil', 'lab: limoges'], 'champ « lab »'],
    [
      'a theme given twice',
      'reference/themes.yaml',
      ['code: technologique', 'code: pedagogique'],
      'seeds/reference/themes.yaml, champ « 1.code »',
    ],
    [
      'an edition of another time',
      'edition-2020/edition.yaml',
      ['year: 2020', 'year: 1020'],
      'edition-2020/edition.yaml, champ « year »',
    ],
    [
      'an edition that is neither open nor frozen',
      'edition-2020/edition.yaml',
      ['FROZEN', 'CLOSED'],
      'edition-2020/edition.yaml, champ « state »',
    ],
    [
      'two open editions',
      'edition-2020/edition.yaml',
      ['FROZEN', 'OPEN'],
      'seeds/edition-2021/edition.yaml, champ « state »',
    ],
    [
      'an unknown audience',
      'reference/audiences.yaml',
      ['audience: PUBLIC', 'audience: TOUS'],
      'seeds/reference/audiences.yaml, champ « 0.audience »',
    ],
    [
      'a part without an audience',
      'reference/audiences.yaml',
      ['- key: NEWS\n  audience: PUBLIC\n', ''],
      'seeds/reference/audiences.yaml',
    ],
    [
      'an académie without a type',
      'map/academies.json',
      ['"type": "academie",', ''],
      'seeds/map/academies.json, champ « 0.type »',
    ],
    [
      'an address that is none',
      'map/academies.json',
      ['https://www.ac-paris.fr', 'ac-paris'],
      'seeds/map/academies.json, champ « 0.website »',
    ],
  ] as const)('%s', async (_, file, change, sentence) => {
    if (change) await edit(file, change[0], change[1]);
    else await rm(join(seeds, file));
    const refusal: unknown = await loadSeeds(dataSource, seeds).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StartError);
    expect((refusal as StartError).message).toContain(sentence);
    expect((refusal as StartError).message).toMatch(/^[^\n]+$/);
    expect(await rowCounts()).toEqual({ directory_version: 1 });
  });
});

describe('good seed data', () => {
  it('are loaded once: a second time changes neither a row, nor an id, nor the version', async () => {
    expect(await loadSeeds(dataSource, seeds)).toEqual({ changed: true });
    const first = await everyRow();
    expect(await rowCounts()).toMatchObject({
      academy: 34,
      theme: 6,
      service: 9,
      edition: 2,
      lab: 12,
      fiche: 12,
      fiche_revision: 12,
    });
    expect(await loadSeeds(dataSource, seeds)).toEqual({ changed: false });
    expect(await everyRow()).toEqual(first);
  });

  it('bring a label that was corrected, and announce it', async () => {
    const version = async () =>
      (await dataSource.query<{ version: number }[]>('SELECT version FROM directory_version'))[0]!.version;
    const before = await version();
    await edit('reference/themes.yaml', 'innovation sociale', 'innovation sociale et solidaire');
    expect(await loadSeeds(dataSource, seeds)).toEqual({ changed: true });
    expect(await dataSource.query(`SELECT label FROM theme WHERE code = 'sociale'`)).toEqual([
      { label: 'innovation sociale et solidaire' },
    ]);
    expect(await version()).toBe(before + 1);
  });

  it('leave alone an edition that is there, whatever its files say now', async () => {
    await edit('edition-2020/fiches/creteil.yaml', 'fte: 3', 'fte: 4');
    await loadSeeds(dataSource, seeds);
    expect(await dataSource.query('SELECT fte FROM fiche_revision WHERE fte IS NOT NULL')).toEqual([{ fte: 3 }]);
  });
});

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const before = await readFile(join(seeds, file), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  await writeFile(join(seeds, file), after);
}

async function everyRow(): Promise<Record<string, unknown[]>> {
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'migration' ORDER BY 1`,
  );
  const rows: Record<string, unknown[]> = {};
  for (const { name } of tables)
    rows[name] = await dataSource.query(`SELECT * FROM "${name}" ORDER BY "${name}"::text`);
  return rows;
}

async function rowCounts(): Promise<Record<string, number>> {
  const counts = Object.entries(await everyRow()).map(([table, rows]) => [table, rows.length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
