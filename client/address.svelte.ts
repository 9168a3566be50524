/** The browser's address as state: pages read it, and `go` changes it without leaving the application. */
class Address {
  private current = $state.raw(new URL(location.href));

  constructor() {
    addEventListener('popstate', () => (this.current = new URL(location.href)));
  }

  get path(): string {
    return this.current.pathname;
  }

  get query(): URLSearchParams {
    return this.current.searchParams;
  }

  /** `replace`: the Back button does not come back to the address of now. */
  go(href: string, { replace = false } = {}): void {
    const next = new URL(href, location.href);
    if (next.href === this.current.href) return;
    history[replace ? 'replaceState' : 'pushState'](null, '', next);
    this.current = next;
  }
}

export const address = new Address();

/** Follows a link of ours inside the application, to the top of a new page; everything else is the browser's. */
export function followOwnLinks(event: MouseEvent): void {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  ) {
    return;
  }
  const link = (event.target as Element).closest('a');
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
  if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
  event.preventDefault();
  const newPage = link.pathname !== location.pathname;
  address.go(link.href);
  if (newPage) scrollTo(0, 0);
}
