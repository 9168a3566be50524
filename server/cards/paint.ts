import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { PROJECT_FOLDER } from '../platform/project-folder.ts';

const FONTS = join(PROJECT_FOLDER, 'node_modules/@fontsource-variable');
const FAMILIES = { display: 'bricolage-grotesque', text: 'figtree' };
/** Letters beyond the first set stand in a second file. */
for (const family of Object.values(FAMILIES)) {
  for (const letters of ['latin', 'latin-ext'])
    GlobalFonts.registerFromPath(
      join(FONTS, family, `files/${family}-${letters}-wght-normal.woff2`),
      `${family}-${letters}`,
    );
}

export interface Type {
  family: keyof typeof FAMILIES;
  weight: number;
  size: number;
}

/** Sets the type of what is written next. */
export function setType(context: SKRSContext2D, { family, weight, size }: Type): void {
  context.font = `${size}px ${FAMILIES[family]}-latin, ${FAMILIES[family]}-latin-ext`;
  context.fontVariationSettings = `'wght' ${weight}`;
}

/** The light colours of the style sheet, which an institution may have changed. */
export function readColours(): (token: string) => string {
  const sheet = readFileSync(join(PROJECT_FOLDER, 'client/styles/tokens.css'), 'utf8');
  const light = sheet.slice(0, sheet.indexOf('}'));
  const colours = new Map([...light.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]));
  return (token) => colours.get(token) ?? '#000';
}
