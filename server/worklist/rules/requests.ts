import { TO_LAB } from '../../requests/request-scope.ts';
import { parisDay } from '../../platform/database/sql-moments.ts';

export const REQUEST_WAITING = `
  SELECT r.lab, CASE WHEN r.lab IS NULL THEN r.academy END AS academy, concat_ws(':', 'request', r.id) AS fact,
    ${parisDay('r.confirmed_at')} AS day, r.id::text AS target, NULL::uuid AS owner, NULL::int AS revision,
    jsonb_build_object('kind', r.kind, 'labName', r.lab_name) AS said
  FROM request r WHERE r.state = 'WAITING' AND NOT ${TO_LAB}`;
