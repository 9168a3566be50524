import { CONTACT_SUBJECTS, DEFAULT_CONTACT_MONTHS } from '../../../domain/contact-terms.ts';
import { CURRENT_READINGS } from '../../labs/current-maturity.ts';
import { LIVING_LAB } from '../../labs/living-lab.ts';
import { lastContact, PLACES } from '../../tracking/file-facts.ts';
import { parisDay } from '../../platform/database/sql-moments.ts';

const DEFAULTS = CONTACT_SUBJECTS.map((subject) => `('${subject}', ${DEFAULT_CONTACT_MONTHS[subject] ?? 'NULL'}::int)`);

/** Since when a lab is known, if it was never called: created here, or first told of. */
const KNOWN_SINCE = parisDay(`least(
  (SELECT min(e.at) FROM audit_entry e WHERE e.lab = l.id AND e.act = 'LAB_CREATED'),
  (SELECT min(r.at) FROM fiche f JOIN fiche_revision r ON r.fiche = f.id AND r.number = 1 WHERE f.lab = l.id),
  (SELECT min(m.recorded_at) FROM maturity_reading m WHERE m.lab = l.id)
)`);

/** A term of months is over on the same day of the month, or on its last one: 28 February after 31 August. */
export const NO_CONTACT = `
  WITH RECURSIVE ${PLACES},
  reading AS (${CURRENT_READINGS}),
  term AS (
    SELECT given.subject, CASE WHEN term.subject IS NULL THEN given.months ELSE term.months END AS months
    FROM (VALUES ${DEFAULTS.join(', ')}) given (subject, months) LEFT JOIN contact_term term USING (subject)
  ),
  kept AS (
    SELECT place.*, coalesce(reading.level, 'SANS_MATURITE') AS subject, ${KNOWN_SINCE} AS known
    FROM place JOIN lab l ON l.id = place.lab LEFT JOIN reading ON reading.lab = l.id WHERE ${LIVING_LAB}
    UNION ALL
    SELECT place.*, 'SANS_LAB', NULL FROM place
    WHERE place.academy IS NOT NULL AND NOT EXISTS (SELECT FROM lab l WHERE l.academy = place.academy AND ${LIVING_LAB})
  )
  SELECT kept.lab, kept.academy, concat_ws(':', 'last-contact', coalesce(contact.day::text, 'none')) AS fact, due.day,
    NULL::text AS target, NULL::uuid AS owner, NULL::int AS revision,
    jsonb_build_object('last', contact.day, 'known', kept.known, 'subject', kept.subject, 'months', term.months) AS said
  FROM kept JOIN term ON term.subject = kept.subject AND term.months IS NOT NULL
  CROSS JOIN LATERAL (SELECT ${lastContact('kept.labs', 'kept.academies')} AS day) contact
  CROSS JOIN LATERAL (
    SELECT (coalesce(contact.day, kept.known) + make_interval(months => term.months))::date AS day
  ) due
  WHERE due.day IS NULL OR due.day <= $1::date`;
