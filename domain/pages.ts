/** The pages and their addresses: the client draws them, the server says their titles and which do not exist. */
export type Page =
  | { name: 'carte' | 'liste' | 'tableau' | 'comparer' | 'a-propos' | 'vie-privee' | 'introuvable'; title: string }
  /** Where anybody asks for something. */
  | { name: 'demander-compte' | 'signaler-lab' | 'ecrire' | 'demande'; title: string }
  | { name: 'contact' | 'correction'; slug: string; title: string }
  /** For central staff. */
  | {
      name: 'a-faire' | 'comptes' | 'invitations' | 'courriels' | 'actes' | 'demandes' | 'labs' | 'nouveau-lab';
      title: string;
    }
  | { name: 'gerer'; slug: string; title: string }
  | { name: 'journal' | 'semaine' | 'reseau'; title: string }
  | { name: 'suivi-lab' | 'suivi-academie'; slug: string; title: string }
  | { name: 'compte-connu'; id: string; title: string }
  | {
      name: 'sessions' | 'session-nouvelle' | 'sessions-import' | 'sessions-graphiques' | 'office-hours';
      title: string;
    }
  | { name: 'session'; id: string; title: string }
  /** For those who sign in: nothing of them is public. */
  | { name: 'connexion' | 'lien' | 'invitation' | 'compte' | 'mon-lab'; title: string }
  | { name: 'modifier' | 'historique' | 'equipe' | 'demandes-du-lab'; slug: string; title: string }
  | { name: 'version'; slug: string; number: number; title: string }
  /** Their titles come with their data. */
  | { name: 'fiche' | 'academie'; slug: string; title: null };

const PAGES: Record<string, Page> = {
  '/': { name: 'carte', title: 'Essaim, les labs d’innovation des académies' },
  '/liste': { name: 'liste', title: 'La liste des labs – Essaim' },
  '/tableau': { name: 'tableau', title: 'Le tableau des offres – Essaim' },
  '/comparer': { name: 'comparer', title: 'Comparer des labs – Essaim' },
  '/a-propos': { name: 'a-propos', title: 'À propos – Essaim' },
  '/vie-privee': { name: 'vie-privee', title: 'Vie privée – Essaim' },
  '/demander/compte': { name: 'demander-compte', title: 'Demander un compte – Essaim' },
  '/signaler-un-lab': { name: 'signaler-lab', title: 'Signaler un lab – Essaim' },
  '/ecrire': { name: 'ecrire', title: 'Écrire à l’équipe centrale – Essaim' },
  '/demande': { name: 'demande', title: 'Confirmer votre demande – Essaim' },
  '/connexion': { name: 'connexion', title: 'Se connecter – Essaim' },
  '/connexion/lien': { name: 'lien', title: 'Se connecter – Essaim' },
  '/invitation': { name: 'invitation', title: 'Votre invitation – Essaim' },
  '/compte': { name: 'compte', title: 'Mon compte – Essaim' },
  '/mon-lab': { name: 'mon-lab', title: 'Mon lab – Essaim' },
  '/gestion/demandes': { name: 'demandes', title: 'Les demandes – Essaim' },
  '/gestion/comptes': { name: 'comptes', title: 'Les comptes – Essaim' },
  '/gestion/invitations': { name: 'invitations', title: 'Les invitations – Essaim' },
  '/gestion/courriels': { name: 'courriels', title: 'Les courriels en difficulté – Essaim' },
  '/gestion/labs': { name: 'labs', title: 'Les labs, gestion – Essaim' },
  '/gestion/labs/nouveau': { name: 'nouveau-lab', title: 'Créer un lab – Essaim' },
  '/sessions': { name: 'sessions', title: 'Le registre des sessions – Essaim' },
  '/sessions/nouvelle': { name: 'session-nouvelle', title: 'Une nouvelle session – Essaim' },
  '/sessions/importer': { name: 'sessions-import', title: 'Importer des sessions – Essaim' },
  '/sessions/graphiques': { name: 'sessions-graphiques', title: 'Les sessions en graphiques – Essaim' },
  '/sessions/office-hours': { name: 'office-hours', title: 'Les office hours – Essaim' },
  '/suivi': { name: 'a-faire', title: 'À faire – Essaim' },
  '/suivi/reseau': { name: 'reseau', title: 'Le réseau – Essaim' },
  '/suivi/semaine': { name: 'semaine', title: 'Cette semaine – Essaim' },
  '/suivi/journal': { name: 'journal', title: 'Le journal – Essaim' },
  '/gestion/actes': { name: 'actes', title: 'Le journal des actes – Essaim' },
};
/** Pages that are now elsewhere. */
export const FORMER_PAGES: Readonly<Record<string, string>> = { '/gestion': '/suivi' };

/** The file of a lab, or of an académie, as central staff keep it. */
export const labFilePath = (slug: string): string => `/suivi/${slug}`;
export const academyFilePath = (slug: string): string => `/suivi/academies/${slug}`;

/** Not a page: the file of all that is kept about whoever asks. */
export const OWN_DATA_PATH = '/compte/mes-donnees.json';

/** Those of one lab, below its own. */
const LAB_PAGES = new Map<string, Omit<Extract<Page, { slug: string; title: string }>, 'slug' | 'number'>>([
  ['contact', { name: 'contact', title: 'Écrire au lab – Essaim' }],
  ['correction', { name: 'correction', title: 'Proposer une correction – Essaim' }],
  ['modifier', { name: 'modifier', title: 'La fiche à tenir – Essaim' }],
  ['historique', { name: 'historique', title: 'L’historique de la fiche – Essaim' }],
  ['equipe', { name: 'equipe', title: 'L’équipe du lab – Essaim' }],
  ['demandes', { name: 'demandes-du-lab', title: 'Les demandes au lab – Essaim' }],
]);
const NOT_FOUND: Page = { name: 'introuvable', title: 'Page introuvable – Essaim' };

/** The page at a path, percent-encoded as in an address. */
export function pageAt(path: string): Page {
  const [, folder, slug, part, number] =
    /^\/(labs|academies)\/([^/]+)(?:\/([a-z]+)(?:\/([1-9]\d{0,8}))?)?\/?$/.exec(path) ?? [];
  if (!folder || !slug)
    return PAGES[path] ?? managedLab(path) ?? accountPage(path) ?? sessionPage(path) ?? filePage(path) ?? NOT_FOUND;
  if (!part) return { name: folder === 'labs' ? 'fiche' : 'academie', slug: decoded(slug), title: null };
  return folder === 'labs' ? labPage(decoded(slug), part, number) : NOT_FOUND;
}

function accountPage(path: string): Page | null {
  const [, id] = /^\/gestion\/comptes\/([\da-f-]{36})$/.exec(path) ?? [];
  return id ? { name: 'compte-connu', id, title: 'Un compte – Essaim' } : null;
}

function sessionPage(path: string): Page | null {
  const id = /^\/sessions\/([1-9]\d{0,17})$/.exec(path)?.[1];
  return id ? { name: 'session', id, title: 'Une session – Essaim' } : null;
}

function labPage(slug: string, part: string, number: string | undefined): Page {
  const page = LAB_PAGES.get(part);
  if (!page || (number && part !== 'historique')) return NOT_FOUND;
  if (number) return { name: 'version', slug, number: Number(number), title: page.title };
  return { ...page, slug } as Page;
}

function managedLab(path: string): Page | null {
  const slug = /^\/gestion\/labs\/([^/]+)$/.exec(path)?.[1];
  return slug === undefined ? null : { name: 'gerer', slug: decoded(slug), title: 'Gérer un lab – Essaim' };
}

/** The file of a lab or an académie, as central staff keep it. */
function filePage(path: string): Page | null {
  const [, academies, slug] = /^\/suivi\/(academies\/)?([^/]+)\/?$/.exec(path) ?? [];
  if (!slug) return null;
  return { name: academies ? 'suivi-academie' : 'suivi-lab', slug: decoded(slug), title: 'Suivi – Essaim' };
}

const FOR_EVERYBODY = [
  'carte',
  'liste',
  'tableau',
  'comparer',
  'a-propos',
  'vie-privee',
  'introuvable',
  'fiche',
  'academie',
];
const OF_TEAM = ['modifier', 'historique', 'version', 'demandes-du-lab', 'equipe'] as const;
type TeamPageName = (typeof OF_TEAM)[number];
const FOR_REQUESTS = ['demander-compte', 'signaler-lab', 'ecrire', 'demande', 'contact', 'correction'];
/** « Suivi ». */
const TRACKING = [
  'a-faire',
  'reseau',
  'semaine',
  'journal',
  'suivi-lab',
  'suivi-academie',
  'sessions',
  'session',
  'session-nouvelle',
  'sessions-import',
  'sessions-graphiques',
  'office-hours',
];
const FOR_CENTRAL = [
  ...TRACKING,
  'demandes',
  'labs',
  'nouveau-lab',
  'gerer',
  'comptes',
  'compte-connu',
  'invitations',
  'courriels',
  'actes',
];

/** Whether the page is for those who sign in: search engines and visitors without JavaScript have nothing to find. */
export const isForAccounts = (page: Page): boolean => !FOR_EVERYBODY.includes(page.name) && !isForRequests(page);

/** Whether the page is a form by which anybody asks for something. */
export const isForRequests = ({ name }: Page): boolean => FOR_REQUESTS.includes(name);

/** Whether the page is one by which a team keeps its lab's fiche. */
export const isOfTeam = (page: Page): page is Extract<Page, { name: TeamPageName }> =>
  (OF_TEAM as readonly string[]).includes(page.name);

/** Whether the page is for central staff alone. */
export const isForCentral = ({ name }: Page): boolean => FOR_CENTRAL.includes(name);

/** Whether the page is one of « Suivi ». */
export const isTracking = ({ name }: Page): boolean => TRACKING.includes(name);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
