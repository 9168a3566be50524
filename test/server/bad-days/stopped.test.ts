import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { COUNTS, TIMEOUT_MS } from '../../setup/counts.ts';
import { seededDatabase } from '../../setup/database.ts';
import { OverHttp } from '../../setup/over-http.ts';
import { endProcesses, EssaimProcess } from '../../setup/process.ts';

vi.setConfig({ testTimeout: TIMEOUT_MS });
afterEach(endProcesses);

const VISITORS = 20;
const ANSWERS_BEFORE = 100;

it('while the server stops, whoever still gets an answer gets the right one, or is told to try again', async ({
  task,
}) => {
  const database = await seededDatabase();
  onTestFinished(database.drop);
  const counts = { right: 0, unavailable: 0, unanswered: 0 };
  for (let stop = 0; stop < COUNTS.stops; stop++) {
    const essaim = new EssaimProcess({ DATABASE_URL: database.url });
    const server = new OverHttp(await essaim.address());
    const enough = counts.right + ANSWERS_BEFORE;
    const asking = Array.from({ length: VISITORS }, async () => {
      for (;;) {
        const { data, errors } = await server.ask<{ labs: object }>('{ labs { total } }');
        if (data) expect(data).toEqual({ labs: { total: 12 } });
        else expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAVAILABLE' }]);
        counts[data ? 'right' : 'unavailable']++;
        if (counts.right === enough) essaim.signal('SIGTERM');
      }
    });
    for (const end of await Promise.allSettled(asking)) {
      const { reason } = end as PromiseRejectedResult;
      if (!(reason instanceof TypeError)) throw reason; // fetch's: nobody is there
      counts.unanswered++;
    }
    expect(await essaim.end()).toBe(0);
  }
  task.meta.figures = {
    'stops in the midst of requests': COUNTS.stops,
    'right answers': counts.right,
    'answers « try again »': counts.unavailable,
    'connections closed without an answer': counts.unanswered,
  };
});
