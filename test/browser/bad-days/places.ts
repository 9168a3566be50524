import type { Page } from 'playwright-core';
import { SECTION_KEYS } from '../../../domain/headings.ts';

export interface Place {
  name: string;
  path(lab: string): string;
  /** Fields whose text stands there as it was typed, so that it is known to have been looked at. */
  shows: readonly string[];
  /** What one does there, each step to be looked at. */
  steps?: readonly ((page: Page) => Promise<unknown>)[];
}

const FACTS = ['name', 'team.note', 'team.structures', 'otherThemes', 'otherServices', 'contact.function'];

/** Where the texts of one lab are read, and written. A room that shows one elsewhere adds its page here. */
export const PLACES_OF_A_LAB: readonly Place[] = [
  { name: 'the fiche', path: (lab) => `/labs/${lab}`, shows: [...FACTS, ...SECTION_KEYS, 'own name'], steps: [told] },
  { name: 'the map', path: (lab) => `/?edition=2021&lab=${lab}`, shows: ['name', 'team.structures'] },
  { name: 'the list, searched', path: (lab) => `/liste?edition=2021&lab=${lab}&q=ran`, shows: [], steps: [answered] },
  { name: 'the comparison', path: (lab) => `/comparer?lab=${lab}&lab=nice`, shows: ['name'] },
  {
    name: 'the form',
    path: (lab) => `/labs/${lab}/modifier`,
    shows: [...FACTS, ...SECTION_KEYS, 'service.note'],
    steps: [preview, seenAsThePublic],
  },
  {
    name: 'the history and a version',
    path: (lab) => `/labs/${lab}/historique`,
    shows: ['account.function'],
    steps: [(page) => page.locator('ins').first().waitFor(), openVersion],
  },
  { name: 'the team', path: (lab) => `/labs/${lab}/equipe`, shows: ['name'] },
  { name: 'what central staff decide of it', path: (lab) => `/gestion/labs/${lab}`, shows: ['name'] },
  {
    name: 'what it was asked, and answered',
    path: (lab) => `/labs/${lab}/demandes?decidees`,
    shows: ['request.message', 'request.function', 'request.word'],
  },
  {
    name: 'the file that central staff keep of it',
    path: (lab) => `/suivi/${lab}`,
    shows: ['name', 'entry.participants', 'next action', 'residence.goal', 'maturity.reason', 'session.title'],
  },
  { name: 'the letter to it', path: (lab) => `/labs/${lab}/contact`, shows: ['name'] },
];

/** Where the texts of all labs are read together. */
export const PLACES_OF_ALL: readonly Place[] = [
  { name: 'the list', path: () => '/liste?edition=2021', shows: ['name'] },
  { name: 'the table', path: () => '/tableau?edition=2021', shows: ['name'] },
  { name: 'the whole map', path: () => '/?edition=2021', shows: ['name'] },
  { name: 'the académie', path: () => '/academies/bordeaux', shows: ['name'] },
  { name: 'the choice of labs to compare', path: () => '/comparer', shows: ['name'] },
  { name: 'the labs to invite to', path: () => '/gestion/invitations', shows: ['name'] },
  { name: 'the labs to ask an account for', path: () => '/demander/compte', shows: ['name'] },
  { name: 'the log of acts', path: () => '/gestion/actes', shows: [] },
  { name: 'the labs that were reported', path: () => '/gestion/demandes?boite=DECIDED&sorte=LAB', shows: [] },
  { name: 'the register of labs', path: () => '/gestion/labs', shows: [] },
  { name: 'the journal', path: () => '/suivi/journal', shows: [] },
  { name: 'the register of sessions', path: () => '/sessions', shows: [] },
  { name: 'the office hours', path: () => '/sessions/office-hours', shows: [] },
  { name: 'the network of central staff', path: () => '/suivi/reseau?q=bordeaux', shows: [], steps: [everyRow] },
  { name: 'the lines put aside', path: () => '/suivi?vue=de-cote', shows: [], steps: [everyLine] },
];

/** Pages that answer with what their address holds. */
export const REFLECTING: readonly { name: string; path(text: string): string }[] = [
  ...['/', '/liste', '/tableau'].map((path) => ({
    name: `${path}?…`,
    path: (text: string) => path + everyParameter(text),
  })),
  { name: 'the comparison', path: (text) => `/comparer?lab=${text}` },
  { name: 'a fiche', path: (text) => `/labs/${text}` },
  { name: 'a fiche in an edition', path: (text) => `/labs/nice?edition=${text}` },
  { name: 'an académie', path: (text) => `/academies/${text}` },
  { name: 'any page', path: (text) => `/${text}` },
  { name: 'a form', path: (text) => `/labs/${text}/modifier` },
  { name: 'a history', path: (text) => `/labs/creteil/historique?edition=${text}` },
  { name: 'signing in', path: (text) => `/connexion?retour=${text}` },
  { name: 'coming back from the provider', path: (text) => `/connexion?oidc=${text}&retour=/${text}` },
  { name: 'the desk', path: (text) => `/suivi?genre=${text}&a=${text}&vue=${text}` },
  { name: 'the log of acts', path: (text) => `/gestion/actes?acte=${text}&lab=${text}&adresse=${text}&du=${text}` },
  {
    name: 'the network of central staff',
    path: (text) => `/suivi/reseau?q=${text}&suivi-par=${text}&colonnes=${text}&sans-contact=${text}&tri=${text}`,
  },
  { name: 'a link', path: (text) => `/connexion/lien#${text}` },
  { name: 'an invitation', path: (text) => `/invitation#${text}` },
  { name: 'a request to confirm', path: (text) => `/demande#${text}` },
  { name: 'a lab to create', path: (text) => `/gestion/labs/nouveau?demande=${text}&academie=${text}&nom=${text}` },
  { name: 'the register of labs', path: (text) => `/gestion/labs?q=${text}&academie=${text}&etat=${text}` },
  { name: 'the accounts', path: (text) => `/gestion/comptes?q=${text}&lab=${text}` },
  { name: 'the register of sessions', path: (text) => `/sessions?q=${text}&lab=${text}&nature=${text}` },
  { name: 'the journal', path: (text) => `/suivi/journal?q=${text}` },
  { name: 'a file', path: (text) => `/suivi/${text}` },
];

const PARAMETERS = [
  'q',
  'etat',
  'lien',
  'theme',
  'service',
  'porteur',
  'region',
  'lance-de',
  'lance-a',
  'edition',
  'lab',
];
const everyParameter = (text: string) =>
  `?${[...PARAMETERS, 'academie', 'lecture', 'tri', 'ordre'].map((name) => `${name}=${text}`).join('&')}`;

async function answered(page: Page): Promise<void> {
  await page.locator('main [aria-busy="false"]').waitFor();
}

async function everyLine(page: Page): Promise<void> {
  await page.getByText('Classée par').first().waitFor();
  await toTheEnd(page, 'Voir la suite');
}

async function everyRow(page: Page): Promise<void> {
  await answered(page);
  await toTheEnd(page, 'La suite');
}

async function toTheEnd(page: Page, name: string): Promise<void> {
  const more = page.getByRole('button', { name, exact: true });
  for (; (await more.count()) > 0; await answered(page)) await more.click();
}

/** The told parts come with their renderer, after the rest. */
async function told(page: Page): Promise<void> {
  await page.locator('.told').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.told .plain') === null);
}

async function preview(page: Page): Promise<void> {
  const buttons = page.getByRole('button', { name: 'Aperçu' });
  await buttons.first().waitFor();
  for (const button of await buttons.all()) await button.click();
  await told(page);
}

async function seenAsThePublic(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Voir comme le public' }).click();
  await page.locator('article h1').waitFor();
  await told(page);
}

async function openVersion(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Lire cette version' }).first().click();
  await page.locator('article h1').waitFor();
  await told(page);
}
