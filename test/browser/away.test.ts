import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { entities } from '../../server/entities.ts';
import { openDatabase } from '../../server/platform/database/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/platform/embedded-postgres/launch.ts';
import { loadSeeds } from '../../server/seeding/load-seeds.ts';
import { migrate, SEEDS_FOLDER } from '../../server/start.ts';
import { sql } from '../setup/database.ts';
import { axeFindings, grave } from './setup/axe.ts';
import { look, map, markers, row, seatOf, summary } from './setup/screen.ts';
import { ServedApplication, servedApplication } from './setup/served-application.ts';
import { PHONE, visitors } from './setup/visitors.ts';

const browser = visitors();

const all = (page: Page) => expect.poll(() => look(page)).toMatchObject({ announced: '12 labs', waiting: false });

describe('while the database is away', () => {
  const essaim = new ServedApplication();
  const notice = (page: Page) => page.getByText('La base de données ne répond pas');

  /** An application on a PostgreSQL of its own, which is then stopped under it. */
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'essaim-away-'));
    await chmod(folder, 0o755); // for root, PostgreSQL runs as another user
    const postgres = await startEmbeddedPostgres({
      dataDir: join(folder, 'data'),
      explicit: false,
      parameters: { fsync: 'off' },
    });
    const places = [folder, await dataFolderOf(postgres), postgres.connection.host];
    const dataSource = await openDatabase(postgres.connection, { entities, migrations });
    await migrate(postgres.connection, dataSource);
    await loadSeeds(dataSource, SEEDS_FOLDER);
    await dataSource.destroy();
    await essaim.start(postgres.connection);
    await postgres.stop();
    await vi.waitFor(async () => expect((await essaim.get('/readyz')).status).toBe(503));
    await vi.waitFor(() => expect(essaim.directory.state().stale).toBe(true));
    return async () => {
      await essaim.stop();
      for (const place of places) await rm(place, { recursive: true, force: true });
    };
  });

  async function dataFolderOf({ connection }: EmbeddedPostgres): Promise<string> {
    const [row] = await sql<{ data_directory: string }>(connection, 'SHOW data_directory');
    return join(row!.data_directory, '../..');
  }

  it('the map still answers, filters, and says that it may be old', async () => {
    const page = await browser.visit(essaim, '/');
    await all(page);
    await notice(page).waitFor();
    expect(await notice(page).innerText()).toMatch(/celles du \d{1,2} \S+ \d{4} à \d\d:\d\d et ont pu changer/);
    await page.getByRole('button', { name: /^Premiers contacts/ }).click();
    await expect.poll(() => look(page)).toMatchObject({ announced: '4 labs', waiting: false });
    await map(page).click({ position: await seatOf(page, 'reims') });
    await summary(page, 'Lab d’académie de Reims').waitFor();
    expect(await notice(page).count()).toBe(1);
  });

  it.each(['/liste', '/labs/rennes'])('so does %s', async (path) => {
    const page = await browser.visit(essaim, path);
    await page.getByText('En préfiguration').filter({ visible: true }).first().waitFor();
    await notice(page).waitFor();
  });

  it('it is said once on each page, and nobody is kept out', async () => {
    const page = await browser.visit(essaim, '/', { ...PHONE, calm: true });
    await all(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(grave(await axeFindings(page))).toEqual([]);
    }
    await page.goto(`${essaim.address}/liste`);
    await all(page);
    await row(page, 'limoges').click();
    await page.getByRole('heading', { level: 1, name: 'Lab d’académie de Limoges' }).waitFor();
    await notice(page).waitFor();
  });
});

describe('while the server is away', () => {
  const essaim = servedApplication();

  it('what was shown stays, a sentence says so, and one can try again', async () => {
    const page = await browser.visit(essaim, '/?lien=suivi');
    await expect.poll(() => look(page)).toMatchObject({ announced: '8 labs', waiting: false });
    await markers(page).first().waitFor();
    const shown = await look(page);
    await essaim.stop();
    await page.getByRole('button', { name: /^Premiers contacts/ }).click();
    const problem = page.getByRole('alert');
    await problem.waitFor();
    expect(await problem.innerText()).toContain('Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.');
    expect(await look(page)).toEqual(shown);
    await problem.getByRole('button', { name: 'Réessayer' }).click();
    await expect.poll(async () => (await look(page)).waiting).toBe(false);
    expect(await problem.count()).toBe(1);
    await essaim.start(essaim.connection);
    await problem.getByRole('button', { name: 'Réessayer' }).click();
    await all(page);
    expect(await problem.count()).toBe(0);
    expect(new URL(page.url()).search).toBe('?lien=suivi&lien=premiers-contacts');
  });

  it('a fiche says so too, and can be tried again', async () => {
    const page = await browser.visit(essaim, '/liste');
    await all(page);
    await essaim.stop();
    await row(page, 'nice').click();
    await page.getByRole('heading', { level: 1, name: 'La fiche n’a pas pu s’afficher' }).waitFor();
    await essaim.start(essaim.connection);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lab d’académie de Nice' }).waitFor();
  });

  it('the map that cannot be loaded leaves the list, which says the same', async () => {
    const page = await browser.newPage(essaim);
    await page.route(/TerritoryMap.*\.js/, (route) => route.abort());
    await page.goto('/');
    await page.getByText('La carte n’a pas pu se charger. La liste dit la même chose.').waitFor();
    await all(page);
    expect((await look(page)).listed).toHaveLength(12);
  });
});

describe('while an answer is slow', () => {
  const essaim = servedApplication();

  it('a later one is never followed by an older one, however fast one types', async () => {
    const page = await browser.newPage(essaim);
    const isFirst = (request: Request) => /%22text%22%3A%22c%22/.test(request.url());
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const asked = page.waitForRequest(isFirst);
    const over = Promise.race([
      page.waitForEvent('requestfinished', isFirst),
      page.waitForEvent('requestfailed', isFirst),
    ]);
    await page.route(/\/public\//, async (route) => {
      const response = await route.fetch();
      if (isFirst(route.request())) await held;
      await route.fulfill({ response }).catch(() => undefined); // the page may have given it up
    });
    await page.goto('/');
    await all(page);
    await page.evaluate(() => {
      const seen: string[] = ((globalThis as unknown as { seen: string[] }).seen = []);
      const status = document.querySelector('main [aria-busy] [role="status"]')!;
      new MutationObserver(() => seen.push(status.textContent!)).observe(status, {
        subtree: true,
        characterData: true,
        childList: true,
      });
    });
    await page.getByRole('searchbox').pressSequentially('c');
    await asked;
    expect(await look(page)).toMatchObject({ waiting: true, announced: '12 labs' });
    await page.getByRole('searchbox').pressSequentially('oaching');
    await expect.poll(() => look(page)).toMatchObject({ announced: '7 labs', waiting: false });
    release();
    await over;
    await page.getByRole('searchbox').fill('hippopotame');
    await expect.poll(() => look(page)).toMatchObject({ announced: 'Aucun lab', waiting: false });
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    const afterCoaching = seen.slice(seen.lastIndexOf('7 labs'));
    expect(afterCoaching.filter((said) => said !== '7 labs' && said !== 'Aucun lab')).toEqual([]);
  });
});
