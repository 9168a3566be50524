import { WORKLIST_RULE_NAMES, type WorklistRule } from '../../domain/worklist-rules.ts';

/** By what a line is known. */
export interface LineName {
  /** All of it in one text. */
  id: string;
  rule: WorklistRule;
  /** The lab's id. */
  lab: string | null;
  /** The académie's code. */
  academy: string | null;
  fact: string;
}

/** The same as an id, in SQL, of a row `line`: « NO_CONTACT|lab:…|last-contact:2021-03-01 ». */
export const LINE_ID = `concat_ws('|', line.rule,
  coalesce('lab:' || line.lab::text, 'academy:' || line.academy, ''), line.fact)`;

const ID = /^([A-Z_]+)\|(?:lab:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|academy:([^|]+))?\|([^|]+)$/;

/** null when the text names no line. */
export function lineName(id: string): LineName | null {
  const [, name, lab = null, academy = null, fact] = ID.exec(id) ?? [];
  const rule = WORKLIST_RULE_NAMES.find((known) => known === name);
  return rule && fact ? { id, rule, lab, academy, fact } : null;
}
