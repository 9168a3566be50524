import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { WorkSession } from '../../server/work-sessions/work-session.entity.ts';
import { aWorkSession, saveSession, sessionsOf } from '../factories/work-sessions.ts';
import { axeFindings, grave } from './setup/axe.ts';
import { downloaded } from './setup/downloaded.ts';
import { servedApplication } from './setup/served-application.ts';
import { CENTRAL, LIMOGES, signIn } from './setup/signed-in.ts';
import { type Device, PHONE, visitors } from './setup/visitors.ts';

const browser = visitors();
const essaim = servedApplication();
const open = (path: string, device: Device = {}) => signIn(browser, essaim, CENTRAL, path, device);
const register = (page: Page) => page.getByRole('main').locator('ol > li');

beforeEach(async () => {
  for (const table of ['work_session_lab', 'work_session_academy'])
    await essaim.dataSource.query(`DELETE FROM ${table}`);
  await essaim.dataSource.query('TRUNCATE register_change, work_session, office_hour CASCADE');
});

describe('the register of sessions', () => {
  it('takes a session by keyboard alone, and says all that is missing at once, each at its field', async () => {
    const page = await open('/sessions');
    await page.getByRole('link', { name: 'Nouvelle session' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Titre').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '3 champs sont à reprendre' }).waitFor();
    for (const [label, sentence] of Object.entries({
      Titre: 'Donnez un titre à la session.',
      Nature: 'Choisissez la nature de la session.',
      'Aide apportée': 'Choisissez l’aide apportée.',
    })) {
      const described = await page.getByLabel(label, { exact: true }).getAttribute('aria-describedby');
      expect(await page.locator(`[id="${described}"]`).textContent()).toBe(sentence);
      expect(await page.getByText(sentence).count()).toBe(1);
    }
    await expect.poll(() => page.getByLabel('Titre').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('Séminaire des SGRA');
    await page.getByLabel('Nature').focus();
    for (let downwards = 0; downwards < 5; downwards++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    for (let downwards = 0; downwards < 3; downwards++) await page.keyboard.press('ArrowDown');
    await page.getByLabel('Labs concernés').focus();
    await page.keyboard.type('creteil');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Retirer Lab d’académie de Créteil/ }).waitFor();
    await page.getByLabel('Titre').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Séminaire des SGRA', exact: true }).waitFor();
    const { entries } = await sessionsOf(await essaim.signedIn('centrale'));
    expect(entries).toMatchObject([{ nature: 'SEMINAIRE', help: 'LEVEL_3', labs: [{ slug: 'creteil' }] }]);
  });

  it('begins a new session like an earlier one, for another day, and leads back to the list that one came from', async () => {
    const { manager } = essaim.dataSource;
    await aWorkSession(manager, {
      title: 'Réunion',
      nature: 'REUNION_RECTEURS',
      academies: ['10'],
      outcome: 'Un avis',
    });
    await aWorkSession(manager, { title: 'Visite', nature: 'ACCULTURATION' });
    const page = await open('/sessions');
    await page.getByLabel('Nature').selectOption('Réunion de recteurs');
    await expect.poll(() => register(page).count()).toBe(1);
    await page.getByRole('link', { name: 'Copier Réunion' }).click();
    expect(await page.getByLabel('Titre').inputValue()).toBe('Réunion');
    expect(await page.getByLabel('Ce qui en est sorti').inputValue()).toBe('');
    await page.getByLabel('Premier jour').fill('2021-04-09');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('status').filter({ hasText: 'La session est enregistrée.' }).waitFor();
    await expect.poll(() => register(page).count()).toBe(2);
    expect(new URL(page.url()).search).toBe('?nature=reunion_recteurs');
    const { entries } = await sessionsOf(await essaim.signedIn('centrale'));
    expect(entries[0]).toMatchObject({ firstDay: '2021-04-09', academies: [{ slug: 'lyon' }], outcome: null });
  });

  it('is one of the pages of « Suivi », as the head and its menu say', async () => {
    const page = await open('/suivi');
    const suivi = page.getByRole('navigation', { name: 'Suivi' });
    await suivi.getByRole('link', { name: 'Sessions' }).click();
    await page.getByRole('heading', { name: 'Le registre des sessions' }).waitFor();
    await page.getByRole('link', { name: 'Graphiques' }).click();
    await page.getByRole('heading', { name: 'Les sessions en graphiques' }).waitFor();
    expect(await suivi.getByRole('link', { name: 'Sessions' }).getAttribute('aria-current')).toBe('true');
    const head = page.getByRole('banner');
    expect(await head.getByRole('link', { name: 'Suivi' }).getAttribute('aria-current')).toBe('page');
    expect(await head.getByRole('link', { name: 'Gestion' }).getAttribute('aria-current')).toBeNull();
  });

  it('keeps the filter in the address', async () => {
    const { manager } = essaim.dataSource;
    await aWorkSession(manager, { title: 'Sur les tiers-lieux', nature: 'PROJET' });
    await aWorkSession(manager, { title: 'Visite', nature: 'ACCULTURATION' });
    const page = await open('/sessions');
    await page.getByLabel('Nature').selectOption('Acculturation');
    await expect.poll(() => register(page).count()).toBe(1);
    await page.reload();
    await page.getByRole('link', { name: 'Visite', exact: true }).waitFor();
    expect(await register(page).count()).toBe(1);
    await page.getByLabel('Mots').fill('hiver');
    await page.getByText('Aucune session ne répond à ces filtres.').waitFor();
  });

  it('loses nothing when the connection drops, nor when the page is left', async () => {
    const page = await open('/sessions/nouvelle');
    await page.getByLabel('Titre').fill('Atelier d’un train');
    await page.getByLabel('Nature').selectOption('Projet');
    await page.getByLabel('Aide apportée').selectOption('Niveau 1 : coup de pouce');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('alert').filter({ hasText: 'Le serveur ne répond pas' }).waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText('a été retrouvé').waitFor();
    expect(await page.getByLabel('Titre').inputValue()).toBe('Atelier d’un train');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('link', { name: 'Atelier d’un train', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Nouvelle session' }).click();
    expect(await page.getByLabel('Titre').inputValue()).toBe('');
  });

  it.each([
    ['/sessions/nouvelle', 'Titre'],
    ['/sessions/office-hours', 'Avec qui'],
  ])('waits in %s for one to sign in again when the session is over', async (path, label) => {
    const page = await open(path);
    if (label === 'Titre') {
      await page.getByLabel('Nature').selectOption('Projet');
      await page.getByLabel('Aide apportée').selectOption('Niveau 1 : coup de pouce');
    } else {
      await page.getByRole('button', { name: 'Nouveau rendez-vous' }).click();
      await page.getByLabel('Durée en minutes').fill('30');
    }
    await page.getByLabel(label).fill('Au bout d’une heure');
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    const link = page.getByRole('alert').getByRole('link', { name: /^Se connecter/ });
    expect(await link.getAttribute('href')).toBe(`/connexion?retour=${encodeURIComponent(path)}`);
    await page.context().addCookies(cookies);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Au bout d’une heure' }).waitFor();
  });

  it('refuses a save on what someone else saved since, shows both, and lets one choose', async () => {
    const other = await essaim.signedIn('centrale');
    const { id } = await saveSession(other);
    const page = await open(`/sessions/${id}`);
    await page.getByLabel('Titre').fill('Mon titre');
    await saveSession(other, { title: 'Son titre' }, { id, revision: 1 });
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { name: 'Deux versions à départager' }).waitFor();
    expect(await page.getByRole('row', { name: /^Titre/ }).textContent()).toBe('TitreMon titreSon titre');
    await page.getByRole('button', { name: 'Enregistrer ma version' }).click();
    await page.getByRole('link', { name: 'Mon titre', exact: true }).waitFor();
  });

  it('takes a session out, and brings it back at once', async () => {
    const { id } = await saveSession(await essaim.signedIn('centrale'), { title: 'De trop' });
    const page = await open(`/sessions/${id}`);
    await page.getByRole('button', { name: 'Retirer du registre' }).click();
    await page.getByRole('button', { name: 'Annuler le retrait' }).click();
    await page.getByRole('link', { name: 'De trop', exact: true }).waitFor();
    await page.getByText('« De trop » est rétablie.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.role)).toBe('status');
  });

  it('records office hours, and sums them', async () => {
    const page = await open('/sessions/office-hours');
    await page.getByRole('button', { name: 'Nouveau rendez-vous' }).click();
    await page.getByLabel('Durée en minutes').fill('90');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Dites avec qui').waitFor();
    await page.getByLabel('Avec qui').fill('une enseignante');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('1 rendez-vous, 1 h 30').waitFor();
  });

  it('is not for others, who are told so', async () => {
    const page = await signIn(browser, essaim, LIMOGES, '/sessions');
    await page.getByRole('heading', { name: 'Cette page est pour l’équipe centrale' }).waitFor();
  });
});

describe('an import', () => {
  const file = (...lines: string[]) => ({
    name: 'sessions.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Titre;Date;Type de session;Niveau', ...lines].join('\r\n'), 'latin1'),
  });

  it('says two errors; mended, it is imported; again, it changes nothing', async () => {
    const page = await open('/sessions/importer');
    const choose = page.locator('input[type=file]');
    await choose.setInputFiles(
      file('Réunion;14/13/2020;Projet;1', 'Été;14/09/2020;Fête;1', 'Bonne;14/09/2020;Projet;2'),
    );
    await page.getByText('2 lignes à corriger').waitFor();
    const rows = page.getByRole('main').locator('tbody tr');
    expect(await rows.nth(0).textContent()).toMatch(/^2à corriger.*Réunion.*Premier jour.*«\s14\/13\/2020\s»/s);
    expect(await rows.nth(1).textContent()).toMatch(/^3à corriger.*Été.*Nature.*«\sFête\s» n’est pas reconnu/s);
    expect(await page.getByRole('button', { name: /^Importer/ }).count()).toBe(0);
    const mended = file('Réunion;14/12/2020;Projet;1', 'Été;14/09/2020;Projet;1', 'Bonne;14/09/2020;Projet;2');
    await choose.setInputFiles(mended);
    await page.getByRole('button', { name: 'Importer 3 sessions' }).click();
    await page.getByText('3 sessions importées.').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement!.textContent))
      .toContain('3 sessions importées.');
    await choose.setInputFiles(mended);
    await page.getByText('déjà dans le registre').waitFor();
    expect(await essaim.dataSource.manager.count(WorkSession)).toBe(3);
  });

  it('is sent once, whatever is pressed; refused since the session is over, it waits for one to sign in', async () => {
    const page = await open('/sessions/importer');
    await page.locator('input[type=file]').setInputFiles(file('Seule;14/09/2020;Projet;1'));
    const offered = page.getByRole('button', { name: 'Importer 1 session' });
    await offered.waitFor();
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await offered.click();
    const refusal = page.getByRole('alert').filter({ hasText: 'Connectez-vous' });
    await refusal.getByRole('link', { name: 'Se connecter' }).waitFor();
    await page.context().addCookies(cookies);
    let sent = 0;
    let go = () => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    await page.route(/imports\/sessions.*add=1/, async (route) => {
      sent++;
      await held;
      await route.continue();
    });
    await offered.click();
    await page.getByRole('status').filter({ hasText: 'Import en cours…' }).waitFor();
    await offered.dispatchEvent('click');
    const reached = (button: HTMLElement | SVGElement) => (button.focus(), button === document.activeElement);
    expect(await offered.evaluate(reached)).toBe(false);
    go();
    await page.getByText('1 session importée.').waitFor();
    expect(sent).toBe(1);
  });

  it('says truly why there is nothing to import, and leads to what was removed since', async () => {
    const page = await open('/sessions/importer');
    const choose = page.locator('input[type=file]');
    await choose.setInputFiles({ ...file(), name: 'vide.csv', buffer: Buffer.alloc(0) });
    await page.getByText('« vide.csv » : Ce fichier est vide.', { exact: true }).waitFor();
    await choose.setInputFiles(file());
    await page.getByText('Il n’y a aucune session sous les titres de colonnes').waitFor();
    expect(await page.getByText(/lignes? lue/).count()).toBe(0);
    const two = file('Réunion;14/12/2020;Projet;1', 'Été;14/09/2020;Projet;1');
    await choose.setInputFiles(two);
    await page.getByRole('button', { name: 'Importer 2 sessions' }).click();
    await page.getByText('2 sessions importées.').waitFor();
    await essaim.dataSource.manager.update(WorkSession, { title: 'Été' }, { removedAt: new Date() });
    await choose.setInputFiles(two);
    await page.getByText('Depuis, 1 session a été retirée du registre').waitFor();
    await page.getByText('2 lignes lues : 1 importée, puis retirée du registre, 1 déjà importée.').waitFor();
    await page.getByRole('link', { name: 'La rétablir : Été' }).click();
    await page.getByRole('button', { name: 'Rétablir la session' }).click();
    expect(await page.getByLabel('Titre').inputValue()).toBe('Été');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it('shows what would be written, line by line, and the labs that its words were taken for', async () => {
    const page = await open('/sessions/importer');
    const buffer = Buffer.from(
      'Titre,Date,Nature,Niveau,Mode,Effectif,Labs\nAtelier,2020-09-14,Projet,3,visio,12,nice',
    );
    await page.locator('input[type=file]').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
    const cells = page.getByRole('row', { name: 'Atelier' }).getByRole('cell');
    await cells.first().waitFor();
    expect((await cells.allInnerTexts()).map((words) => words.replace(/\s+/g, ' ').trim())).toEqual([
      'Atelier 14 septembre 2020',
      'Projet Niveau 3 : de bout en bout À distance',
      '12 participants',
      'Lab d’académie de Nice',
    ]);
  });

  it('whose headers say nothing is matched by hand', async () => {
    const page = await open('/sessions/importer');
    const buffer = Buffer.from('A,B,C,D\nAtelier,2020-09-14,Projet,salle');
    await page.locator('input[type=file]').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
    await page.getByText('Dites quelles colonnes donnent : Titre, Premier jour, Nature, Aide apportée.').waitFor();
    for (const [label, header, left] of [
      ['Titre', 'A (Atelier)', 'donnent : Premier jour, Nature, Aide apportée.'],
      ['Premier jour', 'B (2020-09-14)', 'donnent : Nature, Aide apportée.'],
      ['Nature', 'C (Projet)', 'donnent : Aide apportée.'],
      ['Aide apportée', 'D (salle)', '1 session est prête'],
    ] as const) {
      const column = page.getByLabel(label, { exact: true });
      await column.focus();
      await column.selectOption(header);
      await page.getByText(left).waitFor();
      expect(await column.evaluate((field) => field === document.activeElement)).toBe(true);
    }
    expect(await page.getByLabel('Nature', { exact: true }).isVisible()).toBe(true);
  });

  it('has a model to begin with, which it knows', async () => {
    const page = await open('/sessions/importer');
    const { name, bytes } = await downloaded(page, () => page.getByRole('link', { name: /modèle/ }).click());
    expect(name).toBe('essaim-sessions-modele.csv');
    expect(bytes.toString()).toContain('Titre;Premier jour;');
  });
});

it.each(['light', 'dark'] as const)('nothing keeps somebody out, on a phone, in %s', async (theme) => {
  await aWorkSession(essaim.dataSource.manager, { firstDay: '2020-05-01', labs: ['nice'], outcome: 'Une **liste**' });
  const page = await open('/sessions', { ...PHONE, theme, calm: true });
  const heading = {
    '': 'Le registre',
    '/nouvelle': 'Nouvelle',
    '/graphiques': 'Les sessions en',
    '/importer': 'Importer',
    '/office-hours': 'Office',
  };
  for (const [path, name] of Object.entries(heading)) {
    await page.goto(`/sessions${path}`);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    if (path === '/graphiques') await page.getByRole('heading', { name: 'Chiffres déclarés' }).waitFor();
    if (path === '') await register(page).first().waitFor();
    expect(grave(await axeFindings(page)), path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
  }
});
