import { firstGood } from '../first-good.ts';
import { type Handed, piecesOf, type Source } from './pieces.ts';

const hand = (piece: Handed) => postMessage(piece);

onmessage = ({ data }: MessageEvent<Source>) => void unpack(data).catch(reportError);

async function unpack(source: Source): Promise<void> {
  const bytes = source instanceof ArrayBuffer ? source : await answered(source);
  if (!bytes) return hand({ kind: 'unanswered' });
  for (const piece of piecesOf(JSON.parse(new TextDecoder().decode(bytes)))) hand(piece);
}

async function answered(addresses: readonly string[]): Promise<ArrayBuffer | null> {
  const response = await firstGood(addresses).catch(() => null);
  return response && response.arrayBuffer();
}
