import type { TestApplication } from './application.ts';

/** Where a visitor has come to. */
export interface Place {
  address: URL;
  status: number;
  text: string;
}

/** Goes from page to page as a browser does: follows redirections, and gives each site its own cookies. */
export class WebVisitor {
  private readonly jars = new Map<string, Map<string, string>>();
  /** All addresses that were asked for, in order. */
  readonly way: string[] = [];

  constructor(
    private readonly essaim: TestApplication,
    private readonly home: string,
  ) {}

  /** What it has from Essaim, by name. */
  get cookies(): Map<string, string> {
    return this.jarOf(this.home);
  }

  get cookieHeader(): string {
    return headerOf(this.cookies);
  }

  /** Opens a page, or sends a form to it. */
  async open(address: string, form?: Record<string, string>): Promise<Place> {
    const url = new URL(address, this.home);
    this.way.push(url.href);
    const answer = url.origin === this.home ? await this.atHome(url) : await this.abroad(url, form);
    for (const cookie of answer.cookies) keep(this.jarOf(url.origin), cookie);
    if (answer.location) return this.open(new URL(answer.location, url).href);
    return { address: url, status: answer.status, text: answer.text };
  }

  /** By a name that is not Essaim's: its addresses must not be made of it. */
  private async atHome({ pathname, search }: URL) {
    const headers = { host: 'ailleurs.example', cookie: headerOf(this.cookies) };
    const answer = await this.essaim.app.inject({ method: 'GET', url: pathname + search, headers });
    return {
      status: answer.statusCode,
      text: answer.payload,
      location: answer.headers.location,
      cookies: [answer.headers['set-cookie'] ?? []].flat(),
    };
  }

  private async abroad(url: URL, form?: Record<string, string>) {
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      headers: { cookie: headerOf(this.jarOf(url.origin)) },
      body: form && new URLSearchParams(form),
      redirect: 'manual',
    });
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get('location'),
      cookies: answer.headers.getSetCookie(),
    };
  }

  private jarOf(origin: string): Map<string, string> {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }
}

const headerOf = (jar: Map<string, string>) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

function keep(jar: Map<string, string>, cookie: string): void {
  const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
  if (/expires=Thu, 01 Jan 1970/i.test(cookie)) jar.delete(name!);
  else jar.set(name!, value!);
}
