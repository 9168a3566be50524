import { readChoice, filterOf } from '../../domain/choice.ts';
import { dayWords } from '../../domain/day.ts';
import { launchPhrase } from '../../domain/launch.ts';
import { isForAccounts, isForRequests, type Page, pageAt } from '../../domain/pages.ts';
import { STATUS_LABELS } from '../../domain/stages.ts';
import { territoryTitle } from '../../domain/territory-title.ts';
import { academyCard, labCard, networkCard } from '../cards/card.ts';
import type { DirectoryService } from '../directory/directory.service.ts';
import type { LabView } from '../labs/lab.view.ts';
import type { Html } from '../platform/http/html.ts';
import type { Settings } from '../platform/settings.ts';
import { plainPrivacy } from './plain-privacy.ts';
import { plainAccounts, plainAcademy, plainFiche, plainForm, plainList, plainNotFound } from './plain-pages.ts';

/** What the server says of a page before the client draws it. */
export interface PageContent {
  status: 200 | 404;
  title: string;
  description: string;
  /** The one address of this content, a path. */
  canonical: string;
  /** schema.org; null when the page is about nothing in particular. */
  linkedData: object | null;
  /** Its share card: a path, and what the picture shows. */
  card: { path: string; alt: string };
  plain: Html;
}

const SITE = 'Essaim';
const DESCRIPTION =
  'L’annuaire et la carte des labs d’innovation des académies : leur état d’avancement, leur offre de service, et les pairs à appeler.';

/** The content at an address; 404 for a path, a lab or an académie that does not exist. */
export function pageContent(
  path: string,
  query: URLSearchParams,
  directory: DirectoryService,
  settings: Settings,
): PageContent {
  const { publicUrl } = settings;
  const page = pageAt(path);
  if (page.name === 'fiche') return ficheContent(page.slug, query, directory, publicUrl);
  if (page.name === 'academie') return academyContent(page.slug, directory, publicUrl);
  if (page.name === 'introuvable') return notFound(page, directory);
  if (page.name === 'vie-privee') return privacyContent(page, directory, settings);
  if (isForAccounts(page)) return accountsContent(page, directory);
  if (isForRequests(page)) return requestContent(path, page, directory);
  const choice = readChoice(query);
  const edition = directory.hasEdition(choice.edition) ? choice.edition : null;
  const { labs } = directory.list(filterOf({ ...choice, launchedFrom: '', launchedTo: '' }), edition);
  return {
    status: 200,
    title: page.title!,
    description: DESCRIPTION,
    canonical: path,
    linkedData: {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: SITE,
      url: `${publicUrl}/`,
      inLanguage: 'fr',
    },
    card: networkPicture(directory),
    plain: plainList(labs, directory.snapshot.latest.academies),
  };
}

function privacyContent(
  { title }: Page,
  directory: DirectoryService,
  { institution, contactMail }: Settings,
): PageContent {
  return {
    status: 200,
    title: title!,
    description: 'Ce qu’Essaim garde de ceux qui ont un compte, pourquoi, jusqu’à quand, et comment le faire effacer.',
    canonical: '/vie-privee',
    linkedData: null,
    card: networkPicture(directory),
    plain: plainPrivacy(institution.name, contactMail),
  };
}

/** Nothing is told of it before the reader is known. */
function accountsContent({ title }: Page, directory: DirectoryService): PageContent {
  return {
    status: 200,
    title: title!,
    description: DESCRIPTION,
    canonical: '/connexion',
    linkedData: null,
    card: networkPicture(directory),
    plain: plainAccounts(),
  };
}

/** A form: of a lab that exists, or of none. */
function requestContent(path: string, page: Page, directory: DirectoryService): PageContent {
  if ('slug' in page && !directory.lab(page.slug)) return notFound({ title: `Lab introuvable – ${SITE}` }, directory);
  return {
    status: 200,
    title: page.title!,
    description: DESCRIPTION,
    canonical: path,
    linkedData: null,
    card: networkPicture(directory),
    plain: plainForm(),
  };
}

function notFound({ title }: Pick<Page, 'title'>, directory: DirectoryService): PageContent {
  return {
    status: 404,
    title: title ?? `Page introuvable – ${SITE}`,
    description: DESCRIPTION,
    canonical: '/',
    linkedData: null,
    card: networkPicture(directory),
    plain: plainNotFound(),
  };
}

function ficheContent(
  slug: string,
  query: URLSearchParams,
  directory: DirectoryService,
  publicUrl: string,
): PageContent {
  const asked = Number(query.get('edition')) || null;
  const edition = directory.hasEdition(asked) ? asked : null;
  const lab = directory.lab(slug, edition);
  if (!lab) return notFound({ title: `Lab introuvable – ${SITE}` }, directory);
  const canonical = `/labs/${lab.slug}${edition ? `?edition=${edition}` : ''}`;
  return {
    status: 200,
    title: `${lab.name} – ${SITE}`,
    description: labSentence(lab),
    canonical,
    linkedData: {
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name: lab.name,
      url: `${publicUrl}/labs/${lab.slug}`,
      areaServed: territoryTitle(lab.academy),
      parentOrganization: {
        '@type': 'Organization',
        name: territoryTitle(lab.academy),
        url: lab.academy.website ?? undefined,
      },
      knowsAbout: lab.themes?.map(({ label }) => label),
    },
    card: { path: `/cards/labs/${lab.slug}.png${edition ? `?edition=${edition}` : ''}`, alt: labCard(lab).alt },
    plain: plainFiche(lab, directory.peersOfLab(lab)),
  };
}

function academyContent(slug: string, directory: DirectoryService, publicUrl: string): PageContent {
  const academy = directory.academy(slug);
  if (!academy) return notFound({ title: `Académie introuvable – ${SITE}` }, directory);
  const labs = directory.labsOf(academy);
  const told = labs.length === 0 ? 'aucun lab recensé, et qui appeler' : labs.map(({ name }) => name).join(', ');
  return {
    status: 200,
    title: `${territoryTitle(academy)} – ${SITE}`,
    description: `${territoryTitle(academy)} : ${told}.`,
    canonical: `/academies/${academy.slug}`,
    linkedData: {
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name: territoryTitle(academy),
      url: academy.website ?? `${publicUrl}/academies/${academy.slug}`,
    },
    card: { path: `/cards/academies/${academy.slug}.png`, alt: academyCard(academy, labs).alt },
    plain: plainAcademy(academy, labs, directory.peersOfAcademy(academy)),
  };
}

const networkPicture = ({ snapshot }: DirectoryService) => ({
  path: '/cards/carte.png',
  alt: networkCard(snapshot.latest.labsOf).alt,
});

function labSentence(lab: LabView): string {
  const status = lab.status ? `${STATUS_LABELS[lab.status].toLowerCase()}, ` : '';
  const closed = lab.closedOn ? ` Arrêté le ${dayWords(lab.closedOn)}.` : '';
  const edition = lab.edition ? ` Fiche de l’édition ${lab.edition}.` : '';
  return `${lab.name} : ${status}${launchPhrase(lab.launch, lab.edition, lab.status === 'ACTIF')}.${closed}${edition}`;
}
