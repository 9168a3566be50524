/** The pages and their addresses: the client draws them, the server says their titles and which do not exist. */
export type Page =
  | { name: 'carte' | 'liste' | 'tableau' | 'comparer' | 'a-propos' | 'introuvable'; title: string }
  /** For central staff. */
  | { name: 'actes'; title: string }
  /** For those who sign in: nothing of them is public. */
  | { name: 'connexion' | 'lien' | 'invitation' | 'compte' | 'mon-lab'; title: string }
  | { name: 'modifier' | 'historique'; slug: string; title: string }
  | { name: 'version'; slug: string; number: number; title: string }
  /** Their titles come with their data. */
  | { name: 'fiche' | 'academie'; slug: string; title: null };

const PAGES: Record<string, Page> = {
  '/': { name: 'carte', title: 'Essaim, les labs d’innovation des académies' },
  '/liste': { name: 'liste', title: 'La liste des labs – Essaim' },
  '/tableau': { name: 'tableau', title: 'Le tableau des offres – Essaim' },
  '/comparer': { name: 'comparer', title: 'Comparer des labs – Essaim' },
  '/a-propos': { name: 'a-propos', title: 'À propos – Essaim' },
  '/connexion': { name: 'connexion', title: 'Se connecter – Essaim' },
  '/connexion/lien': { name: 'lien', title: 'Se connecter – Essaim' },
  '/invitation': { name: 'invitation', title: 'Votre invitation – Essaim' },
  '/compte': { name: 'compte', title: 'Mon compte – Essaim' },
  '/mon-lab': { name: 'mon-lab', title: 'Mon lab – Essaim' },
  '/gestion/actes': { name: 'actes', title: 'Le journal des actes – Essaim' },
};
const NOT_FOUND: Page = { name: 'introuvable', title: 'Page introuvable – Essaim' };

/** The page at a path, percent-encoded as in an address. */
export function pageAt(path: string): Page {
  const [, folder, slug, part, number] =
    /^\/(labs|academies)\/([^/]+)(?:\/([a-z]+)(?:\/([1-9]\d{0,8}))?)?\/?$/.exec(path) ?? [];
  if (!folder || !slug) return PAGES[path] ?? NOT_FOUND;
  if (!part) return { name: folder === 'labs' ? 'fiche' : 'academie', slug: decoded(slug), title: null };
  return folder === 'labs' ? teamPage(decoded(slug), part, number) : NOT_FOUND;
}

function teamPage(slug: string, part: string, number: string | undefined): Page {
  if (part === 'modifier' && !number) return { name: 'modifier', slug, title: 'La fiche à tenir – Essaim' };
  if (part !== 'historique') return NOT_FOUND;
  const title = 'L’historique de la fiche – Essaim';
  return number ? { name: 'version', slug, number: Number(number), title } : { name: 'historique', slug, title };
}

const FOR_EVERYBODY = ['carte', 'liste', 'tableau', 'comparer', 'a-propos', 'introuvable', 'fiche', 'academie'];
const FOR_CENTRAL = ['actes'];

/** Whether the page is for those who sign in: search engines and visitors without JavaScript have nothing to find. */
export const isForAccounts = ({ name }: Page): boolean => !FOR_EVERYBODY.includes(name);

/** Whether the page is for central staff alone. */
export const isForCentral = ({ name }: Page): boolean => FOR_CENTRAL.includes(name);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
