import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds on the page as it is now, with every rule: « serious color-contrast: .stage ». */
export async function axeFindings(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(); // no frames: quicker
  const { violations } = await axe.analyze();
  return violations.flatMap(({ impact, id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${impact} ${id}: ${target.join(' ')} (${failureSummary})`),
  );
}

/** Those that keep somebody out. */
export const grave = (findings: string[]) => findings.filter((finding) => /^(serious|critical|null)/.test(finding));
