/** Of a lab, `l`: it has not stopped, and no other carries on its work. In SQL. */
export const LIVING_LAB = 'l.closed_on IS NULL AND l.merged_into IS NULL';
