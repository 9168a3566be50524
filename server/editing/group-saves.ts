import type { RevisionAct } from '../labs/fiche.entity.ts';

export interface Made {
  number: number;
  act: RevisionAct;
  by: string | null;
  byFunction: string;
}

/** Revisions, latest first, with one author's consecutive saves together. */
export function groupSaves<Revision extends Made>(revisions: readonly Revision[]): Revision[][] {
  const groups: Revision[][] = [];
  for (const revision of revisions) {
    const group = groups.at(-1);
    if (group && isOneWork(group[0]!, revision)) group.push(revision);
    else groups.push([revision]);
  }
  return groups;
}

const isOneWork = (a: Made, b: Made) =>
  a.act === 'SAVED' && b.act === 'SAVED' && a.by === b.by && a.byFunction === b.byFunction;
