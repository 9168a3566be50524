import { parisDay } from '../../platform/database/sql-moments.ts';

/** Of a mail: it can still be sent again. */
const OF_USE = 'm.text IS NOT NULL AND (m.expires_at IS NULL OR m.expires_at > now())';

/** Tried again and failed again, it is another fact. */
export const MAIL_IN_TROUBLE = `
  SELECT NULL::uuid AS lab, NULL::text AS academy, concat_ws(':', 'mail', m.id, m.state, m.attempts) AS fact,
    ${parisDay('m.queued_at')} AS day, m.id::text AS target, NULL::uuid AS owner, NULL::int AS revision,
    jsonb_build_object('subject', m.subject, 'recipient', m.recipient, 'state', m.state) AS said
  FROM mail m WHERE m.state IN ('FAILED', 'UNSURE') AND ${OF_USE}`;

/** All those that wait for the mail server are one line: nothing is to be done about each. */
export const MAILS_WAITING = `
  SELECT NULL::uuid AS lab, NULL::text AS academy,
    concat_ws(':', 'waiting-since', extract(epoch FROM min(m.queued_at))) AS fact,
    ${parisDay('min(m.queued_at)')} AS day, NULL::text AS target, NULL::uuid AS owner, NULL::int AS revision,
    jsonb_build_object('count', count(*)) AS said
  FROM mail m WHERE m.state = 'QUEUED' AND m.last_error IS NOT NULL HAVING count(*) > 0`;
