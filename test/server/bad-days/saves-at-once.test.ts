import { expect, it, vi } from 'vitest';
import { servedApplication } from '../../browser/setup/served-application.ts';
import { type Draft, draftOf, SAVE } from '../../factories/drafts.ts';
import { COUNTS, TIMEOUT_MS } from '../../setup/counts.ts';
import { OverHttp } from '../../setup/over-http.ts';

vi.setConfig({ testTimeout: TIMEOUT_MS });

const AT_ONCE = 20;

const essaim = servedApplication();

it('of twenty saves at once from one revision, one wins; the others are conflicts, and no revision is lost', async ({
  task,
}) => {
  const server = new OverHttp(essaim.address);
  const team = [await server.signedIn('referent.creteil'), await server.signedIn('centrale')];
  const won: string[] = [];
  let conflicts = 0;
  for (let round = 0; round < COUNTS.saveRounds; round++) {
    const { revision } = await draftOf(team[0]!);
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, one) => {
        const changes = { name: `Lab ${round}-${one}` };
        const writer = team[one % team.length]!;
        return writer.ask<{ saveDraft: Draft }>(SAVE, { lab: 'creteil', edition: 2021, revision, changes });
      }),
    );
    const wins = answers.flatMap(({ data }) => (data ? [data.saveDraft] : []));
    const refusals = answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions) ?? []);
    expect(wins.map((saved) => saved.revision)).toEqual([revision + 1]);
    expect(refusals).toEqual(Array(AT_ONCE - 1).fill({ code: 'CONFLICT', revision: revision + 1 }));
    won.push(String(wins[0]!.fiche.name));
    conflicts += refusals.length;
  }
  const kept = await essaim.dataSource.query<{ number: number; name: string }[]>(
    `SELECT number, r.name FROM fiche_revision r JOIN fiche f ON f.id = r.fiche JOIN lab l ON l.id = f.lab
     WHERE slug = 'creteil' AND year = 2021 ORDER BY number`,
  );
  expect(kept).toEqual(won.map((name, index) => ({ number: index + 1, name })));
  task.meta.figures = {
    'rounds of 20 saves at once': COUNTS.saveRounds,
    wins: won.length,
    conflicts,
    'revisions kept': kept.length,
  };
});
