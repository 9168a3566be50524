/*
 * What is known at a glance of a lab or an académie, in SQL: written once, for its file and for the list of all of them.
 * `labs` and `academies` are expressions of arrays, whom it is about. Each of them is looked up at the end of its own
 * journal, through its index: nothing reads a journal from its beginning.
 */

/**
 * Each lab that was merged into no other, and each académie, with whom it is about, for a WITH RECURSIVE: a lab is what it
 * was under the names that were merged into it; an académie is itself and all its labs, those of before included.
 */
export const PLACES = `carried AS (
    SELECT id AS lab, id AS by FROM lab WHERE merged_into IS NULL
    UNION ALL SELECT lab.id, carried.by FROM lab JOIN carried ON lab.merged_into = carried.lab
  ), place AS (
    SELECT by AS lab, NULL::text AS academy, array_agg(lab) AS labs, '{}'::text[] AS academies FROM carried GROUP BY by
    UNION ALL
    SELECT NULL, code, ARRAY(SELECT id FROM lab WHERE lab.academy = academy.code), ARRAY[code] FROM academy
  )`;

/** By what a row of PLACES is known: a lab's id, or an académie's code. */
export const PLACE = 'coalesce(place.lab::text, place.academy)';

/** The day of the last entry. */
export const lastContact = (labs: string, academies: string): string => `(
  SELECT max(date) FROM (${lastOf('lab', labs)} UNION ALL ${lastOf('academy', academies)}) contact
)`;

const lastOf = (kind: 'lab' | 'academy', some: string) => `
  SELECT last.date FROM unnest(${some}) AS one (id) CROSS JOIN LATERAL (
    SELECT s.date FROM interaction_subject s JOIN interaction i ON i.id = s.interaction
    WHERE s.${kind} = one.id AND i.removed_at IS NULL ORDER BY s.date DESC, s.interaction DESC LIMIT 1
  ) last`;

/** A visit that is still to be held, on a day. */
const visitAhead = (today: string) => `v.state IN ('PLANNED', 'POSTPONED') AND v.first_day >= ${today}`;

/**
 * Of one file, the first day on which an open action is due, late ones included, or a visit is planned. An action is looked
 * up by itself, since a join would read them all.
 */
export const nextContact = (labs: string, academies: string, today: string): string => `(
  SELECT min(day) FROM (
    ${aheadOf('lab', labs, today)} UNION ALL ${aheadOf('academy', academies, today)}
  ) ahead
)`;

const aheadOf = (kind: 'lab' | 'academy', some: string, today: string) => `
  SELECT least(due.first, visit.first) AS day FROM unnest(${some}) AS one (id)
  CROSS JOIN LATERAL (
    SELECT min((SELECT due FROM next_action a WHERE a.id = s.action AND a.settled_at IS NULL)) AS first
    FROM next_action_subject s WHERE s.${kind} = one.id
  ) due
  CROSS JOIN LATERAL (
    SELECT min(v.first_day) AS first FROM residence r JOIN residence_visit v ON v.residence = r.id
    WHERE r.${kind} = one.id AND ${visitAhead(today)}
  ) visit`;

/**
 * The same of all of PLACES at once, for a WITH after it: by `place`, the lab's id or the académie's code, its `next` day,
 * and how many open actions have none. It begins with what is open, which is little, and never with what was settled.
 */
export const coming = (today: string): string => `ahead AS (
    SELECT s.lab, s.academy, a.id AS action, a.due AS day FROM next_action a CROSS JOIN LATERAL (
      SELECT lab, academy FROM next_action_subject WHERE action = a.id OFFSET 0
    ) s WHERE a.settled_at IS NULL
    UNION ALL
    SELECT r.lab, r.academy, NULL, v.first_day FROM residence_visit v JOIN residence r ON r.id = v.residence
    WHERE ${visitAhead(today)}
  ), coming AS (
    SELECT place, min(day) AS next, count(DISTINCT action) FILTER (WHERE day IS NULL)::int AS undated
    FROM (${aheadOfEach('lab', 'labs')} UNION ALL ${aheadOfEach('academy', 'academies')}) found GROUP BY place
  )`;

const aheadOfEach = (kind: 'lab' | 'academy', some: string) => `
  SELECT ${PLACE} AS place, ahead.action, ahead.day
  FROM place CROSS JOIN unnest(place.${some}) AS one (id) JOIN ahead ON ahead.${kind} = one.id`;

/** When a lab's latest fiche was published; null for one that came from a file: it is not known. */
export const publishedAt = (lab: string): string => `(
  SELECT CASE WHEN r.act <> 'IMPORTED' THEN r.at END FROM fiche f JOIN fiche_revision r ON r.id = f.published
  WHERE f.lab = ${lab} ORDER BY f.year DESC LIMIT 1
)`;

/**
 * Who follows it, as an account's `id`, `email` and `function`; null when nobody was chosen, and while that account may
 * not sign in or is no longer of central staff.
 */
export const followedBy = (kind: 'lab' | 'academy', place: string): string => `(
  SELECT json_build_object('id', a.id, 'email', a.email, 'function', a.function, 'central', a.central)
  FROM follower f JOIN account a ON a.id = f.account
  WHERE f.${kind} = ${place} AND a.central AND a.suspended_at IS NULL
)`;
