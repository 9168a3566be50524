import type { Locator, Page } from 'playwright-core';
import planeData from '../../../domain/plane.json';
import type { Plane, Territory } from '../../../domain/plane.ts';

export const plane = planeData as unknown as Plane;

/** What the directory shows at one instant. */
export interface Screen {
  /** Whether an answer is awaited. */
  waiting: boolean;
  /** The count that is announced: « 12 labs ». */
  announced: string;
  /** The labs of the list, in its order. */
  listed: string[];
  /** For each marker of the map, its académie; null without a map. */
  marked: string[] | null;
  /** The keys of the legend, with their counts. */
  legend: Record<string, number>;
}

/** Looks at the whole screen at once, so that nothing changes between two glances. */
export function look(page: Page): Promise<Screen> {
  const seats = plane.territories.map(({ slug, seat }) => ({ slug, seat }));
  return page.evaluate(
    ({ seats, width }) => {
      const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
      const map = document.getElementById('map')?.getBoundingClientRect();
      const nearest = (marker: HTMLElement) => {
        const box = marker.getBoundingClientRect();
        const scale = width / map!.width;
        const x = (box.x + box.width / 2 - map!.x) * scale;
        const y = (box.y + box.height / 2 - map!.y) * scale;
        const far = (seat: readonly number[]) => Math.hypot(seat[0]! - x, seat[1]! - y);
        return seats.reduce((a, b) => (far(b.seat) < far(a.seat) ? b : a)).slug;
      };
      const keys = all('[aria-label^="Légende"] button').map((key) => /^(.*?)(\d+)$/.exec(key.textContent.trim())!);
      return {
        waiting: document.querySelector('main [aria-busy="false"]') === null,
        announced: document.querySelector('main [aria-busy] [role="status"]')?.textContent ?? '',
        listed: all('main [data-lab]').map((row) => row.dataset.lab!),
        marked: map ? all('#map .lab-marker').map(nearest).sort() : null,
        legend: Object.fromEntries(keys.map(([, label, count]) => [label!.trim(), Number(count)])),
      };
    },
    { seats, width: plane.width },
  );
}

export const map = (page: Page) => page.locator('#map');
export const row = (page: Page, lab: string) => page.locator(`main [data-lab="${lab}"]`);
export const markers = (page: Page) => page.locator('#map .lab-marker');

/** The summary of what is chosen, with its title. */
export const summary = (page: Page, title?: string | RegExp) =>
  page.locator('#labs section').filter({ has: page.getByRole('heading', { level: 2, name: title }) });

const territory = (slug: string): Territory => plane.territories.find((candidate) => candidate.slug === slug)!;
export const nameOnMap = (slug: string) => territory(slug).shortName;

/** Where a point of the plane is in the map's box, while the whole map is shown. */
async function position(page: Page, [x, y]: readonly [number, number]) {
  const { width } = (await map(page).boundingBox())!;
  return { x: (x * width) / plane.width, y: (y * width) / plane.width };
}

/** The seat of a territory on the map, which is where the marker of its lab is. */
export const seatOf = (page: Page, slug: string) => position(page, territory(slug).seat);

/** A place of the territory that its marker does not hide: where its name would stand without one; overseas, the sea. */
export async function landOf(page: Page, slug: string) {
  const { label, cell } = territory(slug);
  return position(page, cell ? [cell.x + cell.width * 0.93, cell.y + cell.height * 0.1] : label.at);
}

/** Opens the menu of a facet, and gives it. */
export async function openMenu(page: Page, facet: string): Promise<Locator> {
  await page.getByRole('group', { name: 'Filtres' }).getByRole('button', { name: facet }).click();
  return page.getByRole('group', { name: facet, exact: true });
}
