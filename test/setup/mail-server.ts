import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** A message as the mail server got it. */
export interface Arrived extends Email {
  /** To whom it was to be delivered, whatever it says itself. */
  recipients: string[];
  raw: string;
}

type Answer = (error?: Error | null) => void;

/** A real mail server, which keeps what arrives; closed after the test. */
export class MailServer {
  readonly arrived: Arrived[] = [];
  /** How many messages it has received to their end, taken or not. */
  received = 0;
  /** What it does with a message that it has received: by default it takes it. */
  onMessage: (answer: Answer, drop: () => void) => void = (answer) => answer();
  /** What it says to a recipient; null: welcome. */
  onRecipient: (address: string) => Error | null = () => null;
  private server: SMTPServer | null = null;
  private port = 0;

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    await server.open();
    onTestFinished(() => server.close());
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** To whom the messages went that it took. */
  get recipients(): string[] {
    return this.arrived.flatMap(({ recipients }) => recipients).sort();
  }

  /** On the same port each time. */
  async open(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      onRcptTo: ({ address }, _, callback) => callback(this.onRecipient(address)),
      onData: (stream, { envelope, id }, callback) => {
        void stream.toArray().then(async (chunks) => {
          const raw = Buffer.concat(chunks as Buffer[]);
          const recipients = envelope.rcptTo.map(({ address }) => address);
          const email = await PostalMime.parse(raw);
          this.received++;
          const answer: Answer = (error) => {
            if (!error) this.arrived.push({ ...email, recipients, raw: raw.toString() });
            callback(error);
          };
          const drop = () => [...server.connections].filter((each) => each.id === id).forEach((each) => each.close());
          this.onMessage(answer, drop);
        });
      },
    });
    server.on('error', () => undefined); // a client that was killed
    server.listen(this.port, '127.0.0.1');
    await once(server.server, 'listening');
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const connection of server.connections) connection.close();
    await closed;
  }
}

/** What a mail server says when it refuses. */
export const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
