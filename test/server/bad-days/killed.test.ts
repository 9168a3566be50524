import { randomInt } from 'node:crypto';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { Random } from '../../bench/random.ts';
import { type Draft, draftOf, SAVE } from '../../factories/drafts.ts';
import type { Reader } from '../../setup/application.ts';
import { COUNTS, TIMEOUT_MS } from '../../setup/counts.ts';
import { seededDatabase, sql, type TestDatabase } from '../../setup/database.ts';
import { OverHttp } from '../../setup/over-http.ts';
import { endProcesses, EssaimProcess } from '../../setup/process.ts';

vi.setConfig({ testTimeout: TIMEOUT_MS });
afterEach(endProcesses);

const LABS = ['creteil', 'limoges'];
const WRITERS_OF_EACH = 3;
const MOST_SAVES_BEFORE = 40;
const MOST_MS_AFTER = 25;

/** What a writer saves: each answer says the same count, so that a save that is not whole would show. */
const changesOf = (count: number, by: string) => ({
  name: `Lab ${count} ${by}`,
  team: { headcount: count, structures: [`Service ${count}`] },
  sections: [{ key: 'NEWS', text: `Nouvelle ${count}` }],
});

interface Acknowledged {
  lab: string;
  number: number;
  name: string;
}

interface Revision extends Acknowledged {
  headcount: number;
  structures: string[];
  sections: { key: string; text: string }[];
  act: string;
  by: string | null;
  by_function: string;
  at: Date | null;
  draft: boolean;
}

it('killed at random while several save, the server has every save that it acknowledged, each with its history', async ({
  task,
}) => {
  const seed = Number(process.env.SEED) || randomInt(1, 2 ** 31);
  const random = new Random(seed);
  const database = await seededDatabase();
  onTestFinished(database.drop);
  const acknowledged: Acknowledged[] = [];
  let cookie: string | undefined;
  let count = 0;

  for (let kill = 0; kill < COUNTS.kills; kill++) {
    const essaim = new EssaimProcess({ DATABASE_URL: database.url });
    const server = new OverHttp(await essaim.address());
    cookie ??= (await server.signedIn('centrale')).headers.cookie;
    const reader = server.reader(cookie);
    await expectAllKept(database, reader, acknowledged, seed);

    const savesBefore = acknowledged.length + 1 + random.below(MOST_SAVES_BEFORE);
    const msAfter = random.below(MOST_MS_AFTER);
    const writers = LABS.flatMap((lab) =>
      Array.from({ length: WRITERS_OF_EACH }, (_, one) => ({ lab, by: `${kill}-${one}` })),
    );
    const writing = writers.map(async ({ lab, by }) => {
      for (;;) {
        const saved = await saveOnce(reader, lab, changesOf(++count, by));
        if (!saved) continue;
        acknowledged.push(saved);
        if (acknowledged.length === savesBefore) setTimeout(() => essaim.signal('SIGKILL'), msAfter);
      }
    });
    const ends = await Promise.allSettled(writing);
    expect(ends.map((end) => (end as PromiseRejectedResult).reason)).toEqual(ends.map(() => expect.any(TypeError))); // fetch's
    expect(await essaim.end()).toBe('SIGKILL');
  }

  const last = new EssaimProcess({ DATABASE_URL: database.url });
  const reader = new OverHttp(await last.address()).reader(cookie);
  const { found, kept } = await expectAllKept(database, reader, acknowledged, seed);
  expect(await last.stop()).toBe(0);
  task.meta.figures = {
    'kills (-9) during saves': COUNTS.kills,
    'saves acknowledged': acknowledged.length,
    'of them found, with their history': found,
    'found whole, though killed before the answer': kept - found,
    'seed (SEED=… does the same again)': seed,
  };
});

/** null when another writer was faster. @throws when the server is gone */
async function saveOnce(
  reader: Reader,
  lab: string,
  changes: ReturnType<typeof changesOf>,
): Promise<Acknowledged | null> {
  const { revision } = await draftOf(reader, { lab });
  const { data, errors } = await reader.ask<{ saveDraft: Draft }>(SAVE, { lab, edition: 2021, revision, changes });
  if (data) return { lab, number: data.saveDraft.revision, name: changes.name };
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['CONFLICT']);
  return null;
}

/** Gives how many revisions there are, and how many of them were acknowledged. */
async function expectAllKept(database: TestDatabase, reader: Reader, acknowledged: Acknowledged[], seed: number) {
  const revisions = await sql<Revision>(
    database.connection,
    `SELECT l.slug AS lab, number, r.name, headcount, structures, sections, act, by, by_function, at, r.id = f.draft AS draft
     FROM fiche f JOIN lab l ON l.id = f.lab LEFT JOIN fiche_revision r ON r.fiche = f.id
     WHERE year = 2021 ORDER BY l.slug, number`,
  );
  const known = new Map(revisions.map((revision) => [`${revision.lab} ${revision.number}`, revision.name]));
  const lost = acknowledged.filter(({ lab, number, name }) => known.get(`${lab} ${number}`) !== name);
  expect(lost, `seed ${seed}`).toEqual([]);

  for (const lab of LABS) {
    const ofLab = revisions.filter((revision) => revision.lab === lab);
    expect(ofLab.map(({ number }) => number)).toEqual(ofLab.map((_, index) => index + 1));
    expect(ofLab.map(({ draft }) => draft)).toEqual(ofLab.map((_, index) => index === ofLab.length - 1));
    for (const revision of ofLab) expectWhole(revision);
    const { revision, fiche } = await draftOf(reader, { lab });
    expect(revision).toBe(ofLab.length);
    if (ofLab.length > 0) expect(fiche.name).toBe(ofLab.at(-1)!.name);
  }
  return { found: acknowledged.length - lost.length, kept: revisions.length };
}

function expectWhole({ name, headcount, structures, sections, act, by, by_function: byFunction, at }: Revision): void {
  expect([act, byFunction]).toEqual(['SAVED', 'Équipe centrale']);
  expect([by, at]).toEqual([expect.any(String), expect.any(Date)]);
  expect(name).toMatch(new RegExp(`^Lab ${headcount} `));
  expect(structures).toEqual([`Service ${headcount}`]);
  expect(sections.find(({ key }) => key === 'NEWS')?.text).toBe(`Nouvelle ${headcount}`);
}
