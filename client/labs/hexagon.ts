import { HEXAGON_OUTLINE, HONEY } from '../../domain/hexagon.ts';
import type { LabStatus } from '../../domain/stages.ts';

/** The cell of the comb that stands for a lab, as SVG markup; colours come from the style sheet. */
export function hexagonMarkup(status: LabStatus | null): string {
  const honey = status && HONEY[status] ? `<path class="hexagon-honey" d="${HONEY[status]}"/>` : '';
  const outline = `<path class="hexagon-outline${status ? '' : ' unknown'}" d="${HEXAGON_OUTLINE}"/>`;
  return `<svg class="hexagon" viewBox="-11.2 -11.2 22.4 22.4" aria-hidden="true" focusable="false">${outline}${honey}</svg>`;
}
