/** Of a lab, `l`: it has not stopped, and no other carries on its work. In SQL. */
export const LIVING_LAB = 'l.closed_on IS NULL AND l.merged_into IS NULL';

/** Each lab, `id`, with the one that carries its work on today, `heir`: itself, or the last that it was merged into. */
export const LINEAGE = `lineage AS (
  SELECT id, id AS heir FROM lab WHERE merged_into IS NULL
  UNION ALL SELECT lab.id, lineage.heir FROM lab JOIN lineage ON lab.merged_into = lineage.id
)`;
