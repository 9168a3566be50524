import { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from './database.ts';

const RETRY_MS = 1_000;

interface Listening {
  /** At once on connecting, after each message, and when the connection is back: read again what may have changed. */
  onChange(): Promise<void>;
  onAway(): void;
}

/** Listens to a PostgreSQL channel on a connection of its own, and comes back by itself after the database was away. */
export class DatabaseListener {
  private client: Client | null = null;
  private readonly stopping = new AbortController();

  constructor(
    private readonly connection: Connection,
    private readonly channel: string,
    private readonly listening: Listening,
  ) {}

  /** Resolves once it listens and the first `onChange` is done; rejects when the first try fails. */
  async start(): Promise<void> {
    await this.connect();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({ ...this.connection, connectionTimeoutMillis: 5_000, keepAlive: true });
    this.client = client;
    let listening = false;
    let lost = false;
    const onLost = () => {
      lost = true;
      if (!listening || this.stopping.signal.aborted) return;
      listening = false;
      client.end().catch(() => undefined);
      this.listening.onAway();
      void this.reconnect();
    };
    client.on('error', onLost).on('end', onLost);
    client.on('notification', () => void this.listening.onChange().catch(onLost));
    try {
      await client.connect();
      await client.query(`LISTEN ${this.channel}`);
      await this.listening.onChange();
      if (lost) throw new Error('The connection was lost meanwhile');
      listening = true;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  private async reconnect(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await pause(RETRY_MS, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      try {
        return await this.connect();
      } catch {
        // still away: try again after the pause
      }
    }
  }
}
