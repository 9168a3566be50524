const DAY_KNOWN_BY = 'CASE WHEN a.put_off AND a.due > $1::date THEN a.first_due ELSE a.due END';

/**
 * An action about several is one line, of the first of them: it is settled once. Who has it is who took the line. One that
 * has no day comes after those that have. One that was put off is aside until its day, known by the day that it had first.
 */
export const ACTION_DUE = `
  SELECT s.lab, s.academy, concat_ws(':', 'action', a.id, ${DAY_KNOWN_BY}) AS fact, a.due AS day, a.id::text AS target,
    a.owner, a.revision, jsonb_build_object('what', a.what, 'others', s.others, 'first', a.first_due) AS said
  FROM next_action a CROSS JOIN LATERAL (
    SELECT (array_agg(lab ORDER BY id))[1] AS lab, (array_agg(academy ORDER BY id))[1] AS academy,
      count(*)::int - 1 AS others
    FROM next_action_subject WHERE action = a.id
  ) s
  WHERE a.settled_at IS NULL AND (a.due <= $1::date OR a.due IS NULL OR a.put_off)`;
