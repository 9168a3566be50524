import { readSettings } from './platform/settings.ts';
import { StartError } from './platform/start-error.ts';
import { startEssaim } from './start.ts';

const say = (line: string) => console.log(line);

/** On the next turn, so that the signals are heard first: the database does not hear the terminal's Ctrl-C. */
const starting = Promise.resolve().then(() => startEssaim(readSettings(process.env), say));
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());

/** A signal that comes during the start waits for its end, so that nothing is left running; a second one changes nothing. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  const essaim = await starting.catch(() => null);
  await essaim?.stop();
  process.exit(essaim ? 0 : 1);
}

starting.then(
  ({ address }) => say(`Essaim est prêt : ${address}`),
  (error: unknown) => {
    console.error(error instanceof StartError ? error.message : error);
    process.exit(1);
  },
);
