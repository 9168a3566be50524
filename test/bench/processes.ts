import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';
import type { Done, Slice } from './load-client.ts';
import type { Request } from './questions.ts';

const PATIENCE_MS = 120_000;

const running = new Set<ChildProcess>();

/** A program of dist/ in a process of its own, with these settings and no others. */
class Program {
  protected readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;
  private said = '';

  constructor(file: string, environment: Record<string, string> = {}, args: string[] = []) {
    const { PATH = '', HOME = '' } = process.env;
    const env = { PATH, HOME, ...environment };
    this.child = fork(join(PROJECT_FOLDER, 'dist', file), args, { env, execArgv: [], silent: true });
    running.add(this.child);
    this.ended = once(this.child, 'exit').then(() => running.delete(this.child));
    const hear = (chunk: Buffer) => (this.said += chunk.toString());
    this.child.stdout!.on('data', hear);
    this.child.stderr!.on('data', hear);
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    const patience = setTimeout(() => this.child.kill('SIGKILL'), 20_000);
    await this.ended;
    clearTimeout(patience);
  }

  /** What its output matches, as soon as it does. */
  protected async hears(pattern: RegExp): Promise<string> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const found = pattern.exec(this.said)?.[1];
      if (found) return found;
      if (!running.has(this.child) || performance.now() > until) throw new Error(`It does not start: ${this.said}`);
      await Promise.race([once(this.child.stdout!, 'data'), this.ended]);
    }
  }
}

export class ServerProgram extends Program {
  port = 0;

  /** Resolves when it prints its address. */
  async listens(): Promise<this> {
    this.port = Number(await this.hears(/http:\/\/localhost:(\d+)/));
    return this;
  }

  /** The most memory that it has held so far, in MB. */
  peakMemory(): number {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1_024;
  }
}

export class LoadClient extends Program {
  constructor() {
    super('bench/load-client.js');
  }

  /** @throws when an answer was not as it should be */
  async run(slice: Slice): Promise<Done> {
    this.child.send(slice);
    const [done] = (await once(this.child, 'message')) as [Done];
    if (done.error) throw new Error(done.error);
    return done;
  }
}

/** For an end before the end. */
export function killPrograms(): void {
  for (const child of running) child.kill('SIGKILL');
}

export interface Answer {
  headers: Record<string, string>;
  body: Buffer;
}

/** @throws when the answer is no 200 */
export function ask(port: number, { method, path, body, gzip }: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(gzip ? { 'accept-encoding': 'gzip' } : {}),
    };
    const asked = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
      response.on('end', () => {
        const answer = { headers: response.headers as Record<string, string>, body: Buffer.concat(chunks) };
        if (response.statusCode === 200) resolve(answer);
        else
          reject(
            new Error(`${method} ${path.slice(0, 200)} answered ${response.statusCode}: ${answer.body.toString()}`),
          );
      });
    });
    asked.on('error', reject).end(body);
  });
}

/** A request as it goes over the wire. */
export function wire({ method, path, body, gzip }: Request): string {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'host: localhost',
    ...(gzip ? ['accept-encoding: gzip'] : []),
    ...(body ? ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`] : []),
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body ?? ''}`;
}
