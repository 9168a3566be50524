import { scrollBack } from './ui/scroll-back.ts';

/** What the browser keeps with each page that one comes back to. */
interface KeptOfPage {
  /** How far down it was left, in pixels. */
  scrolled?: number;
  /** How many entries of its list were shown. */
  shown?: number;
}

/** The browser's address as state: pages read it, and `go` changes it without leaving the application. */
class Address {
  private current = $state.raw(new URL(location.href));

  constructor() {
    addEventListener('popstate', () => {
      this.current = new URL(location.href);
      scrollBack(this.kept.scrolled ?? 0);
    });
  }

  get path(): string {
    return this.current.pathname;
  }

  /** All of it within this site: to come back to. */
  get whole(): string {
    const { pathname, search, hash } = this.current;
    return pathname + search + hash;
  }

  get query(): URLSearchParams {
    return this.current.searchParams;
  }

  private get kept(): KeptOfPage {
    return (history.state as KeptOfPage | null) ?? {};
  }
  private keep(kept: KeptOfPage): void {
    history.replaceState({ ...this.kept, ...kept }, '');
  }

  /** How many entries of this page's list were shown when it was left; 0: none were. */
  get shown(): number {
    return this.kept.shown ?? 0;
  }
  set shown(count: number) {
    this.keep({ shown: count });
  }

  /** `replace`: the Back button does not come back to the address of now. */
  go(href: string, { replace = false } = {}): void {
    const next = new URL(href, location.href);
    if (next.href === this.current.href) return;
    if (!replace) this.keep({ scrolled: scrollY });
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
