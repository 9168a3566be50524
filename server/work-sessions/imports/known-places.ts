import type { EntityManager } from 'typeorm';
import { foldedWords } from '../../../domain/search-text.ts';

/** Labs or académies by what a file may call them; null: that name has two of them. */
export type Places = ReadonlyMap<string, string | null>;

/** Ids of labs by name, slug, slug of before, and by the académie that has no other. */
export async function knownLabs(manager: EntityManager): Promise<Places> {
  const rows = await manager.query<{ said: string; key: string }[]>(
    `SELECT name AS said, id AS key FROM lab UNION SELECT slug, id FROM lab UNION SELECT slug, lab FROM lab_slug
     UNION SELECT a.name, l.id FROM lab l JOIN academy a ON a.code = l.academy`,
  );
  return byWords(rows);
}

/** Codes of académies by name, slug and code, with or without « académie de ». */
export async function knownAcademies(manager: EntityManager): Promise<Places> {
  const rows = await manager.query<{ said: string; key: string }[]>(
    `SELECT name AS said, code AS key FROM academy UNION SELECT slug, code FROM academy UNION SELECT code, code FROM academy
     UNION SELECT 'académie de ' || name, code FROM academy UNION SELECT 'académie d ' || name, code FROM academy`,
  );
  return byWords(rows);
}

function byWords(rows: readonly { said: string; key: string }[]): Places {
  const places = new Map<string, string | null>();
  for (const { said, key } of rows) {
    const words = foldedWords(said);
    places.set(words, (places.get(words) ?? key) === key && places.get(words) !== null ? key : null);
  }
  return places;
}

/** The items of a cell: cut by bars, semicolons and lines; by commas too, where the whole is not known. */
export function itemsIn(cell: string, known?: Places): string[] {
  return cell
    .split(/[|;\n]/)
    .flatMap((item) => (known && !known.has(foldedWords(item)) ? item.split(',') : [item]))
    .map((item) => item.trim())
    .filter(Boolean);
}
