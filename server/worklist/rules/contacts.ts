import { CONTACT_SUBJECTS, DEFAULT_CONTACT_MONTHS } from '../../../domain/contact-terms.ts';
import { CURRENT_READINGS } from '../../labs/current-maturity.ts';
import { LINEAGE, LIVING_LAB } from '../../labs/living-lab.ts';
import { lastContact } from '../../tracking/file-facts.ts';
import { parisDay } from './paris-day.ts';

const DEFAULTS = CONTACT_SUBJECTS.map((subject) => `('${subject}', ${DEFAULT_CONTACT_MONTHS[subject] ?? 'NULL'}::int)`);

/** Since when a lab is known, if it was never called: created here, or first told of. */
const KNOWN_SINCE = parisDay(`least(
  (SELECT min(e.at) FROM audit_entry e WHERE e.lab = l.id AND e.act = 'LAB_CREATED'),
  (SELECT min(r.at) FROM fiche f JOIN fiche_revision r ON r.fiche = f.id AND r.number = 1 WHERE f.lab = l.id),
  (SELECT min(m.recorded_at) FROM maturity_reading m WHERE m.lab = l.id)
)`);

/**
 * The last contact of each lab, with those that were merged into it, and of each académie without any, as their files
 * tell it. A term of months is over on the same day of the month, or on its last one: 28 February after 31 August.
 */
export const NO_CONTACT = `
  WITH RECURSIVE ${LINEAGE},
  lab_contact AS (
    SELECT heir AS lab, ${lastContact('labs', `'{}'::text[]`)} AS day
    FROM (SELECT heir, array_agg(id) AS labs FROM lineage GROUP BY heir) own
  ),
  reading AS (${CURRENT_READINGS}),
  term AS (
    SELECT given.subject, CASE WHEN term.subject IS NULL THEN given.months ELSE term.months END AS months
    FROM (VALUES ${DEFAULTS.join(', ')}) given (subject, months) LEFT JOIN contact_term term USING (subject)
  ),
  kept AS (
    SELECT l.id AS lab, NULL::text AS academy, coalesce(reading.level, 'SANS_MATURITE') AS subject, c.day AS last,
      CASE WHEN c.day IS NULL THEN ${KNOWN_SINCE} END AS known
    FROM lab l LEFT JOIN reading ON reading.lab = l.id LEFT JOIN lab_contact c ON c.lab = l.id
    WHERE ${LIVING_LAB}
    UNION ALL
    SELECT NULL, a.code, 'SANS_LAB',
      ${lastContact('ARRAY(SELECT id FROM lab WHERE lab.academy = a.code)', 'ARRAY[a.code]')}, NULL
    FROM academy a WHERE NOT EXISTS (SELECT FROM lab l WHERE l.academy = a.code AND ${LIVING_LAB})
  )
  SELECT kept.lab, kept.academy, concat_ws(':', 'last-contact', coalesce(kept.last::text, 'none')) AS fact, due.day,
    NULL::text AS target, NULL::uuid AS owner, NULL::int AS revision,
    jsonb_build_object('last', kept.last, 'known', kept.known, 'subject', kept.subject, 'months', term.months) AS said
  FROM kept JOIN term ON term.subject = kept.subject AND term.months IS NOT NULL
  CROSS JOIN LATERAL (
    SELECT (coalesce(kept.last, kept.known) + make_interval(months => term.months))::date AS day
  ) due
  WHERE due.day IS NULL OR due.day <= $1::date`;
