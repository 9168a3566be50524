import { CURRENT_READINGS } from '../../labs/current-maturity.ts';
import { LIVING_LAB } from '../../labs/living-lab.ts';
import { parisDay } from '../../platform/database/sql-moments.ts';

export const MATURITY_TO_CONFIRM = `
  SELECT reading.lab, NULL::text AS academy, concat_ws(':', 'reading', reading.id) AS fact,
    ${parisDay('reading.recorded_at')} AS day, reading.id::text AS target, NULL::uuid AS owner, NULL::int AS revision,
    jsonb_build_object('level', reading.level) AS said
  FROM (${CURRENT_READINGS}) reading JOIN lab l ON l.id = reading.lab WHERE NOT reading.confirmed AND ${LIVING_LAB}`;
