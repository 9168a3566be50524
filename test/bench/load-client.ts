import { connect, type Socket } from 'node:net';

/*
 * The load, in a process of its own: keep-alive connections, each of which asks, waits for the whole answer, and asks
 * the next. On raw sockets, since Node's own HTTP client would be slower than the servers. The parent sends a Slice.
 */

export interface Slice {
  port: number;
  /** Whole requests, as they go over the wire; asked in turn. */
  requests: string[];
  /** Whether each may be asked once only: then a slice may end early. */
  once: boolean;
  connections: number;
  ms: number;
}

export interface Done {
  /** Per second, from the first request to the last answer. */
  rate: number;
  answers: number;
  error?: string;
}

process.on('message', (slice: Slice) => {
  run(slice).then(
    (done) => process.send!(done),
    (error: Error) => process.send!({ rate: 0, answers: 0, error: error.message } satisfies Done),
  );
});

async function run({ port, requests, once, connections, ms }: Slice): Promise<Done> {
  const bytes = requests.map((request) => Buffer.from(request));
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  let [asked, answers] = [0, 0];
  const start = performance.now();
  const next = () => {
    const over = performance.now() - start >= ms || (once && asked >= bytes.length);
    return over ? null : bytes[asked++ % bytes.length]!;
  };
  await Promise.all(sockets.map((socket) => askInTurn(socket, next, () => answers++)));
  const seconds = (performance.now() - start) / 1_000;
  sockets.forEach((socket) => socket.destroy());
  return { rate: answers / seconds, answers };
}

const open = (port: number) =>
  new Promise<Socket>((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });

const HEAD_END = '\r\n\r\n';

/** Asks while there is a next request; every answer must be a 200 with a length. */
function askInTurn(socket: Socket, next: () => Buffer | null, onAnswer: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let head: Buffer | null = null;
    let missing = 0;
    const ask = () => {
      const request = next();
      if (request) socket.write(request);
      else resolve();
    };
    socket.on('data', (chunk: Buffer) => {
      if (missing === 0) {
        const bytes: Buffer = head ? Buffer.concat([head, chunk]) : chunk;
        const end = bytes.indexOf(HEAD_END);
        head = bytes;
        if (end < 0) return;
        const text = bytes.toString('latin1', 0, end);
        const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
        if (!text.startsWith('HTTP/1.1 200') || length === undefined) return reject(new Error(`Answered ${text}`));
        missing = Number(length) - (bytes.length - end - HEAD_END.length);
        head = null;
      } else {
        missing -= chunk.length;
      }
      if (missing > 0) return;
      onAnswer();
      ask();
    });
    socket.on('error', reject).on('close', () => reject(new Error('The server closed the connection')));
    ask();
  });
}
