import type { BrowserContext, Page } from 'playwright-core';

/** Before any page's own scripts: what a try calls, if it can. */
const HOOK = 'globalThis.ranTries = 0; globalThis.__ran = () => { globalThis.ranTries++; };';

/** Says of a visitor's pages when a try ran in them; what they ask of other hosts is complained of for every visitor. */
export class ScriptWatch {
  /** Dialogs that opened, and windows. */
  readonly opened: string[] = [];

  static async over(context: BrowserContext): Promise<ScriptWatch> {
    const watch = new ScriptWatch();
    await context.addInitScript(HOOK);
    context.on('dialog', (dialog) => {
      watch.opened.push(dialog.message());
      void dialog.dismiss();
    });
    context.on('page', (page) => watch.opened.push(page.url()));
    return watch;
  }

  /** All that a try has made in the page, or of it; nothing, if it stayed a text. */
  async caught(page: Page): Promise<string[]> {
    const ran = await page.evaluate(() => (globalThis as unknown as { ranTries: number }).ranTries);
    return [...(ran ? [`${ran} tries ran`] : []), ...this.opened, ...(await page.evaluate(suspects, null))];
  }

  /** The same of HTML as it is read without JavaScript. */
  caughtIn(page: Page, html: string): Promise<string[]> {
    return page.evaluate(suspects, html);
  }
}

/** Elements, handlers and addresses that no page of Essaim has. Runs in the browser: in the page, or in HTML that it reads. */
function suspects(html: string | null): string[] {
  const root = html === null ? document : new DOMParser().parseFromString(html, 'text/html');
  const NEVER = 'iframe, object, embed, base, style, meta[http-equiv], marquee, math, video, audio, template';
  const FOREIGN_CODE = 'script:not([src^="/assets/"], [type="application/ld+json"])';
  const ADDRESSES = ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'ping', 'poster', 'xlink:href'];
  const LEADS_SAFELY = ['http:', 'https:', 'mailto:'];

  const found = [...root.querySelectorAll(`[x-try], [srcdoc], ${NEVER}, ${FOREIGN_CODE}`)];
  for (const element of root.querySelectorAll('*')) {
    const loads = !element.matches('a, link[rel="canonical"]');
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) found.push(element);
      if (!ADDRESSES.includes(name) || !URL.canParse(value, location.href)) continue;
      const { protocol, origin } = new URL(value, location.href);
      if (!LEADS_SAFELY.includes(protocol) || (loads && origin !== location.origin)) found.push(element);
    }
  }
  return found.map((element) => element.outerHTML.slice(0, 200));
}
