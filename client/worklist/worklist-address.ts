import {
  WORKLIST_RULE_NAMES,
  WORKLIST_RULES,
  type WorklistRule,
  type WorklistWhose,
} from '../../domain/worklist-rules.ts';

/** Which lines are looked at; it stands in the address, so that Back goes back to it. */
export interface Asked {
  rule: WorklistRule | null;
  whose: WorklistWhose;
  /** Those put off or settled. */
  aside: boolean;
}

export const WHOSE_LINKS = [
  ['ALL', 'Toutes'],
  ['MINE', 'Les miennes'],
  ['FREE', 'À prendre'],
] as const satisfies readonly (readonly [WorklistWhose, string])[];

const WHOSE_WORDS: Record<WorklistWhose, string> = { ALL: '', MINE: 'moi', FREE: 'prendre' };

export const askedIn = (query: URLSearchParams): Asked => ({
  rule: WORKLIST_RULE_NAMES.find((rule) => WORKLIST_RULES[rule].slug === query.get('genre')) ?? null,
  whose: WHOSE_LINKS.find(([whose]) => WHOSE_WORDS[whose] === (query.get('a') ?? ''))?.[0] ?? 'ALL',
  aside: query.get('vue') === 'de-cote',
});

export function hrefOf({ rule, whose, aside }: Asked): string {
  const query = new URLSearchParams();
  if (rule) query.set('genre', WORKLIST_RULES[rule].slug);
  if (whose !== 'ALL') query.set('a', WHOSE_WORDS[whose]);
  if (aside) query.set('vue', 'de-cote');
  return query.size > 0 ? `/suivi?${query}` : '/suivi';
}
