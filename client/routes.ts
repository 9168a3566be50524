export type Page =
  | { name: 'carte' | 'liste' | 'a-propos' | 'introuvable'; title: string }
  /** The fiche's title comes with its data. */
  | { name: 'fiche'; slug: string; title: null };

/** The page at a path. */
export function pageAt(path: string): Page {
  const fiche = /^\/labs\/([^/]+)\/?$/.exec(path);
  if (fiche) return { name: 'fiche', slug: decoded(fiche[1]!), title: null };
  switch (path) {
    case '/':
      return { name: 'carte', title: 'Essaim, les labs d’innovation des académies' };
    case '/liste':
      return { name: 'liste', title: 'La liste des labs – Essaim' };
    case '/a-propos':
      return { name: 'a-propos', title: 'À propos – Essaim' };
    default:
      return { name: 'introuvable', title: 'Page introuvable – Essaim' };
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
