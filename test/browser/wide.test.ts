import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import knownOperations from '../../server/directory/ready/known-operations.json';
import { Lab } from '../../server/labs/lab.entity.ts';
import { growTo } from '../bench/network.ts';
import { axeFindings, grave } from './setup/axe.ts';
import { look, map, seatOf, summary } from './setup/screen.ts';
import { servedApplication } from './setup/served-application.ts';
import { type Device, PHONE, visitors } from './setup/visitors.ts';

const LABS = 10_000;

const browser = visitors();
const essaim = servedApplication();
beforeAll(async () => {
  await growTo(LABS, essaim.dataSource);
  await essaim.directory.refresh();
});

/** A visitor who sees the whole crowd. */
async function visit(path = '/', device: Device = {}): Promise<Page> {
  const page = await browser.visit(essaim, path, { calm: true, ...device });
  page.setDefaultTimeout(60_000);
  await page.locator('main [aria-busy="false"]').waitFor();
  await (path === '/' ? clusters(page).first() : rows(page).first()).waitFor();
  return page;
}

const clusters = (page: Page) => page.locator('#map .cluster');
const rows = (page: Page) => page.locator('main [data-lab], main tbody[data-index]');
/** The name of a known operation. */
const operationAt = (path: string) =>
  /query (\w+)/.exec(Object.entries(knownOperations).find(([hash]) => path.endsWith(hash))?.[1] ?? '')?.[1];
const number = (text: string | null) => Number(text?.replace(/\D/g, ''));

/** How many labs the map shows: those that its clusters count, and its cells. */
const shownOnMap = (page: Page) =>
  page.locator('#map').evaluate((all) => {
    const counts = [...all.querySelectorAll('.cluster')].map(({ textContent }) => textContent.replace(/\D/g, ''));
    const cells = all.querySelector<HTMLElement>('.crowd-cells')!.dataset.labs;
    return {
      clusters: counts.length,
      counted: counts.reduce((sum, count) => sum + Number(count), 0),
      cells: Number(cells),
    };
  });
const shownTogether = async (page: Page) => {
  const { counted, cells } = await shownOnMap(page);
  return counted + cells;
};

/** How many points of the canvas are of the honey's colour. */
const honeyOnCanvas = (page: Page) =>
  page.locator('.crowd-cells').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let honey = 0;
    for (let at = 0; at < data.length; at += 4)
      if (data[at]! > 220 && data[at + 2]! < 60 && data[at + 3]! > 200) honey++;
    return honey;
  });

/** Opens the cluster of an académie, which stands at its seat. */
async function open(page: Page, academy: string): Promise<void> {
  await map(page).click({ position: await seatOf(page, academy) });
  await expect.poll(async () => (await shownOnMap(page)).cells).toBeGreaterThan(0);
}

/** The middle of the map, which is where a cluster opens. */
async function middle(page: Page) {
  const { width, height } = (await map(page).boundingBox())!;
  return { x: width / 2, y: height / 2 };
}

describe.each<[string, Device]>([
  ['at a desk', {}],
  ['on a phone', PHONE],
])('the map of a crowd %s', (_, device) => {
  it('shows few clusters, whose counts add up to all labs, at every zoom', async () => {
    const page = await visit('/', device);
    const whole = await shownOnMap(page);
    expect(whole.clusters).toBeGreaterThan(5);
    expect(whole.clusters).toBeLessThanOrEqual(34);
    expect(whole.counted + whole.cells).toBe(LABS);
    await map(page).focus();
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('+');
      await expect.poll(() => shownTogether(page)).toBe(LABS);
    }
    expect(await shownOnMap(page)).toEqual({ clusters: 0, counted: 0, cells: LABS });
  });

  it('has no cluster that hides another', async () => {
    const page = await visit('/', device);
    const boxes = await clusters(page).evaluateAll((all) =>
      all.map((cluster) => {
        const { x, y, width, height } = cluster.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2, reach: (width * 17.3) / 22.4 };
      }),
    );
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual((a.reach + b.reach) / 2);
      }
    }
  });

  it('opens a cluster, and the whole map comes back', async () => {
    const page = await visit('/', device);
    const before = await shownOnMap(page);
    expect(await honeyOnCanvas(page)).toBe(0);
    await open(page, 'corse');
    expect(await honeyOnCanvas(page)).toBeGreaterThan(100);
    expect(await shownTogether(page)).toBe(LABS);
    await page.getByTitle('Voir toute la carte').click();
    await expect.poll(() => shownOnMap(page)).toEqual(before);
  });

  it('does not scroll sideways, and is of few elements', async () => {
    const page = await visit('/', device);
    await open(page, 'corse');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.locator('*').count()).toBeLessThan(2_500);
  });
});

describe('a cell of the map', () => {
  it('names its lab under the pointer, and opens its summary', async () => {
    const page = await visit();
    await open(page, 'corse');
    const position = await middle(page);
    await map(page).hover({ position });
    await expect.poll(() => page.locator('.leaflet-tooltip').innerText()).toMatch(/^Lab .* de l’académie de Corse\s: /);
    const name = (await page.locator('.leaflet-tooltip').innerText()).split('\u00a0: ')[0]!;
    await map(page).click({ position });
    await summary(page, name).waitFor();
    expect(new URL(page.url()).search).toMatch(/^\?lab=lab-\d+$/);
    await page.getByRole('link', { name: 'Lire la fiche' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  });

  it('leaves the land around it to its académie', async () => {
    const page = await visit();
    await open(page, 'corse');
    const { x } = await middle(page);
    await map(page).click({ position: { x, y: 8 } });
    await expect.poll(() => new URL(page.url()).search).not.toMatch(/lab=/);
  });
});

describe('the keyboard on the map of a crowd', () => {
  it('reaches an académie, is told its counts, opens its cluster, then its summary', async () => {
    const page = await visit();
    expect(await map(page).getAttribute('aria-label')).toMatch(
      /10\s000 labs, groupés.*Les labs, un à un, sont dans la liste/,
    );
    await map(page).focus();
    await page.keyboard.press('ArrowRight');
    const told = page.locator('[aria-live="polite"]').filter({ hasText: /\d+ labs, \d+ «\sActif\s»/ });
    await told.waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await shownOnMap(page)).cells).toBeGreaterThan(0);
    expect(await summary(page).count()).toBe(0);
    await page.keyboard.press('Enter');
    await summary(page, /^(Académie|Vice-rectorat|Service)/).waitFor();
    expect(await summary(page).getByRole('listitem').count()).toBeLessThan(20);
    expect(await summary(page).innerText()).toMatch(/Et \d+ autres, sur la page de l’académie/);
  });
});

describe('filters', () => {
  it('that leave few labs show each by itself, and a crowd again without them', async () => {
    const page = await browser.visit(essaim, '/?edition=2020');
    await expect.poll(() => look(page)).toMatchObject({ waiting: false, announced: '12 labs' });
    expect(await page.locator('#map .lab-marker').count()).toBe(12);
    expect(await clusters(page).count()).toBe(0);
    await page.getByLabel('Fiches montrées').selectOption('');
    await expect.poll(() => clusters(page).count()).toBeGreaterThan(5);
    expect(await page.locator('#map .lab-marker').count()).toBe(0);
    expect(await shownTogether(page)).toBe(LABS);
  });
});

describe.each<[string, string, Device]>([
  ['beside the map', '/', {}],
  ['on a phone', '/liste', PHONE],
  ['as a table', '/liste', {}],
  ['as a table of offers', '/tableau', {}],
])('the list %s', (_, path, device) => {
  const drawn = (page: Page) => page.locator('main li[data-index], main tbody[data-index]');
  const last = (page: Page) => page.locator(`[data-index="${LABS - 1}"]`);

  it('draws few rows, and is as long as all of them', async () => {
    const page = await visit(path, device);
    expect(await drawn(page).count()).toBeLessThan(80);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(LABS * 30);
  });

  it('shows the last lab at its end', async () => {
    const page = await visit(path, device);
    expect(await last(page).count()).toBe(0);
    await expect
      .poll(async () => {
        await page.keyboard.press('End');
        return last(page).count();
      })
      .toBe(1);
    expect(await drawn(page).count()).toBeLessThan(80);
  });

  it('leads the keyboard from row to row, and says which of how many', async () => {
    const page = await visit(path, device);
    const link = (index: number) => page.locator(`[data-index="${index}"] a`).first();
    await link(0).focus();
    const at = () =>
      page.evaluate(() => Number(document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset.index));
    for (let step = 0; step < 400 && (await at()) < 60; step++) await page.keyboard.press('Tab');
    expect(await at()).toBe(60);
    const row = page.locator('[data-index="60"]');
    if (path === '/tableau' || !(path === '/' || device.width)) {
      expect(number(await page.getByRole('table').getAttribute('aria-rowcount'))).toBeGreaterThan(LABS);
      expect(number(await row.locator('tr').first().getAttribute('aria-rowindex'))).toBeGreaterThan(60);
    } else {
      expect(await row.getAttribute('aria-posinset')).toBe('61');
      expect(await row.getAttribute('aria-setsize')).toBe(String(LABS));
    }
  });

  it('keeps the focus on a row that is scrolled out of sight', async () => {
    const page = await visit(path, device);
    await page.locator('[data-index="2"] a').first().focus();
    await page.mouse.wheel(0, 60_000);
    await expect.poll(() => page.locator('[data-index="20"]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset.index)).toBe(
      '2',
    );
  });
});

describe('printing', () => {
  it('prints every row, and gives the page back', async () => {
    const page = await visit('/liste?etat=actif&lien=suivi');
    const total = number((await look(page)).announced);
    expect(total).toBeGreaterThan(500);
    const drawn = await rows(page).count();
    expect(
      await page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        return document.querySelectorAll('main [data-lab]').length;
      }),
    ).toBe(total);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(() => rows(page).count()).toBeLessThanOrEqual(drawn + 20);
  });
});

describe('typing in the search', () => {
  it('asks once for a word, whatever its letters, and shows what it finds', async () => {
    const page = await visit();
    const asked: string[] = [];
    page.on('request', (request) => {
      const text = new URL(request.url()).searchParams.get('variables');
      if (text?.includes('"text"')) asked.push((JSON.parse(text) as { filter: { text: string } }).filter.text);
    });
    await page.locator('#search').focus();
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#search')!;
      for (const letter of 'coaching') {
        input.value += letter;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
    });
    expect(new URL(page.url()).searchParams.get('q')).toBe('coaching');
    await expect.poll(async () => number((await look(page)).announced)).toBeLessThan(LABS);
    expect(asked).toEqual(['coaching']);
    await expect.poll(() => shownTogether(page)).toBe(number((await look(page)).announced));
  });

  it('asks which labs are found, not all of them again, and shows each as it is now', async () => {
    const page = await visit();
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      const { filter } = JSON.parse(searchParams.get('variables') ?? '{}') as { filter?: { text?: string } };
      if (filter?.text) asked.push(`${operationAt(pathname)} ${filter.text}`);
    });
    await page.locator('#search').fill('coaching');
    await expect.poll(async () => number((await look(page)).announced)).toBeLessThan(LABS);
    await essaim.change((transaction) => transaction.update(Lab, { slug: 'lab-1' }, { name: 'Lab Zéphyr' }));
    await page.locator('#search').fill('zéphyr');
    await expect.poll(async () => (await look(page)).announced).toBe('1 lab');
    expect(await page.locator('main [data-lab]').innerText()).toMatch(/^Lab Zéphyr\n/);
    expect(asked).toEqual(['found coaching', 'found zéphyr', 'network zéphyr']);
  });
});

describe('in light and in dark', () => {
  it('axe finds nothing serious, closed and open', async () => {
    const page = await visit();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
      expect(grave(await axeFindings(page)), colorScheme).toEqual([]);
    }
  });
});
