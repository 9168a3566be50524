import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { typedLine } from '../../../domain/typed-text.ts';
import type { Mail } from '../../../server/platform/mail/mail.entity.ts';
import { MailService } from '../../../server/platform/mail/mail.service.ts';
import { draftOf, save } from '../../factories/drafts.ts';
import { labsThatTry, type LabThatTries, type Tried } from '../../factories/labs-that-try.ts';
import { MARKUP } from '../../factories/script-tries.ts';
import { COUNTS, TIMEOUT_MS } from '../../setup/counts.ts';
import { secretIn } from '../../setup/shown-mails.ts';
import { ScriptWatch } from '../setup/script-watch.ts';
import { servedApplication } from '../setup/served-application.ts';
import { CENTRAL, signIn } from '../setup/signed-in.ts';
import { visitors } from '../setup/visitors.ts';
import { type Place, PLACES_OF_A_LAB, PLACES_OF_ALL } from './places.ts';

vi.setConfig({ testTimeout: TIMEOUT_MS, hookTimeout: TIMEOUT_MS });

const browser = visitors();
const essaim = servedApplication();
let tried: Tried;

beforeAll(async () => {
  tried = await labsThatTry(essaim);
});

/** Someone of the central team, who may open everything, watched. */
async function reader() {
  const page = await signIn(browser, essaim, CENTRAL, '/compte');
  return { page, watch: await ScriptWatch.over(page.context()) };
}

it('the watch sees each piece of markup, were it written raw into a page, and what runs', async () => {
  const context = (await browser.newPage(essaim)).context();
  const watch = await ScriptWatch.over(context);
  const page = await context.newPage();
  for (const markup of MARKUP) expect(await watch.caughtIn(page, `<p>${markup}</p>`), markup).not.toEqual([]);
  await page.setContent('<img src=x onerror=__ran()>');
  await expect.poll(() => watch.caught(page)).toContain('1 tries ran');
});

describe('a text that tries to run something stays a text', () => {
  it('wherever one lab is read or written', async ({ task }) => {
    for (const lab of tried.labs) {
      const { page, watch } = await reader(); // the memory of one browser tab grows with each page that it has shown
      for (const place of PLACES_OF_A_LAB) await look(page, watch, place, [lab]);
      await page.context().close();
    }
    task.meta.figures = { 'pages of one lab that hold tries': tried.labs.length * PLACES_OF_A_LAB.length };
  });

  it('wherever all labs are read', async ({ task }) => {
    const { page, watch } = await reader();
    for (const place of PLACES_OF_ALL) await look(page, watch, place, tried.labs);
    task.meta.figures = { 'pages of all labs that hold tries': PLACES_OF_ALL.length };
  });

  it('without JavaScript too, and in what is told to search engines', async ({ task }) => {
    const { page, watch } = await reader();
    const paths = [...tried.labs.map(({ slug }) => `/labs/${slug}`), '/', '/liste', '/tableau', '/academies/bordeaux'];
    for (const path of paths) {
      const { text } = await essaim.get(path);
      expect(await watch.caughtIn(page, text), path).toEqual([]);
      const { data, plain } = await page.evaluate(partsOf, text);
      const lab = tried.labs.find(({ slug }) => path === `/labs/${slug}`);
      expect(data.map((each) => (JSON.parse(each) as { name: string }).name)).toHaveLength(1);
      if (lab) expect(JSON.parse(data[0]!)).toMatchObject({ name: typedLine(lab.holds.get('name')!) });
      if (lab) expect(squeezed(plain)).toContain(squeezed(lab.holds.get('team.note')!));
    }
    task.meta.figures = { 'pages without JavaScript, with their linked data': paths.length };
  });

  it('in mails, on the page that shows them, and in the invitation that they lead to', async ({ task }) => {
    const { page, watch } = await reader();
    const mailReader = await page.context().newPage();
    watch.opened.length = 0;
    for (const { slug, holds } of tried.labs) {
      const [name, said] = [typedLine(holds.get('name')!), holds.get('account.function') ?? ''];
      await tried.writer.graphql(INVITE, { said, lab: slug, email: `${slug}@lab.example` });
      const mail = await mailTo(`${slug}@lab.example`);
      await mailReader.setContent(mail.html!);
      expect([await watch.caught(mailReader), squeezed(await mailReader.locator('body').innerText())]).toEqual([
        [],
        expect.stringContaining(squeezed(name)),
      ]);
      await page.goto('/courriels-de-test');
      expect([await watch.caught(page), await textOf(page)]).toEqual([[], expect.stringContaining(squeezed(name))]);
      await page.goto('/a-propos');
      await page.goto(`/invitation#${secretIn(mail.text!)}`);
      await expect.poll(() => textOf(page)).toContain(squeezed(name));
      expect(await watch.caught(page)).toEqual([]);
    }
    task.meta.figures = { 'mails that quote tries': tried.labs.length };
  });

  it('between two people who write at once, and before one publishes', async ({ task }) => {
    const { page, watch } = await reader();
    const labs = tried.labs.slice(-COUNTS.triedDisputes);
    for (const { slug, holds } of labs) {
      await tried.writer.graphql(STAY, { lab: slug });
      await page.goto(`/labs/${slug}/modifier`);
      await page.getByText('a aussi cette fiche ouverte').waitFor();
      await save(tried.writer, { name: `${holds.get('name')} ${holds.get('team.note')}`.slice(0, 200) }, { lab: slug });
      const name = page.getByLabel('Nom', { exact: true });
      await name.fill(`Le mien ${typedLine(holds.get('name')!)}`.slice(0, 200));
      const panel = page.getByRole('region', { name: 'Deux versions à départager' });
      await panel.waitFor();
      expect(await watch.caught(page)).toEqual([]);
      await panel.getByLabel('Votre version').check();
      await panel.getByRole('button', { name: 'Enregistrer ces choix' }).click();
      await page.getByRole('button', { name: 'Publier…' }).click();
      await page.getByRole('dialog').locator('ins').first().waitFor();
      expect(await watch.caught(page)).toEqual([]);
      expect((await draftOf(tried.writer, { lab: slug })).fiche.name).toMatch(/^Le mien/);
    }
    task.meta.figures = { 'disputes over tries': labs.length };
  });
});

const INVITE = `mutation ($said: String!, $email: String!, $lab: String!) {
  sayFunction(function: $said) invite(email: $email, lab: $lab, role: CONTRIBUTOR) { id }
}`;
const STAY = 'mutation ($lab: String!) { stayOnDraft(lab: $lab, edition: 2021) { revision } }';

const mailTo = (address: string): Promise<Mail> =>
  vi.waitFor(
    async () => {
      const latest = await essaim.app.get(MailService).latest(1);
      return latest.find(({ recipient }) => recipient === address) ?? Promise.reject(new Error('No mail yet'));
    },
    { timeout: 60_000 },
  );

/** Goes there, waits until the tries stand there as they were typed, and finds nothing made of them; so at each step. */
async function look(page: Page, watch: ScriptWatch, { name, path, shows, steps = [] }: Place, labs: LabThatTries[]) {
  await page.goto(path(labs[0]!.slug));
  const texts = shows.flatMap((field) => labs.flatMap(({ holds }) => holds.get(field) ?? [])).map(squeezed);
  const wanted = texts.join('\n'); // a lab holds one text in several fields: it stands there once for each
  const missing = async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint'))); // so that a long list is drawn whole
    const said = await textOf(page);
    return texts.filter((text) => times(text, said) < times(text, wanted));
  };
  await expect.poll(missing, { message: name }).toEqual([]);
  expect(await watch.caught(page), name).toEqual([]);
  for (const step of steps) {
    await step(page);
    expect(await watch.caught(page), name).toEqual([]);
  }
}

/** All that a page says, in its form too, and of its pictures. */
async function textOf(page: Page): Promise<string> {
  const texts = await page.evaluate(() => [
    document.title,
    document.body.innerText,
    ...[...document.querySelectorAll('option')].map((option) => option.text),
    ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map((field) => field.value),
    ...[...document.querySelectorAll('[aria-label]')].map((element) => element.ariaLabel!),
  ]);
  return squeezed(texts.join('\n'));
}
const times = (text: string, said: string) => said.split(text).length - 1;
const squeezed = (text: string) => text.replace(/\s+/g, '');

/** The linked data of a page, and what it says without JavaScript. Runs in the browser. */
function partsOf(html: string) {
  const root = new DOMParser().parseFromString(html, 'text/html');
  const data = [...root.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent!);
  return { data, plain: root.querySelector('noscript')!.textContent! };
}
