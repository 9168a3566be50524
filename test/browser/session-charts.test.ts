import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { WorkSession } from '../../server/work-sessions/work-session.entity.ts';
import { aWorkSession } from '../factories/work-sessions.ts';
import { downloaded } from './setup/downloaded.ts';
import { servedApplication } from './setup/served-application.ts';
import { CENTRAL, signIn } from './setup/signed-in.ts';
import { visitors } from './setup/visitors.ts';

const browser = visitors();
const essaim = servedApplication();
const open = (path: string) => signIn(browser, essaim, CENTRAL, path);
const register = (page: Page) => page.getByRole('main').locator('ol > li');

describe('the charts', () => {
  beforeAll(async () => {
    const { manager } = essaim.dataSource;
    for (let day = 1; day <= 3; day++) await aWorkSession(manager, { firstDay: `2020-05-0${day}`, nature: 'PROJET' });
    await aWorkSession(manager, { firstDay: '2020-06-01', nature: 'VALORISATION', help: 'ROOM_ONLY' });
    await aWorkSession(manager, { firstDay: '2021-01-01', nature: 'PROJET' });
  });

  it('count a period, and each bar opens the sessions behind it', async () => {
    const page = await open('/sessions/graphiques');
    await page.getByRole('button', { name: '2020', exact: true }).click();
    await page.getByText('4 sessions enregistrées').waitFor();
    await page.getByText('54 sessions', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Projet : 3 sessions' }).click();
    await expect.poll(() => register(page).count()).toBe(3);
    await page.goBack();
    await page.getByRole('link', { name: 'Valorisation, Salle simplement utilisée : 1' }).click();
    await expect.poll(() => register(page).count()).toBe(1);
  });

  it('say so when a period has nothing', async () => {
    const page = await open('/sessions/graphiques');
    await page.goto('/sessions/graphiques?du=2001-01-01&au=2001-12-31');
    await page.getByText('Aucune session enregistrée dans cette période').waitFor();
    expect(await page.locator('main svg').count()).toBe(0);
  });

  it('offer the years of which there is something, and say when a period ends before it begins', async () => {
    const page = await open('/sessions/graphiques');
    const period = page.getByRole('form', { name: 'Période' });
    await period.getByRole('button', { name: '2021', exact: true }).waitFor();
    expect(await period.getByRole('button').allTextContents()).toEqual(['Tout le registre', '2021', '2020']);
    for (const place of ['/sessions/graphiques', '/sessions']) {
      await page.goto(`${place}?du=2021-02-01&au=2021-01-01`);
      await page.getByText('Ce jour vient avant celui du début').waitFor();
      expect(await page.getByLabel('Au', { exact: true }).getAttribute('aria-invalid')).toBe('true');
      await page.getByLabel('Au', { exact: true }).fill('2021-03-01');
      await page.getByText('Ce jour vient avant').waitFor({ state: 'detached' });
    }
  });

  it('are taken along as SVG, PNG and CSV', async () => {
    const page = await open('/sessions/graphiques');
    const chart = page.getByRole('region', { name: 'Les sessions par nature' });
    const take = (format: string) => downloaded(page, () => chart.getByRole('button', { name: format }).click());
    const svg = await take('SVG');
    expect(svg.name).toBe('sessions-par-nature.svg');
    expect(svg.bytes.toString()).toMatch(/^<svg .*<title.*Les sessions par nature.*<pattern/s);
    expect(svg.bytes.toString()).not.toMatch(/var\(|<a |class=/);
    const png = await take('PNG');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(800);
    expect((await take('CSV')).bytes.toString()).toContain('"Projet";4');
  });

  it('group the digits of what they count, but in files for spreadsheets', async () => {
    const many = { title: 'Atelier', firstDay: '2012-05-01', nature: 'SEMINAIRE', help: 'LEVEL_1' } as const;
    const rows = Array.from({ length: 1_234 }, () => ({ ...many, byFunction: 'Équipe centrale' }));
    await essaim.dataSource.manager.insert(WorkSession, rows);
    const page = await open('/sessions/graphiques');
    await page.getByRole('button', { name: '2012', exact: true }).click();
    await page.getByText('1 234 sessions enregistrées').waitFor();
    const main = page.getByRole('main');
    for (const place of [main.locator('svg'), main.locator('table')]) {
      const counts = (await place.allTextContents()).join(' ').replace(/\s/g, ' ');
      expect(counts).toContain('1 234');
      expect(counts).not.toContain('1234');
    }
    const chart = page.getByRole('region', { name: 'Les sessions par nature' });
    const csv = await downloaded(page, () => chart.getByRole('button', { name: 'CSV' }).click());
    expect(csv.bytes.toString()).toContain(';1234');
  });
});
