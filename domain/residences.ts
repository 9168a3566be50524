/** A residence has two visits: the 110 bis goes there, then the team comes to the 110 bis. */
export const VISIT_WAYS = ['ALLER', 'RETOUR'] as const;
export type VisitWay = (typeof VISIT_WAYS)[number];

export const VISIT_WAY_WORDS: Record<VisitWay, string> = { ALLER: 'Aller', RETOUR: 'Retour' };

export const VISIT_STATES = ['PLANNED', 'HELD', 'POSTPONED', 'DROPPED'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

export const VISIT_STATE_WORDS: Record<VisitState, string> = {
  PLANNED: 'Prévue',
  HELD: 'Tenue',
  POSTPONED: 'Reportée',
  DROPPED: 'Abandonnée',
};

/** The visit there lasts one to three days. */
export const MOST_VISIT_DAYS = 3;
