/** Stands for our own address, whatever it is. */
const HERE = 'http://essaim.invalid';

/**
 * The path of ours that someone asked to go to after signing in; `otherwise` for any other address. Read as a browser
 * reads it: it drops tabs, takes « \ » for « / », and finds another site in « //ailleurs ».
 */
export function ownPath(asked: string | null, otherwise: string): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, HERE)) return otherwise;
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : otherwise;
}
