import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aPublishedFiche } from '../factories/labs.ts';
import { look, markers } from './setup/screen.ts';
import { servedApplication } from './setup/served-application.ts';
import { visitors } from './setup/visitors.ts';

const browser = visitors();
const essaim = servedApplication();

interface Transfer {
  url: string;
  kind: string;
  /** What went over the wire, headers included. */
  bytes: number;
}

/** Weighs all that a page asks for, as the browser itself counts it. */
class Scales {
  private readonly kinds = new Map<string, { url: string; kind: string }>();
  private transfers: Transfer[] = [];

  constructor(private readonly session: CDPSession) {
    session.on('Network.responseReceived', ({ requestId, type, response: { url } }) =>
      this.kinds.set(requestId, { url, kind: type }),
    );
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const known = this.kinds.get(requestId);
      if (known) this.transfers.push({ ...known, bytes: encodedDataLength });
    });
  }

  static async under(page: Page): Promise<Scales> {
    const session = await page.context().newCDPSession(page);
    const scales = new Scales(session);
    await session.send('Network.enable');
    return scales;
  }

  /** What came since the last weighing. */
  weigh(): Transfer[] {
    return this.transfers.splice(0);
  }
}

const total = (transfers: Transfer[]) => transfers.reduce((sum, { bytes }) => sum + bytes, 0);

/** A visitor who has the whole map before them, and the scales under their page. */
async function firstVisit(): Promise<{ page: Page; scales: Scales }> {
  const page = await browser.newPage(essaim);
  const scales = await Scales.under(page);
  await seeMap(page);
  return { page, scales };
}

async function seeMap(page: Page): Promise<void> {
  await page.goto('/');
  await markers(page).nth(11).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
}

describe('the first load of the map', () => {
  it('is 250 kB at most, with its letters and its data', async () => {
    const { scales } = await firstVisit();
    const transfers = scales.weigh();
    const kinds = new Set(transfers.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['Document', 'Fetch', 'Font', 'Script', 'Stylesheet']));
    expect(total(transfers)).toBeGreaterThan(50_000);
    expect(total(transfers)).toBeLessThanOrEqual(250_000);
  });

  it('is 60 kB at most of script before the map', async () => {
    const { page, scales } = await firstVisit();
    const scripts = scales.weigh().filter(({ kind }) => kind === 'Script');
    const ofMap = await page.evaluate(
      async (urls) => {
        const texts = await Promise.all(urls.map(async (url) => [url, await (await fetch(url)).text()] as const));
        return texts.filter(([, text]) => text.includes('leaflet-container')).map(([url]) => url);
      },
      scripts.map(({ url }) => url),
    );
    expect(ofMap).toHaveLength(1);
    const before = scripts.filter(({ url }) => !ofMap.includes(url));
    expect(before.length).toBeGreaterThan(0);
    expect(total(before)).toBeLessThanOrEqual(60_000);
  });

  it('comes compressed: no text is sent as it is', async () => {
    const page = await browser.newPage(essaim);
    const plain: string[] = [];
    page.on('response', (response) => {
      const { 'content-type': type = '', 'content-encoding': encoding, 'content-length': length } = response.headers();
      if (/text|javascript|json|svg/.test(type) && !encoding && Number(length) > 1_400) plain.push(response.url());
    });
    await seeMap(page);
    expect(plain).toEqual([]);
  });
});

describe('the second visit', () => {
  it('asks again only whether things have changed', async () => {
    const { page, scales } = await firstVisit();
    const first = total(scales.weigh());
    await seeMap(page);
    const again = scales.weigh();
    for (const { url, bytes } of again) expect(bytes, url).toBeLessThan(1_500);
    expect(total(again)).toBeLessThan(first / 20);
  });

  it('shows what has changed meanwhile', async () => {
    const page = await browser.newPage(changing);
    await seeMap(page);
    await changing.change((transaction) => aPublishedFiche(transaction));
    await seeMap(page);
    await expect.poll(() => look(page)).toMatchObject({ announced: '13 labs', waiting: false });
  });
  const changing = servedApplication();
});

describe('no other host', () => {
  it('is asked for anything, on any page', async () => {
    const page = await browser.newPage(essaim);
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    for (const path of ['/', '/liste', '/labs/montpellier', '/a-propos', '/nulle-part', '/labs/inconnu']) {
      await page.goto(path);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
    }
    expect([...hosts]).toEqual([essaim.address]);
  });
});
