import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';

/** The built server, what `npm start` runs, and the command that loads the seeds. */
const SERVER = join(PROJECT_FOLDER, 'dist/server/main.js');
export const START = join(PROJECT_FOLDER, 'build/start.mjs');
export const SEED = join(PROJECT_FOLDER, 'dist/server/seed.js');

const running = new Set<EssaimProcess>();

/** Essaim in a process of its own, as an operator runs it, with these settings and no others. */
export class EssaimProcess {
  readonly lines: string[] = [];
  stderr = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown[]>;

  constructor(settings: Record<string, string>, program = SERVER, words: readonly string[] = []) {
    const { PATH = '', HOME = '' } = process.env;
    const env = { PATH, HOME, PORT: '0', ...settings };
    this.child = spawn(process.execPath, [program, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.ended = once(this.child, 'close');
    createInterface(this.child.stdout!).on('line', (line) => this.lines.push(line));
    this.child.stderr!.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    running.add(this);
  }

  /** The address that it prints once it is ready. @throws with what it said, when it ends before */
  async address(): Promise<string> {
    const said = new Promise<string>((resolve) => {
      const look = () => {
        const address = this.lines.map((line) => /https?:\/\/\S+$/.exec(line)?.[0]).find((found) => found);
        if (address) resolve(address);
      };
      look();
      this.child.stdout!.on('data', () => setImmediate(look));
    });
    const ended = this.end().then((code) => {
      throw new Error(`It ended with ${code}: ${this.stderr}`);
    });
    return Promise.race([said, ended]);
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Its exit code, once it has ended; or the signal that ended it. */
  async end(): Promise<number | string> {
    const [code, signal] = (await this.ended) as [number | null, string | null];
    running.delete(this);
    return code ?? signal!;
  }

  async stop(): Promise<number | string> {
    this.signal('SIGTERM');
    return this.end();
  }
}

/** Ends what a failed test has left running. */
export async function endProcesses(): Promise<void> {
  for (const left of running) {
    left.signal('SIGKILL');
    await left.end();
  }
}
