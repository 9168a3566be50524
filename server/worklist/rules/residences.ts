import { parisDay } from '../../platform/database/sql-moments.ts';

/** « 12-retour »: the visit of a residence, as its page names it. */
const visit = (way: string) => `concat_ws('-', r.id, lower(${way}))`;

export const RESIDENCE_UNDATED = `
  SELECT r.lab, r.academy, concat_ws(':', 'visit', v.id, v.revision) AS fact, ${parisDay('r.at')} AS day,
    ${visit('v.way')} AS target, NULL::uuid AS owner, NULL::int AS revision,
    jsonb_build_object('way', v.way, 'state', v.state, 'why', v.why, 'goal', r.goal) AS said
  FROM residence_visit v JOIN residence r ON r.id = v.residence
  WHERE v.state IN ('PLANNED', 'POSTPONED') AND v.first_day IS NULL`;

/** A return that was dropped is decided. */
export const RETURN_UNPLANNED = `
  SELECT r.lab, r.academy, concat_ws(':', 'return-of', r.id) AS fact, v.last_day AS day, ${visit("'RETOUR'")} AS target,
    NULL::uuid AS owner, NULL::int AS revision,
    jsonb_build_object('firstDay', v.first_day, 'lastDay', v.last_day, 'goal', r.goal) AS said
  FROM residence r JOIN residence_visit v ON v.residence = r.id AND v.way = 'ALLER' AND v.state = 'HELD'
  WHERE NOT EXISTS (SELECT FROM residence_visit back WHERE back.residence = r.id AND back.way = 'RETOUR')`;
