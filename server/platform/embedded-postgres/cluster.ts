import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../start-error.ts';
import type { Binaries } from './binaries.ts';
import { clusterIn, shortHash, type DataFolder } from './data-folder.ts';
import { run } from './system-user.ts';

/** The name of the database and of its owner. */
export const NAME = 'essaim';

/** Only names the socket's file: nothing listens on the network. */
export const PORT = 5432;

const LOG = 'server.log';

/** A PostgreSQL cluster on disk, and the one server that may serve it. */
export class Cluster {
  readonly path: string;
  private readonly log: string;
  /** in the server's command line, so that it can be told from a stranger that has its PID */
  private readonly label: string;

  constructor(
    private readonly folder: DataFolder,
    private readonly binaries: Binaries,
    private readonly parameters: Record<string, string>,
  ) {
    this.path = clusterIn(folder.private);
    this.log = join(folder.private, LOG);
    this.label = `${NAME}-${shortHash(folder.private)}`;
  }

  /**
   * Makes the cluster, unless it is there. Made under another name and renamed: it is whole or absent.
   * @throws StartError when it cannot be made, or is of another major version
   */
  async create(): Promise<void> {
    await this.removeLeftovers();
    if (existsSync(join(this.path, 'PG_VERSION'))) return this.checkVersion();
    const temporary = `${this.path}.new-${randomBytes(4).toString('hex')}`;
    const { code, output } = await this.run('initdb', [
      `--pgdata=${temporary}`,
      `--username=${NAME}`,
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C',
      // « É » and « é » are one letter, the same way on every system
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(this.parameters.fsync === 'off' ? ['--no-sync'] : []),
    ]);
    if (code === 0) return rename(temporary, this.path);
    await rm(temporary, { recursive: true, force: true });
    const reason = output.split('\n').findLast((line) => /error|FATAL|could not/.test(line)) ?? output;
    throw new StartError(`La base de données n’a pas pu être créée dans « ${this.folder.path} » : ${reason}`);
  }

  /**
   * Starts the server, first stopping one left by an Essaim that was killed. The caller must hold the folder's claim.
   * @throws StartError with the end of the server's log
   */
  async start(): Promise<void> {
    await chmod(this.path, 0o700); // a volume's mount or a copy may have opened it, which PostgreSQL refuses
    await rename(this.log, `${this.log}.previous`).catch(() => {});
    for (let tries = 3; ; tries--) {
      await this.stop(20);
      await this.removeTraces();
      const { code, output } = await this.control('start', '-w', '-s', '-t', '300', '-l', LOG, '-o', this.settings());
      if (code === 0) return;
      if (tries === 1 || !this.isHeld()) throw this.startFailure(output);
      await pause(500);
    }
  }

  /** Stops the server if it runs: at once for its clients, and without ceremony after that many `seconds`. */
  async stop(seconds: number): Promise<void> {
    if (!this.livingServer()) return;
    await this.control('stop', '-w', '-m', 'fast', '-t', String(seconds));
    if (!this.livingServer()) return;
    await this.control('stop', '-w', '-m', 'immediate', '-t', '20');
    const pid = this.livingServer();
    if (pid) throw new StartError(`La base de données de « ${this.folder.path} » ne s’arrête pas (processus ${pid}).`);
  }

  /** The PID of this cluster's server. `postmaster.pid` may be old, and its PID a stranger's by now. */
  livingServer(): number | undefined {
    const pid = parseInt(textOf(join(this.path, 'postmaster.pid')));
    return pid > 0 && commandLine(pid).includes(`cluster_name=${this.label}`) ? pid : undefined;
  }

  private checkVersion(): void {
    const version = textOf(join(this.path, 'PG_VERSION')).trim();
    if (version === this.binaries.major) return;
    throw new StartError(
      `Les données de « ${this.folder.path} » sont de PostgreSQL ${version}, et cet Essaim apporte PostgreSQL ` +
        `${this.binaries.major} : donnez un autre dossier dans DATA_DIR, ou un PostgreSQL ${version} dans DATABASE_URL.`,
    );
  }

  private async removeLeftovers(): Promise<void> {
    for (const name of await readdir(this.folder.private)) {
      if (!name.startsWith('cluster.new-')) continue;
      await rm(join(this.folder.private, name), { recursive: true, force: true, maxRetries: 5 });
    }
  }

  private async removeTraces(): Promise<void> {
    const socket = join(this.folder.sockets, `.s.PGSQL.${PORT}`);
    for (const path of [join(this.path, 'postmaster.pid'), socket, `${socket}.lock`]) await rm(path, { force: true });
  }

  /** As options of the command, read by a shell. Ours come last, and win. */
  private settings(): string {
    const settings = {
      ...this.parameters,
      port: String(PORT),
      listen_addresses: '',
      // a list, with quotes of its own
      unix_socket_directories: `"${this.folder.sockets.replaceAll('"', '""')}"`,
      unix_socket_permissions: '0700',
      cluster_name: this.label,
    };
    return Object.entries(settings)
      .map(([name, value]) => `-c ${shellQuoted(`${name}=${value}`)}`)
      .join(' ');
  }

  /** PGDATA and a relative log, because pg_ctl hands its own arguments to a shell without escaping them. */
  private control(...args: string[]) {
    return this.run('pg_ctl', args, { cwd: this.folder.private, env: { PGDATA: this.path } });
  }

  private run(name: 'initdb' | 'pg_ctl', args: string[], options = {}) {
    return run(this.folder.user, this.binaries.program(name), args, options);
  }

  /** The last processes of a killed server take a moment to go. */
  private isHeld(): boolean {
    return /shared memory block .* is still in use|lock file .* already exists/.test(textOf(this.log));
  }

  private startFailure(output: string): StartError {
    const end = (textOf(this.log).trim() || output).split('\n').slice(-3).join(' | ');
    return new StartError(`La base de données n’a pas démarré ; son journal « ${this.log} » finit par : ${end}`);
  }
}

const shellQuoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** Of a living process; empty when there is none. Linux in a slim container has no `ps`. */
function commandLine(pid: number): string {
  if (process.platform === 'linux') return textOf(`/proc/${pid}/cmdline`);
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

/** Empty when there is no such file. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
