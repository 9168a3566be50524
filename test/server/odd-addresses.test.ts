import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { expect, it } from 'vitest';
import { servedApplication } from '../browser/setup/served-application.ts';

const essaim = servedApplication();

/** Asks for an address as it is written, which no client of ours would send. */
async function get(path: string): Promise<{ status: number; type: string; text: string }> {
  const { port } = new URL(essaim.address);
  const [response] = (await once(request({ port, path }).end(), 'response')) as [IncomingMessage];
  const text = Buffer.concat((await response.toArray()) as Buffer[]).toString();
  return { status: response.statusCode!, type: response.headers['content-type']!, text };
}

it.each([
  ...['/%E0%A4%A', '/labs/%E0%A4%A', '/labs/%', '/labs/%zz/modifier', '/%00', '/labs/nice%00'],
  ...['//', '//[', '///', '//ailleurs.example/', '//ailleurs.example/labs/nice', '/./liste', '/labs/../liste'],
  ...['/cards/labs/%E0%A4%A.png', '/exports/%', '/exports/%E0%A4%A.csv'],
])('an address that no page can have is a page that is not found: %s', async (path) => {
  const { status, type, text } = await get(path);
  expect([status, type]).toEqual([404, 'text/html; charset=utf-8']);
  expect(text).toMatch(/<title>(Page|Lab) introuvable – Essaim<\/title>/);
});

it.each(['/?q=%E0%A4%A', '/liste?q=%', '/labs/nice?edition=%zz', '/?%00'])(
  'one whose question cannot be read is answered as if it were not asked: %s',
  async (path) => expect((await get(path)).status).toBe(200),
);
