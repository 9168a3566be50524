import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dayWords, todayInParis } from '../../domain/day.ts';
import { Interaction } from '../../server/tracking/interaction.entity.ts';
import { IN_A_YEAR } from '../factories/days.ts';
import { aCall, EDIT, journalOf, record } from '../factories/journal.ts';
import { BORDEAUX } from '../factories/labs.ts';
import { aWorkSession } from '../factories/work-sessions.ts';
import { axeFindings, grave } from './setup/axe.ts';
import { row } from './setup/screen.ts';
import { servedApplication } from './setup/served-application.ts';
import { CENTRAL, LIMOGES, signIn } from './setup/signed-in.ts';
import { PHONE, visitors } from './setup/visitors.ts';

const browser = visitors();
const essaim = servedApplication();

/** The file of a lab; each test has one of its own. */
const file = (lab: string) => signIn(browser, essaim, CENTRAL, `/suivi/${lab}`);
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const entries = (page: Page) => card(page, 'Journal').locator('ol > li');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const inView = (words: Locator) =>
  words.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

it('the file of a lab, and of an académie, shows the working sessions that concerned it', async () => {
  const { manager } = essaim.dataSource;
  await aWorkSession(manager, { title: 'Atelier à Rennes', labs: ['rennes'] });
  await aWorkSession(manager, { title: 'Atelier à Bordeaux', academies: [BORDEAUX] });
  const page = await file('rennes');
  const sessions = card(page, 'Sessions collaboratives').getByRole('link');
  await expect.poll(() => sessions.allInnerTexts()).toEqual(['Atelier à Rennes']);
  await page.goto('/suivi/academies/bordeaux');
  await expect.poll(() => sessions.allInnerTexts()).toEqual(['Atelier à Bordeaux']);
});

describe('logging a call', () => {
  it('takes a few keys: open, type, save; and the file tells of it', async () => {
    const page = await file('creteil');
    await page.getByRole('button', { name: 'Noter un échange' }).focus();
    await press(page, 'Enter');
    await expect
      .poll(() => page.getByLabel('Nature').evaluate((select) => select === document.activeElement))
      .toBe(true);
    await press(page, 'Tab');
    await page.keyboard.type('Appel avec la **DANE**');
    await press(page, 'Control+Enter');
    await expect.poll(() => entries(page).count()).toBe(1);
    expect(await entries(page).textContent()).toContain(`Point de suivi bilatéral · ${dayWords(todayInParis())}`);
    await expect.poll(() => entries(page).locator('strong', { hasText: 'DANE' }).count()).toBe(1);
    await page
      .locator('dd')
      .filter({ hasText: dayWords(todayInParis()) })
      .waitFor();
  });

  it('with what comes next and an obstacle shows both on the file', async () => {
    const page = await file('nice');
    await page.getByRole('button', { name: 'Noter un échange' }).click();
    await page.getByLabel('Sponsor à trouver').check();
    await page.getByLabel('Prochaine action').fill('Rappeler le rectorat');
    await page.getByLabel('Pour le').fill('2199-01-15');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await card(page, 'Prochaines actions').getByText('Rappeler le rectorat').waitFor();
    await card(page, 'Obstacles').getByRole('link', { name: 'Sponsor à trouver : 1 échange' }).click();
    await expect.poll(() => page.locator('main ol > li').count()).toBe(1);
    expect(new URL(page.url()).search).toBe('?lab=nice&obstacle=sponsor');
  });

  it('with nothing said is refused at the note, which then takes a word', async () => {
    const page = await file('versailles');
    await page.getByRole('button', { name: 'Noter un échange' }).click();
    await page.getByLabel('Prochaine action').fill('Rappeler');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Dites en un mot ce qui s’est dit.').waitFor();
    expect(await page.getByLabel('Note', { exact: true }).evaluate((note) => note === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.type('Absente');
    await press(page, 'Control+Enter');
    await expect.poll(() => entries(page).count()).toBe(1);
  });

  it('on a day to come is refused at the field, with all else that is wrong, and what was typed stays', async () => {
    const page = await file('paris');
    await page.getByRole('button', { name: 'Noter un échange' }).click();
    await page.getByLabel('Note', { exact: true }).fill('Un échange à venir');
    await page.getByLabel('Jour', { exact: true }).fill('2199-01-15');
    await page.getByLabel('Pour le').fill(IN_A_YEAR);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Le 15 janvier 2199 est encore à venir').waitFor();
    await page.getByText('Dites ce qu’il faut faire.').waitFor();
    for (const label of ['Jour', 'Prochaine action']) {
      expect(await page.getByLabel(label, { exact: true }).getAttribute('aria-invalid')).toBe('true');
    }
    expect(await page.getByLabel('Note', { exact: true }).inputValue()).toBe('Un échange à venir');
  });

  it('while the connection is lost keeps what was typed, and sends it once', async () => {
    const page = await file('limoges');
    await page.getByRole('button', { name: 'Noter un échange' }).click();
    await page.context().setOffline(true);
    await page.getByLabel('Note', { exact: true }).fill('Note tapée dans le train');
    await press(page, 'Control+Enter');
    const refusal = page.getByText('Ce que vous avez tapé est gardé dans ce navigateur.');
    await refusal.waitFor();
    await expect.poll(() => inView(refusal)).toBe(true);
    expect(await page.getByLabel('Note', { exact: true }).evaluate((note) => note === document.activeElement)).toBe(
      true,
    );
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText('Ce que vous aviez tapé sans l’enregistrer est là.').waitFor();
    expect(await page.getByLabel('Note', { exact: true }).inputValue()).toBe('Note tapée dans le train');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect.poll(() => entries(page).count()).toBe(1);
    await page.reload();
    await expect.poll(() => entries(page).count()).toBe(1);
    expect(await page.getByRole('form', { name: 'Noter un échange' }).count()).toBe(0);
  });

  it('whose answer was lost writes it once', async () => {
    const page = await file('poitiers');
    await page.getByRole('button', { name: 'Noter un échange' }).click();
    await page.getByLabel('Note', { exact: true }).fill('Réponse perdue');
    let lost = false;
    await page.route('**/graphql', async (route) => {
      if (lost || !route.request().postData()?.includes('recordInteraction')) return route.continue();
      lost = true;
      await route.fetch();
      return route.abort();
    });
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expect.poll(() => entries(page).count()).toBe(1);
    expect(await essaim.dataSource.manager.countBy(Interaction, { note: 'Réponse perdue' })).toBe(1);
  });
});

describe('an entry', () => {
  it('that someone else changed meanwhile shows both versions, and loses neither', async () => {
    const central = await essaim.signedIn('centrale');
    const { id, revision } = await record(central, { labs: ['reims'], note: 'Première version' });
    const page = await file('reims');
    await entries(page).getByRole('button', { name: 'Modifier' }).click();
    await page.getByLabel('Note', { exact: true }).fill('La mienne');
    await central.graphql(EDIT, { id, revision, input: aCall({ labs: ['reims'], note: 'La sienne' }) });
    await press(page, 'Control+Enter');
    await page.getByText('Cette entrée a été modifiée entre-temps').waitFor();
    await page.getByText('La sienne').waitFor();
    await expect.poll(() => focused(page)).toBe('Ce que l’entrée dit maintenant');
    await expect.poll(() => inView(page.getByRole('button', { name: 'Enregistrer la mienne par-dessus' }))).toBe(true);
    expect(await page.getByLabel('Note', { exact: true }).inputValue()).toBe('La mienne');
    await page.getByRole('button', { name: 'Enregistrer la mienne par-dessus' }).click();
    await entries(page).getByText('La mienne').waitFor();
    await entries(page).getByRole('button', { name: 'modifiée' }).click();
    await entries(page).getByText('Première version').waitFor();
  });

  it('that is removed comes back by one key', async () => {
    await record(await essaim.signedIn('centrale'), { labs: ['rennes'], note: 'À retirer' });
    const page = await file('rennes');
    await entries(page).getByRole('button', { name: 'Retirer' }).click();
    await page.getByText('Aucun échange noté pour le moment.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Annuler');
    await press(page, 'Enter');
    await entries(page).getByText('À retirer').waitFor();
  });
});

describe('a maturity', () => {
  it('that is set shows on the public map at once, and its history tells of the step', async () => {
    const page = await file('toulouse');
    const maturity = card(page, 'Maturité');
    await maturity.getByRole('button', { name: 'Changer' }).click();
    await maturity.getByRole('radio', { name: /^Veille/ }).check();
    await maturity.getByLabel('Pourquoi').fill('Le projet est en pause.');
    await maturity.getByRole('button', { name: 'Enregistrer' }).click();
    await maturity.getByText('· Recul ·').waitFor();
    const visitor = await browser.visit(essaim, '/');
    await expect.poll(() => row(visitor, 'toulouse').textContent()).toContain('Veille');
    expect(await row(visitor, 'toulouse').textContent()).not.toContain('à confirmer');
  });

  it('of a day before that of today’s goes into the past, and the form says so', async () => {
    const page = await file('toulouse');
    const maturity = card(page, 'Maturité');
    await maturity.getByRole('button', { name: 'Changer' }).click();
    await maturity.getByRole('radio', { name: /^Suivi/ }).check();
    const warning = maturity.getByText('ira dans le passé du lab, dont le lien d’aujourd’hui est « Veille »');
    expect(await warning.count()).toBe(0);
    await maturity.getByLabel('Depuis le').fill('2019-01-01');
    await warning.waitFor();
    await maturity.getByRole('button', { name: 'Enregistrer' }).click();
    await maturity.getByText('Dites pourquoi.').waitFor();
    const why = maturity.getByLabel('Pourquoi');
    await expect.poll(() => why.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('Suivi dès 2019');
    await press(page, 'Control+Enter');
    await maturity.getByText('depuis le 1er janvier 2019').waitFor();
    expect(await maturity.getByRole('listitem').first().textContent()).toContain('Veille');
  });

  it('that someone else has set meanwhile is said, and what was typed stays to be saved after all', async () => {
    const maturity = card(await file('reims'), 'Maturité');
    await maturity.getByRole('button', { name: 'Changer' }).click();
    await maturity.getByRole('radio', { name: /^Premiers contacts/ }).check();
    await maturity.getByLabel('Pourquoi').fill('Nous nous sommes vus.');
    const central = await essaim.signedIn('centrale');
    await central.graphql(
      'mutation { setMaturity(lab: "reims", level: VEILLE, since: "2021-01-04", reason: "Plus de nouvelles") { slug } }',
    );
    await maturity.getByRole('button', { name: 'Enregistrer' }).click();
    await maturity.getByText('a changé entre-temps : « Veille », depuis le 4 janvier 2021').waitFor();
    await maturity.getByText('Plus de nouvelles').waitFor();
    expect(await maturity.getByLabel('Pourquoi').inputValue()).toBe('Nous nous sommes vus.');
    await maturity.getByRole('button', { name: 'Enregistrer' }).click();
    await maturity.getByText('Nous nous sommes vus.').waitFor();
    expect(await maturity.getByRole('listitem').first().textContent()).toContain('Premiers contacts');
  });

  it('that is a hypothesis is confirmed by one click', async () => {
    const page = await file('versailles');
    const maturity = card(page, 'Maturité');
    await maturity.getByRole('button', { name: 'Confirmer' }).click();
    await maturity.getByText('La maturité est confirmée').waitFor();
    await expect.poll(() => maturity.getByRole('button', { name: 'Confirmer' }).count()).toBe(0);
    await maturity.getByText('· Confirmée · depuis une date inconnue').waitFor();
  });
});

it('a residence is planned, then held, and the journal tells of it', async () => {
  const page = await file('montpellier');
  const residences = card(page, 'Résidences croisées');
  await residences.getByRole('button', { name: 'Prévoir une résidence' }).click();
  await residences.getByLabel('Ce qu’on en attend').fill('Trouver un lieu');
  await residences.getByRole('button', { name: 'Enregistrer' }).click();
  await residences.getByText('sans date').waitFor();
  await residences.getByRole('button', { name: 'Changer : visite aller' }).click();
  await residences.getByLabel('La visite aller est').selectOption('Tenue');
  await residences.getByLabel('Premier jour').fill('2021-03-02');
  await residences.getByLabel('Dernier jour').fill('2021-03-05');
  await residences.getByRole('button', { name: 'Enregistrer' }).click();
  await residences.getByText('La visite aller dure 3 jours au plus.').waitFor();
  await residences.getByLabel('Dernier jour').fill('2021-03-04');
  await residences.getByRole('button', { name: 'Enregistrer' }).click();
  await residences.getByText('du 2 au 4 mars 2021').waitFor();
  await residences.getByRole('button', { name: 'Prévoir : visite retour' }).waitFor();
  const { entries: noted } = await journalOf(await essaim.signedIn('centrale'), { lab: 'montpellier' });
  expect(noted).toMatchObject([{ kind: 'RESIDENCE_ALLER', date: '2021-03-02', endDate: '2021-03-04' }]);
  await expect.poll(() => entries(page).count()).toBe(1);
  await residences.getByRole('button', { name: 'Prévoir une résidence' }).click();
  await residences.getByLabel('La visite aller est').selectOption('Tenue');
  await residences.getByLabel('Premier jour').fill('2021-05-04');
  await residences.getByRole('button', { name: 'Enregistrer' }).click();
  await residences.getByText(/^La visite aller est tenue\s: elle est au journal\.$/).waitFor();
  await expect.poll(() => entries(page).count()).toBe(2);
});

it('an action without a day is told of at the head of the file', async () => {
  await record(await essaim.signedIn('centrale'), { labs: ['orleans-tours'], nextAction: { what: 'Appeler' } });
  const page = await file('orleans-tours');
  await page.getByText('une action sans date', { exact: true }).waitFor();
  await page.goto('/suivi/reseau?q=orleans&montrer=labs');
  await page.getByText('prévu, sans date').waitFor();
});

it('an action is taken, put off and settled', async () => {
  await record(await essaim.signedIn('centrale'), {
    labs: ['nancy-metz'],
    nextAction: { what: 'Rappeler', due: '2021-04-01' },
  });
  const page = await file('nancy-metz');
  const actions = card(page, 'Prochaines actions');
  await actions.getByText('en retard : pour le 1er avril 2021').waitFor();
  await actions.getByRole('button', { name: 'Reporter' }).click();
  await actions.getByLabel('Au', { exact: true }).fill(IN_A_YEAR);
  await actions.getByRole('form').getByRole('button', { name: 'Reporter' }).click();
  await actions.getByText('(d’abord le 1er avril 2021)').waitFor();
  await actions.getByRole('button', { name: 'Régler' }).click();
  await actions.getByLabel('Comment ?').fill('Appelé');
  await press(page, 'Enter');
  await actions.getByText(/^Réglée par/).waitFor();
  await expect.poll(() => focused(page)).toBe('Rouvrir');
  await page.reload();
  await actions.getByText('Rien n’est prévu.').waitFor();
});

it('by keyboard, whatever is saved or given up on a file, one goes on from there', async () => {
  const page = await file('montpellier');
  const opens = async (region: string, button: string | RegExp) => {
    await card(page, region).getByRole('button', { name: button }).first().focus();
    await press(page, 'Enter');
    await card(page, region).getByRole('form').waitFor();
  };
  await opens('Journal', 'Noter un échange');
  await press(page, 'Escape');
  await expect.poll(() => focused(page)).toBe('Noter un échange');
  await opens('Journal', 'Noter un échange');
  await press(page, 'Tab');
  await page.keyboard.type('Appel');
  await press(page, 'Control+Enter');
  await page.getByText('L’échange est enregistré.').waitFor();
  await expect.poll(() => focused(page)).toBe('Noter un échange');
  await opens('Journal', 'Modifier');
  await press(page, 'Control+Enter');
  await expect.poll(() => focused(page)).toBe('Modifier');
  await opens('Résidences croisées', 'Prévoir une résidence');
  await press(page, 'Control+Enter');
  await page.getByText('La résidence est prévue.').waitFor();
  await expect.poll(() => focused(page)).toMatch(/^Prévoir/);
  await card(page, 'Maturité').getByRole('button', { name: 'Confirmer' }).focus();
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toMatch(/^La maturité est confirmée/);
  await opens('Maturité', 'Changer');
  await press(page, 'Escape');
  await expect.poll(() => focused(page)).toBe('Changer la maturité');
  await opens('Prochaines actions', 'Ajouter');
  await page.keyboard.type('Rappeler');
  await press(page, 'Control+Enter');
  await card(page, 'Prochaines actions').getByText('Rappeler').waitFor();
  await expect.poll(() => focused(page)).toBe('Ajouter une action');
});

it('whom one chooses by the arrow keys follows a lab only once that is confirmed', async () => {
  const page = await file('reims');
  const select = page.getByLabel('Suivi par');
  await select.focus();
  await press(page, 'ArrowDown');
  await page.getByRole('button', { name: 'Confier', exact: true }).first().waitFor();
  const followed = () => essaim.dataSource.query('SELECT 1 FROM follower');
  expect(await followed()).toEqual([]);
  await press(page, 'Tab', 'Enter');
  await page.getByText('C’est confié.').waitFor();
  expect(await followed()).toHaveLength(1);
  await expect.poll(() => select.evaluate((one) => one === document.activeElement)).toBe(true);
});

it('a form that is sent after the session has ended keeps what was typed, and leads to signing in', async () => {
  const page = await file('nice');
  const maturity = card(page, 'Maturité');
  await maturity.getByRole('button', { name: 'Changer' }).click();
  await maturity.getByRole('radio', { name: /^Suivi/ }).check();
  await maturity.getByLabel('Pourquoi').fill('Vus en visioconférence');
  await page.context().clearCookies();
  await maturity.getByRole('button', { name: 'Enregistrer' }).click();
  const [beside] = await Promise.all([
    page.waitForEvent('popup'),
    maturity
      .getByRole('alert')
      .getByRole('link', { name: /^Se connecter/ })
      .click(),
  ]);
  await beside.getByRole('button', { name: CENTRAL }).click();
  await beside.waitForURL('**/suivi/nice');
  expect(await maturity.getByLabel('Pourquoi').inputValue()).toBe('Vus en visioconférence');
  await maturity.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('La maturité est enregistrée ; la carte montre celle d’aujourd’hui.').waitFor();
});

it('a file is not for others, who are told so', async () => {
  const page = await signIn(browser, essaim, LIMOGES, '/suivi/creteil');
  await page.getByRole('heading', { name: 'Cette page est pour l’équipe centrale' }).waitFor();
  expect(await page.getByRole('link', { name: 'Suivi' }).count()).toBe(0);
});

it('nothing in it keeps somebody out, on a phone, in light and in dark', async () => {
  const central = await essaim.signedIn('centrale');
  await record(central, {
    note: '- une\n- liste',
    obstacles: ['lieu'],
    nextAction: { what: 'Rappeler', due: '2021-04-01' },
  });
  const page = await signIn(browser, essaim, CENTRAL, '/suivi/orleans-tours', { ...PHONE, calm: true });
  for (const [path, heading] of [
    ['/suivi/orleans-tours', 'Résidences croisées'],
    ['/suivi/academies/creteil', 'Ses labs'],
    ['/suivi/journal', 'Obstacles rencontrés'],
  ] as const) {
    await page.goto(essaim.address + path);
    await page.getByRole('heading', { name: heading }).waitFor();
    await page.getByRole('button', { name: 'Noter un échange' }).click();
    await page.getByLabel('Nature').first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
      expect(grave(await axeFindings(page)), `${path} ${colorScheme}`).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Annuler' }).click();
  }
});

it('by keyboard, one is at a lab’s file in a few keys, and a few words are enough', async () => {
  const page = await file('nice');
  await card(page, 'Maturité').waitFor();
  await press(page, '/');
  await page.keyboard.type('orleans');
  await press(page, 'Enter');
  await page.waitForURL('**/suivi/orleans-tours');
  await press(page, '/');
  await page.keyboard.type('nulle part');
  await press(page, 'Enter');
  await page.getByText('Aucun lab ni aucune académie ne répond à « nulle part ».').waitFor();
});

it('whom an entry is about is taken with Enter, which saves nothing yet', async () => {
  const page = await signIn(browser, essaim, CENTRAL, '/suivi/journal');
  await page.getByRole('button', { name: 'Noter un échange' }).click();
  await page.getByLabel('Avec qui').focus();
  await page.keyboard.type('académie de Lyon');
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'Retirer Académie de Lyon' }).waitFor();
  await page.keyboard.type('creteil');
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'Retirer Lab d’académie de Créteil' }).waitFor();
  expect(await page.getByText('Dites en un mot ce qui s’est dit.').count()).toBe(0);
});
