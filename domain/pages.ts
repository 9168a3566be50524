/** The pages and their addresses: the client draws them, the server says their titles and which do not exist. */
export type Page =
  | { name: 'carte' | 'liste' | 'tableau' | 'comparer' | 'a-propos' | 'introuvable'; title: string }
  /** Their titles come with their data. */
  | { name: 'fiche' | 'academie'; slug: string; title: null };

const PAGES: Record<string, Page> = {
  '/': { name: 'carte', title: 'Essaim, les labs d’innovation des académies' },
  '/liste': { name: 'liste', title: 'La liste des labs – Essaim' },
  '/tableau': { name: 'tableau', title: 'Le tableau des offres – Essaim' },
  '/comparer': { name: 'comparer', title: 'Comparer des labs – Essaim' },
  '/a-propos': { name: 'a-propos', title: 'À propos – Essaim' },
};
const NOT_FOUND: Page = { name: 'introuvable', title: 'Page introuvable – Essaim' };

/** The page at a path, percent-encoded as in an address. */
export function pageAt(path: string): Page {
  const [, folder, slug] = /^\/(labs|academies)\/([^/]+)\/?$/.exec(path) ?? [];
  if (folder && slug) return { name: folder === 'labs' ? 'fiche' : 'academie', slug: decoded(slug), title: null };
  return PAGES[path] ?? NOT_FOUND;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
