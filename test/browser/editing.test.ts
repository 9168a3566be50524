import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { draftOf, publish, save } from '../factories/drafts.ts';
import { ServedApplication } from './setup/served-application.ts';
import { seededDatabase } from '../setup/database.ts';
import { axeFindings, grave } from './setup/axe.ts';
import { CENTRAL, CRETEIL, LIMOGES, openForm, phase, signIn, typeAndSave } from './setup/signed-in.ts';
import { PHONE, visitors } from './setup/visitors.ts';

const browser = visitors();
const essaim = new ServedApplication();

beforeEach(async () => {
  const database = await seededDatabase();
  await essaim.start(database.connection);
  return async () => {
    await essaim.stop();
    await database.drop();
  };
});

/** Ends the browser’s session, and begins another. */
async function signInInstead(page: Page, account: RegExp): Promise<void> {
  await page.goto('/connexion');
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByRole('button', { name: account }).click();
  await page.waitForURL((url) => url.pathname !== '/connexion');
}

const name = (page: Page) => page.getByLabel('Nom', { exact: true });
const news = (page: Page) => page.getByRole('textbox', { name: 'Des infos à partager' });

describe('a team’s own fiche', () => {
  it('is one click from « Mon lab », filled with last year’s answers', async () => {
    const form = await browser.visit(essaim, '/connexion');
    await form.getByRole('button', { name: CRETEIL }).click();
    await form.waitForURL('**/labs/creteil/modifier');
    await form.goto('/');
    await form.getByRole('link', { name: 'Mon lab' }).click();
    await name(form).waitFor();
    expect(new URL(form.url()).pathname).toBe('/labs/creteil/modifier');
    expect(await name(form).inputValue()).toBe('Lab d’académie de Créteil');
    expect(await form.getByText('remplie avec votre fiche de 2020').count()).toBe(1);
  });

  it('saves by itself, and says so; reopened, it says what was typed', async () => {
    const page = await openForm(browser, essaim, CRETEIL);
    await typeAndSave(page, 'Nombre de membres', '0');
    await typeAndSave(page, 'Date', 'été 2020');
    expect(await page.getByText('Comprise comme :').innerText()).toBe('Comprise comme\u00a0: été 2020');
    await page.getByLabel('innovation sociale').check();
    await expect
      .poll(async () => (await draftOf(await essaim.signedIn('centrale'))).fiche.themes)
      .toContainEqual({
        code: 'sociale',
      });
    await page.reload();
    await name(page).waitFor();
    expect(await page.getByLabel('Nombre de membres').inputValue()).toBe('0');
    expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('été 2020');
  });

  it('shows an answer’s error at its field, saves the rest, and discards nothing', async () => {
    const page = await openForm(browser, essaim, CRETEIL);
    await page.getByLabel('Date', { exact: true }).fill('bientôt peut-être');
    await page.getByLabel('Courriel', { exact: true }).fill('pas une adresse');
    await name(page).fill('Lab 113');
    await expect.poll(async () => (await draftOf(await essaim.signedIn('centrale'))).fiche.name).toBe('Lab 113');
    await page.getByText('Cette date n’est pas comprise').waitFor();
    await page.getByText('« pas une adresse » n’est pas lisible').waitFor();
    expect(await page.getByLabel('Courriel', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('bientôt peut-être');
    await page.getByLabel('Date', { exact: true }).fill('2021');
    await page.getByLabel('Courriel', { exact: true }).fill('lab@ac-creteil.fr');
    await phase(page, 'saved').waitFor();
    const { fiche } = await draftOf(await essaim.signedIn('centrale'));
    expect(fiche).toMatchObject({ launch: { label: '2021' }, contact: { email: 'lab@ac-creteil.fr' } });
  });

  it('is published after showing what changes, and the list says it', async () => {
    const page = await openForm(browser, essaim, CRETEIL);
    await typeAndSave(page, 'Nom', 'Lab 113 de Créteil');
    await page.getByRole('button', { name: 'Publier…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publier la fiche' });
    await expect.poll(() => dialog.locator('ins').allInnerTexts()).toEqual(['113']);
    await dialog.getByRole('button', { name: 'Publier' }).click();
    await page.getByText('La fiche est publiée.').waitFor();
    const visitor = await browser.visit(essaim, '/liste');
    await visitor.getByRole('link', { name: 'Lab 113 de Créteil' }).first().waitFor();
  });

  it('with nothing to change is one click, and still speaks of the year it was written for', async () => {
    const page = await openForm(browser, essaim, CRETEIL);
    await page.getByRole('button', { name: 'Rien à changer : publier' }).click();
    await page.getByText('La fiche est publiée.').waitFor();
    expect((await draftOf(await essaim.signedIn('centrale'))).published).toBe(1);
    await page.goto('/labs/creteil?edition=2021');
    await page.getByRole('heading', { name: 'Un fait marquant, une fierté de l’année 2020' }).waitFor();
  });

  it('is seen as the public will see it', async () => {
    const page = await openForm(browser, essaim, CRETEIL);
    await news(page).fill('Un **tiers-lieu** ouvre.');
    await page.getByRole('button', { name: 'Voir comme le public' }).click();
    await page.locator('article strong', { hasText: 'tiers-lieu' }).waitFor();
    await page.getByRole('button', { name: 'Revenir au formulaire' }).click();
    expect(await news(page).inputValue()).toBe('Un **tiers-lieu** ouvre.');
  });

  it('is written, not published, by a contributor', async () => {
    const page = await signIn(browser, essaim, LIMOGES, '/labs/limoges/modifier');
    await name(page).waitFor();
    expect(await page.getByRole('button', { name: /ublier/ }).count()).toBe(0);
    await page.getByText('Le référent de la fiche la publiera, ou l’équipe centrale').waitFor();
  });

  it('is kept from one place: its pages have one menu, and « Mon lab » is where one is', async () => {
    const page = await openForm(browser, essaim, CRETEIL);
    const menu = page.getByRole('navigation', { name: 'Tenir la fiche' });
    for (const link of ['Historique', 'Demandes', 'Équipe', 'Modifier']) {
      await menu.getByRole('link', { name: link }).click();
      await expect.poll(() => menu.locator('[aria-current="page"]').innerText()).toBe(link);
      expect(await page.getByRole('link', { name: 'Mon lab' }).getAttribute('aria-current')).toBe('true');
      expect(await menu.getByRole('link').allInnerTexts()).toEqual(['Modifier', 'Historique', 'Demandes', 'Équipe']);
    }
  });

  it('leaves a phone’s screen to what is written: its state is one line at the bottom', async () => {
    const page = await openForm(browser, essaim, CRETEIL, PHONE);
    await phase(page, 'saved').waitFor();
    const { height, y } = (await page.getByRole('complementary', { name: 'État de la fiche' }).boundingBox())!;
    expect(height).toBeLessThanOrEqual(72);
    expect(y + height).toBeGreaterThan(PHONE.height! - 2);
    await page.getByRole('button', { name: 'Vu du public' }).click();
    await page.getByRole('button', { name: 'Formulaire' }).waitFor();
  });

  it('is not for others, who are told so', async () => {
    const page = await signIn(browser, essaim, LIMOGES, '/labs/creteil/modifier');
    await page.getByText('Vous n’êtes pas de l’équipe').waitFor();
    expect(await page.getByRole('button', { name: 'Réessayer' }).count()).toBe(0);
    const visitor = await browser.visit(essaim, '/labs/creteil/modifier');
    await visitor.getByRole('link', { name: 'Se connecter' }).last().waitFor();
  });
});

describe('nothing typed is lost', () => {
  it('when the connection is: it is said, and sent when the server answers again', async () => {
    const page = await openForm(browser, essaim, CRETEIL);
    await page.context().setOffline(true);
    await name(page).fill('Hors connexion');
    await phase(page, 'offline').waitFor();
    await page.context().setOffline(false);
    await phase(page, 'saved').waitFor();
    expect((await draftOf(await essaim.signedIn('centrale'))).fiche.name).toBe('Hors connexion');
  });

  it('when the tab is closed before the server has it: it is found again on this device', async () => {
    const page = await openForm(browser, essaim, CRETEIL);
    const context = page.context();
    await essaim.stop(); // a tab that closes sends what it has: here nobody takes it
    await name(page).fill('Onglet fermé');
    await phase(page, 'offline').waitFor();
    await page.close();
    await essaim.start(essaim.connection);
    const again = await context.newPage();
    await again.goto('/labs/creteil/modifier');
    await again.getByText('Retrouvé sur cet appareil').waitFor();
    expect(await name(again).inputValue()).toBe('Onglet fermé');
    await phase(again, 'saved').waitFor();
    expect((await draftOf(await essaim.signedIn('centrale'))).fiche.name).toBe('Onglet fermé');
  });

  it('when the server restarts meanwhile', async () => {
    const page = await openForm(browser, essaim, CRETEIL);
    await essaim.stop();
    await name(page).fill('Pendant le redémarrage');
    await phase(page, 'offline').waitFor();
    await essaim.start(essaim.connection);
    await phase(page, 'saved').waitFor();
    expect((await draftOf(await essaim.signedIn('centrale'))).fiche.name).toBe('Pendant le redémarrage');
  });

  it('when the session ends while typing: one signs in elsewhere, and comes back', async () => {
    const page = await openForm(browser, essaim, CRETEIL);
    await essaim.dataSource.query('DELETE FROM session');
    await name(page).fill('Sans session');
    await phase(page, 'signed-out').waitFor();
    const other = await page.context().newPage();
    await other.goto('/connexion');
    await other.getByRole('button', { name: CRETEIL }).click();
    await other.waitForURL((url) => url.pathname === '/labs/creteil/modifier');
    await page.bringToFront();
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await phase(page, 'saved').waitFor();
    expect((await draftOf(await essaim.signedIn('centrale'))).fiche.name).toBe('Sans session');
  });

  it('when the session ends and the page is left for signing in: it is found again', async () => {
    const page = await openForm(browser, essaim, CRETEIL);
    await essaim.dataSource.query('DELETE FROM session');
    await name(page).fill('Avant de me reconnecter');
    await phase(page, 'signed-out').waitFor();
    const said = await phase(page, 'signed-out').innerText(); // other parts of the page may say the first half too
    expect(said).toMatch(/Votre session est terminée\..*gardé sur cet appareil/s);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Connectez-vous' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click();
    await page.getByRole('button', { name: CRETEIL }).click();
    await page.getByText('Retrouvé sur cet appareil').waitFor();
    expect(await name(page).inputValue()).toBe('Avant de me reconnecter');
    await phase(page, 'saved').waitFor();
    expect((await draftOf(await essaim.signedIn('centrale'))).fiche.name).toBe('Avant de me reconnecter');
  });

  it('when someone else signs in in another tab: nothing is saved in their name, and it waits for its author', async () => {
    const page = await openForm(browser, essaim, CRETEIL);
    const other = await page.context().newPage();
    await signInInstead(other, CENTRAL);
    await name(page).fill('De Créteil');
    await phase(page, 'signed-out').waitFor();
    const said = await phase(page, 'signed-out').innerText();
    expect(said).toMatch(/Quelqu’un d’autre s’est connecté.*gardé sur cet appareil/s);
    const draft = await draftOf(await essaim.signedIn('centrale'));
    expect([draft.revision, draft.fiche.name]).toEqual([0, 'Lab d’académie de Créteil']);
    await other.goto('/labs/creteil/modifier');
    await name(other).waitFor();
    expect(await name(other).inputValue()).toBe('Lab d’académie de Créteil');
    await signInInstead(other, CRETEIL);
    await page.bringToFront();
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await phase(page, 'saved').waitFor();
    expect((await draftOf(await essaim.signedIn('centrale'))).fiche.name).toBe('De Créteil');
  });

  it('where the browser keeps nothing: it works, and says so', async () => {
    const page = await signIn(browser, essaim, CRETEIL, '/compte');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto('/labs/creteil/modifier');
    await page.getByText('Ce navigateur ne garde rien').waitFor();
    await typeAndSave(page, 'Nom', 'Sans mémoire');
  });
});

it('when it is not known who opens it, for want of an answer, this is said, and can be tried again', async () => {
  const page = await openForm(browser, essaim, CRETEIL);
  await page.route('/graphql', (route) => route.abort());
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Nous n’avons pas pu vous reconnaître' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Connectez-vous' }).count()).toBe(0);
  expect(grave(await axeFindings(page))).toEqual([]);
  await page.unroute('/graphql');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await name(page).waitFor();
});

describe('two people at once', () => {
  it('see that the other is there', async () => {
    await essaim
      .signedIn('centrale')
      .then((central) => central.graphql('mutation { stayOnDraft(lab: "creteil", edition: 2021) { revision } }'));
    const page = await openForm(browser, essaim, CRETEIL);
    await page.getByText('Équipe centrale a aussi cette fiche ouverte.').waitFor();
  });

  it('who write different answers both keep theirs, and are told', async () => {
    const page = await openForm(browser, essaim, CRETEIL);
    await save(await essaim.signedIn('centrale'), { team: { headcount: 12 } });
    await name(page).fill('Le mien');
    await page.getByText('a modifié, et c’est maintenant dans le formulaire').waitFor();
    await phase(page, 'saved').waitFor();
    expect(await page.getByLabel('Nombre de membres').inputValue()).toBe('12');
    expect((await draftOf(await essaim.signedIn('centrale'))).fiche).toMatchObject({
      name: 'Le mien',
      team: { headcount: 12 },
    });
  });

  it('who write the same answer choose, by keyboard, and nothing is overwritten before', async () => {
    const page = await openForm(browser, essaim, CRETEIL);
    const central = await essaim.signedIn('centrale');
    await save(central, { name: 'Le leur', team: { headcount: 12 } });
    await name(page).fill('Le mien');
    await page.getByLabel('Nombre de membres').fill('3');
    const panel = page.getByRole('region', { name: 'Deux versions à départager' });
    await panel.waitFor();
    expect((await draftOf(central)).fiche).toMatchObject({ name: 'Le leur', team: { headcount: 12 } });
    expect(grave(await axeFindings(page))).toEqual([]);
    const settle = panel.getByRole('button', { name: 'Enregistrer ces choix' });
    expect(await settle.isDisabled()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space'); // the name: mine
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown'); // the head count: around to theirs
    const theirs = panel.getByRole('group', { name: 'Nombre de membres' }).getByLabel(/Celle de/);
    if (!(await theirs.isChecked())) await page.keyboard.press('ArrowDown');
    expect(await theirs.isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await phase(page, 'saved').waitFor();
    expect((await draftOf(central)).fiche).toMatchObject({ name: 'Le mien', team: { headcount: 12 } });
  });

  it('when one publishes what the other has since changed, is told what changed', async () => {
    const page = await openForm(browser, essaim, CRETEIL);
    await typeAndSave(page, 'Nom', 'Le mien');
    await page.getByRole('button', { name: 'Publier…' }).click();
    await save(await essaim.signedIn('centrale'), { team: { headcount: 12 } });
    await page.getByRole('dialog').getByRole('button', { name: 'Publier' }).click();
    await page.getByText('Quelqu’un d’autre vient de modifier la fiche').waitFor();
    expect((await draftOf(await essaim.signedIn('centrale'))).published).toBeNull();
  });
});

describe('the history', () => {
  it('says what changed, and an earlier version can be read and taken up again', async () => {
    const reader = await essaim.signedIn('referent.creteil');
    await save(reader, { name: 'Premier nom' });
    await publish(reader);
    await save(reader, { name: 'Second nom' });
    const page = await signIn(browser, essaim, CRETEIL, '/labs/creteil/historique');
    await page.getByText('version publiée').waitFor();
    await expect.poll(() => page.locator('del').first().innerText()).toBe('Premier');
    await page.getByRole('link', { name: 'Lire cette version ou la reprendre' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Premier nom' }).waitFor();
    await page.getByRole('button', { name: 'Reprendre cette version' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reprendre' }).click();
    await expect.poll(() => name(page).inputValue()).toBe('Premier nom');
    await page
      .getByRole('status')
      .getByText(/est reprise dans le brouillon\. Elle dit ce que tout le monde lit/)
      .waitFor();
    expect(await page.getByRole('button', { name: 'Publiée' }).isDisabled()).toBe(true);
  });
});

describe('axe finds nothing serious, in light and dark, at both widths', () => {
  const STATES: [what: string, path: string, ready: (page: Page) => Promise<unknown>][] = [
    ['the form', '/labs/creteil/modifier', (page) => name(page).waitFor()],
    ['the account', '/compte', (page) => page.getByText('Chrome sous Linux').first().waitFor()],
    ['the history', '/labs/creteil/historique', (page) => page.locator('ol li').first().waitFor()],
    ['a version', '/labs/creteil/historique/1', (page) => page.locator('article h1').waitFor()],
    [
      'the dialog of publication',
      '/labs/creteil/modifier',
      async (page) => {
        await page.getByRole('button', { name: /ublier/ }).click();
        await page.getByRole('dialog').waitFor();
      },
    ],
  ];
  it.each(STATES)('on %s (%s)', async (_, path, ready) => {
    await save(await essaim.signedIn('referent.creteil'), {
      name: 'Nom neuf',
      contact: { url: 'https://lab.example' },
    });
    for (const device of [{}, PHONE]) {
      const page = await signIn(browser, essaim, CRETEIL, path, { ...device, calm: true });
      if (path.endsWith('/1')) await page.goto(`${path}?edition=2021`);
      await ready(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(grave(await axeFindings(page)), colorScheme).toEqual([]);
      }
    }
  });

  it('on the page to sign in', async () => {
    const page = await browser.visit(essaim, '/connexion');
    await page.getByRole('button', { name: CENTRAL }).waitFor();
    expect(grave(await axeFindings(page))).toEqual([]);
  });
});
