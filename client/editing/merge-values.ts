import { type Field, type FicheValues, saySame } from './fiche-values.ts';

export interface Merged {
  /** Mine and theirs together; where both changed the same field, mine. */
  values: FicheValues;
  /** Changed by both, each to another value: for a person to choose. */
  conflicts: Field[];
  /** Changed by them alone. */
  theirs: Field[];
}

/** Two people's changes to what both started from, field by field. */
export function mergeValues(base: FicheValues, mine: FicheValues, theirs: FicheValues): Merged {
  const fields = Object.keys(base) as Field[];
  const byThem = fields.filter((field) => !saySame(field, base, theirs));
  const conflicts = byThem.filter((field) => !saySame(field, base, mine) && !saySame(field, mine, theirs));
  const alone = byThem.filter((field) => saySame(field, base, mine));
  return { values: withFields(mine, theirs, alone), conflicts, theirs: alone };
}

/** These values, with some fields of others. */
export function withFields(values: FicheValues, others: FicheValues, fields: readonly Field[]): FicheValues {
  return { ...values, ...Object.fromEntries(fields.map((field) => [field, others[field]])) };
}
