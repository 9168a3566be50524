import type { LabStatus } from './stages.ts';

/** A hexagon that stands on a point, around 0,0, and the square that it is drawn in. */
export const HEXAGON_OUTLINE = 'M0-10 8.66-5V5L0 10-8.66 5V-5Z';
export const HEXAGON_BOX = { size: 22.4, hexagonWidth: 17.32 };

/** How full the cell is: full of honey (actif), half (préfiguration), empty (en cours), unknown (dotted). */
export const HONEY: Record<LabStatus, string> = {
  ACTIF: 'M0-6.4 5.54-3.2V3.2L0 6.4-5.54 3.2V-3.2Z',
  PREFIGURATION: 'M-5.54.2H5.54V3.2L0 6.4-5.54 3.2Z',
  EN_COURS: '',
};
