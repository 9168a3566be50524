import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, expect } from 'vitest';
import { launchChromium } from './launch-chromium.mjs';
import type { ServedApplication } from './served-application.ts';

/** What the visitor comes with. Usually a desk, in light. */
export interface Device {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  /** Asks for no motion. */
  calm?: boolean;
}

export const PHONE: Device = { width: 390, height: 844 };

/** Visitors of one test file: they share a browser, but nothing in it. */
export class Visitors {
  browser!: Browser;
  /** Another host that they may be sent to: an identity provider's. */
  elsewhere: string | null = null;
  private contexts: BrowserContext[] = [];
  private complaints: string[] = [];

  /** A new visitor, who opens a page and has it at once when it is loaded, before its data. */
  async visit(essaim: ServedApplication, path: string, device: Device = {}): Promise<Page> {
    const page = await this.newPage(essaim, device);
    await page.goto(essaim.address + path);
    return page;
  }

  /** A new visitor, who has not opened anything yet. */
  async newPage(essaim: ServedApplication, { width = 1280, height = 900, theme = 'light', calm }: Device = {}) {
    const context = await this.browser.newContext({
      baseURL: essaim.address,
      viewport: { width, height },
      colorScheme: theme,
      reducedMotion: calm ? 'reduce' : 'no-preference',
      locale: 'fr-FR',
      hasTouch: width < 500,
    });
    this.contexts.push(context);
    context.setDefaultTimeout(10_000);
    this.listenForComplaints(context, essaim);
    return context.newPage();
  }

  /** Closes what the test opened. On every page of every test: no error, no breach of the policy, no other host. */
  async leave(): Promise<void> {
    const { complaints } = this;
    this.complaints = [];
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
    expect(complaints).toEqual([]);
  }

  private listenForComplaints(context: BrowserContext, essaim: ServedApplication): void {
    context.on('weberror', (error) => this.complaints.push(`Error: ${error.error().message}`));
    context.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) this.complaints.push(message.text());
    });
    context.on('request', (request) => {
      const known = [essaim.address, this.elsewhere].some((host) => host && request.url().startsWith(host));
      if (!known) this.complaints.push(`Other host: ${request.url()}`);
    });
  }
}

/** The visitors of a test file. */
export function visitors(): Visitors {
  const all = new Visitors();
  beforeAll(async () => {
    all.browser = await launchChromium();
    return () => all.browser.close();
  });
  afterEach(() => all.leave());
  return all;
}
