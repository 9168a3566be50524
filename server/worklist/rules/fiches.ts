import { LIVING_LAB } from '../../labs/living-lab.ts';

/** Settled, it stays away until another edition opens, or the team publishes. */
export const FICHE_OLD = `
  SELECT l.id AS lab, NULL::text AS academy, concat_ws(':', 'fiche', coalesce(last.year::text, 'none'), open.year) AS fact,
    make_date(last.year, 12, 31) AS day, NULL::text AS target, NULL::uuid AS owner, NULL::int AS revision,
    jsonb_build_object('year', last.year, 'open', open.year) AS said
  FROM lab l JOIN edition open ON open.state = 'OPEN'
  CROSS JOIN LATERAL (SELECT max(f.year) AS year FROM fiche f WHERE f.lab = l.id AND f.published IS NOT NULL) last
  WHERE ${LIVING_LAB} AND (last.year IS NULL OR last.year < open.year)`;
