import { piecesOf } from './pieces.ts';

onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
  for (const piece of piecesOf(JSON.parse(new TextDecoder().decode(data)))) postMessage(piece);
};
