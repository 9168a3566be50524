import { parisDay } from '../../platform/database/sql-moments.ts';

export const RESIDENCE_UNDATED = `
  SELECT r.lab, r.academy, concat_ws(':', 'visit', v.id, v.revision) AS fact, ${parisDay('r.at')} AS day,
    r.id::text AS target, NULL::uuid AS owner, NULL::int AS revision,
    jsonb_build_object('way', v.way, 'state', v.state, 'why', v.why, 'goal', r.goal) AS said
  FROM residence_visit v JOIN residence r ON r.id = v.residence
  WHERE v.state IN ('PLANNED', 'POSTPONED') AND v.first_day IS NULL`;

/** A return that was dropped is decided. */
export const RETURN_UNPLANNED = `
  SELECT r.lab, r.academy, concat_ws(':', 'return-of', r.id) AS fact, v.last_day AS day, r.id::text AS target,
    NULL::uuid AS owner, NULL::int AS revision,
    jsonb_build_object('firstDay', v.first_day, 'lastDay', v.last_day, 'goal', r.goal) AS said
  FROM residence r JOIN residence_visit v ON v.residence = r.id AND v.way = 'ALLER' AND v.state = 'HELD'
  WHERE NOT EXISTS (SELECT FROM residence_visit back WHERE back.residence = r.id AND back.way = 'RETOUR')`;
