import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, dayWords, todayInParis } from '../../domain/day.ts';
import { frenchSpaces } from '../../domain/french-spaces.ts';
import { readWeek, weekAfter, weekdayWords, weekOf, weekWords } from '../../domain/week.ts';
import { Account } from '../../server/accounts/account.entity.ts';
import { aNextAction, aResidence } from '../factories/tracking.ts';
import { aWorkSession } from '../factories/work-sessions.ts';
import { axeFindings, grave } from './setup/axe.ts';
import { servedApplication } from './setup/served-application.ts';
import { CENTRAL, signIn } from './setup/signed-in.ts';
import { PHONE, visitors } from './setup/visitors.ts';

const browser = visitors();
const essaim = servedApplication();

const today = todayInParis();
const thisWeek = weekOf(today);
const [monday, tuesday, wednesday] = readWeek('2031-W10')!.days as [string, string, string];
const open = (query = '', device = {}) =>
  signIn(browser, essaim, CENTRAL, '/suivi/semaine', device).then(async (page) => {
    if (query) await page.goto(`/suivi/semaine${query}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  });
const card = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const dayCard = (page: Page, day: string) => card(page, new RegExp(`^${weekdayWords(day)}`, 'i'));
/** The words of what has the focus; of a field, its type. */
const focused = (page: Page) =>
  page.evaluate(
    () =>
      document.activeElement?.getAttribute('type')?.replace('button', '') ||
      document.activeElement!.textContent!.trim(),
  );
const title = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

beforeAll(async () => {
  const { manager } = essaim.dataSource;
  const { id: owner } = await manager.findOneByOrFail(Account, { email: 'centrale@essaim.example' });
  await aNextAction(manager, { what: 'Relancer Nice', due: daysAfter(thisWeek.days[0]!, -10), labs: ['nice'] });
  await aNextAction(manager, { what: 'Appeler aujourd’hui', due: today, owner });
  await aNextAction(manager, { what: 'Écrire à Paris', due: tuesday, labs: ['paris'], owner });
  await aNextAction(manager, { what: 'Sans preneur', due: tuesday });
  await aResidence(manager, { labs: ['rennes'], firstDay: monday, lastDay: wednesday });
  await aWorkSession(manager, { title: 'Séminaire des labs', firstDay: wednesday, labs: ['nice'], academies: ['09'] });
});

describe('the week of today', () => {
  it('begins with what is late, which is put off or settled there', async () => {
    const page = await open();
    expect(await title(page)).toBe('Cette semaine');
    await page
      .getByRole('status')
      .filter({ hasText: weekWords(thisWeek) })
      .waitFor();
    await dayCard(page, today).getByText('Appeler aujourd’hui').waitFor();
    const late = card(page, 'En retard (1)');
    await late.getByText('Relancer Nice').waitFor();
    await late.getByRole('button', { name: 'Reporter' }).click();
    await late.getByLabel('Au', { exact: true }).fill(today);
    await page.keyboard.press('Enter');
    await dayCard(page, today).getByText('Relancer Nice').waitFor();
    await expect.poll(() => focused(page)).toMatch(/^Annuler le report\s: Relancer Nice$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => dayCard(page, today).getByText('Relancer Nice').count()).toBe(0);
    await expect.poll(() => focused(page)).toContain('Relancer Nice');
    await late.getByRole('button', { name: 'Régler' }).click();
    await late.getByRole('form', { name: 'Relancer Nice' }).getByRole('button', { name: 'Régler' }).click();
    await card(page, 'En retard')
      .getByText(/^Réglée par/)
      .waitFor();
    await page.reload();
    await dayCard(page, today).waitFor();
    await expect.poll(() => card(page, /^En retard/).count()).toBe(0);
  });

  it('by keyboard: Escape closes what one opens, and what one settles stays there to be undone', async () => {
    const page = await open();
    const row = dayCard(page, today).getByRole('listitem').filter({ hasText: 'Appeler aujourd’hui' });
    await row.getByRole('button', { name: 'Reporter' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('date');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('Reporter');
    await row.getByRole('button', { name: 'Régler' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('text');
    await page.keyboard.type('Appelé');
    await page.keyboard.press('Escape');
    expect(await row.getByLabel('Comment ?').inputValue()).toBe('Appelé');
    await page.keyboard.press('Control+Enter');
    await row.getByText(/^Réglée par Équipe centrale\s: Appelé/).waitFor();
    await expect.poll(() => focused(page)).toBe('Rouvrir');
    await page.keyboard.press('Enter');
    await row.getByText('pour aujourd’hui').waitFor();
    await expect.poll(() => focused(page)).toBe('Régler');
  });

  it('is what one finds for a week that is none, and is told so', async () => {
    const page = await open('?semaine=2031-W60');
    expect(await title(page)).toBe('Cette semaine');
    await page.getByText('« 2031-W60 » n’est pas une semaine').waitFor();
  });
});

describe('another week', () => {
  it('has its days, what lasts on each of them, and one line for those with nothing', async () => {
    const page = await open('?semaine=2031-W10');
    expect(await title(page)).toBe('La semaine 10');
    await dayCard(page, monday).getByText('Résidence croisée, visite aller, jour 1 sur 3').waitFor();
    await dayCard(page, wednesday).getByText('visite aller, jour 3 sur 3').waitFor();
    await dayCard(page, wednesday).getByRole('link', { name: 'Séminaire des labs' }).waitFor();
    await dayCard(page, wednesday).getByRole('link', { name: 'Académie de Lille' }).waitFor();
    await dayCard(page, tuesday).getByText('Écrire à Paris').waitFor();
    await page.getByText('Rien de prévu : jeudi 6 mars, vendredi 7 mars, samedi 8 mars et dimanche 9 mars.').waitFor();
    expect(await card(page, /^En retard/).count()).toBe(0);
  });

  it('shows what one puts off on its new day, or no more, and says where it went', async () => {
    const page = await open('?semaine=2031-W10');
    const putOff = async (what: string, to: string) => {
      const row = page.getByRole('listitem').filter({ hasText: what });
      await row.getByRole('button', { name: 'Reporter' }).click();
      await row.getByLabel('Au', { exact: true }).fill(to);
      await page.keyboard.press('Enter');
      await page.getByText(`« ${what} » : reportée au`).waitFor();
    };
    await putOff('Sans preneur', wednesday);
    await dayCard(page, tuesday)
      .getByText(`reportée au ${weekdayWords(wednesday)}.`)
      .waitFor();
    await dayCard(page, wednesday).getByText('Sans preneur').waitFor();
    await putOff('Écrire à Paris', daysAfter(wednesday, 7));
    expect(await dayCard(page, tuesday).getByText('Sans preneur').count()).toBe(0);
    expect(await page.getByRole('listitem').filter({ hasText: 'Écrire à Paris' }).count()).toBe(1);
    await page.getByRole('button', { name: /^Annuler le report/ }).click();
    await dayCard(page, tuesday)
      .getByText(`pour le ${dayWords(tuesday)}`)
      .waitFor();
    await putOff('Sans preneur', daysAfter(wednesday, 1));
    await essaim.dataSource.query(`UPDATE next_action SET revision = revision + 1 WHERE what = 'Sans preneur'`);
    await page.getByRole('button', { name: /^Annuler le report/ }).click();
    await expect.poll(() => focused(page)).toMatch(/^L’action «\s?Sans preneur\s?» a changé entre-temps/);
    await putOff('Sans preneur', tuesday);
    await dayCard(page, tuesday).getByText('Sans preneur').waitFor();
  });

  it('says of what someone else has put off meanwhile where it is, beside it or where it was', async () => {
    const { manager } = essaim.dataSource;
    const first = readWeek('2031-W20')!.days[0]!;
    const away = daysAfter(first, 7);
    for (const what of ['Rester', 'Partir']) await aNextAction(manager, { what, due: first });
    const page = await open('?semaine=2031-W20');
    const settle = async (what: string) => {
      const row = dayCard(page, first).getByRole('listitem').filter({ hasText: what });
      await row.getByRole('button', { name: 'Régler' }).click();
      await page.keyboard.press('Enter');
      return row.getByRole('alert');
    };
    await dayCard(page, first).getByText('Partir').waitFor();
    await manager.query(`UPDATE next_action SET revision = revision + 1, due = $1 WHERE what = 'Partir'`, [away]);
    await settle('Partir');
    const gone = `L’action « Partir » a changé entre-temps : elle n’est à personne, pour le ${dayWords(away)}.`;
    await expect.poll(() => focused(page)).toBe(frenchSpaces(gone));
    expect(await dayCard(page, first).getByText('Partir').count()).toBe(0);
    await manager.query(`UPDATE next_action SET revision = revision + 1 WHERE what = 'Rester'`);
    await (await settle('Rester')).getByText('L’action « Rester » a changé entre-temps').waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
  });

  it('narrows to one’s own actions, which the address keeps', async () => {
    const page = await open('?semaine=2031-W10');
    await dayCard(page, tuesday).getByText('Sans preneur').waitFor();
    await page.getByRole('checkbox', { name: 'Seulement mes actions' }).check();
    await expect.poll(() => page.getByText('Sans preneur').count()).toBe(0);
    await dayCard(page, monday).getByText('Résidence croisée').waitFor();
    await page.reload();
    await dayCard(page, tuesday).getByText('Écrire à Paris').waitFor();
    expect(await page.getByText('Sans preneur').count()).toBe(0);
  });

  it('is reached by buttons and by the arrow keys, and back', async () => {
    const page = await open();
    const shows = (week: { days: readonly string[]; name: string }) =>
      page
        .getByRole('status')
        .filter({ hasText: weekWords(week) })
        .waitFor();
    await page.getByRole('button', { name: 'Suivante' }).click();
    await shows(weekAfter(thisWeek, 1));
    await page.keyboard.press('ArrowRight');
    await shows(weekAfter(thisWeek, 2));
    expect(new URL(page.url()).searchParams.get('semaine')).toBe(weekAfter(thisWeek, 2).name);
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: 'Précédente' }).click();
    await page.keyboard.press('ArrowLeft');
    await shows(weekAfter(thisWeek, -1));
    await page.getByRole('button', { name: 'Aujourd’hui' }).click();
    await shows(thisWeek);
    await page.goBack();
    await shows(weekAfter(thisWeek, -1));
  });
});

describe('the private address', () => {
  it('is made, shown once, renewed and taken away', async () => {
    const page = await open();
    const own = card(page, 'Dans votre agenda');
    await own.getByRole('button', { name: 'Créer mon adresse' }).click();
    const field = own.getByLabel('À ajouter à votre agenda');
    const first = await field.inputValue();
    const answer = (url: string) => page.evaluate(async (at) => (await fetch(at)).status, new URL(url).pathname);
    expect(await answer(first)).toBe(200);
    await page.reload();
    await own.getByText(/^Votre adresse est celle du/).waitFor();
    expect(await page.content()).not.toContain(new URL(first).pathname);
    await own.getByRole('button', { name: 'Renouveler' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Renouveler' }).click();
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    const second = await field.inputValue();
    expect([await answer(first), await answer(second)]).toEqual([404, 200]);
    await own.getByRole('button', { name: 'Retirer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
    await own.getByRole('button', { name: 'Créer mon adresse' }).waitFor();
    expect(await answer(second)).toBe(404);
  });
});

describe('in light and in dark, axe finds nothing serious', () => {
  it.each([
    ['at a desk', {}],
    ['on a phone', PHONE],
  ])('%s', async (_, device) => {
    const page = await open('?semaine=2031-W10', { ...device, calm: true });
    await dayCard(page, tuesday).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
      expect(grave(await axeFindings(page)), colorScheme).toEqual([]);
    }
  });
});
