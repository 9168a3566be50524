/*
 * What each column that can hold words is, for `private-fields.test.ts`. A new column has to be declared here:
 * - PUBLIC: everybody may read it;
 * - CODED: it holds one of a few codes, never anybody's words;
 * - PRIVATE: neither the public nor a member may read it, unless it is about themselves. Its table says how to plant a
 *   mark in each, as SQL.
 */

export const PUBLIC: Record<string, readonly string[]> = {
  academy: ['code', 'slug', 'name', 'type', 'region', 'website', 'seat_city'],
  theme: ['code', 'label', 'short_label'],
  service: ['code', 'label', 'short_label', 'explanation'],
  edition: ['frozen'],
  lab: ['slug', 'academy', 'name'],
  lab_slug: ['slug'],
  declared_figure: ['code', 'label', 'unit', 'source', 'counted'],
};

export const CODED: Record<string, readonly string[]> = {
  audit_entry: ['act'],
  bulk_act: ['act'],
  contact_term: ['subject'],
  default_audience: ['key', 'audience'],
  edition: ['state'],
  follower: ['academy'],
  fiche_revision: ['subject', 'status', 'launch_precision', 'themes', 'act'],
  interaction: ['kind', 'mode', 'topic'],
  interaction_change: ['act'],
  interaction_obstacle: ['obstacle'],
  interaction_subject: ['academy'],
  invitation: ['role'],
  lab_audience: ['key', 'audience'],
  lab_person: ['audience'],
  lab_role: ['role'],
  mail: ['state'],
  maturity_reading: ['level'],
  next_action_subject: ['academy'],
  request: ['kind', 'state', 'academy', 'part'],
  work_session: ['nature', 'help', 'mode', 'fingerprint'],
  work_session_academy: ['academy'],
  register_change: ['act'],
  residence: ['academy'],
  residence_visit: ['way', 'state'],
  worklist_decision: ['academy'],
};

/** What the marks are planted on: someone’s account, its lab, and the lab’s fiche that is being written; by their ids. */
export interface Ground {
  account: string;
  lab: string;
  fiche: string;
}

export interface PrivateTable {
  columns: readonly string[];
  /** `mark`: the word for a column, for a literal of SQL. */
  plant(mark: (column: string) => string, ground: Ground): string;
}

/** In an order in which they can be planted. */
export const PRIVATE: Record<string, PrivateTable> = {
  account: {
    columns: ['email', 'function'],
    plant: (mark, { account }) =>
      `UPDATE account SET email = '${mark('email')}@ac-essai.fr', function = '${mark('function')}' WHERE id = '${account}'`,
  },
  session: {
    columns: ['token_hash', 'device'],
    plant: (mark, { account }) =>
      `INSERT INTO session (account, token_hash, device) VALUES ('${account}', '${mark('token_hash')}', '${mark('device')}')`,
  },
  sign_in_request: {
    columns: ['request_hash', 'email', 'token_hash', 'code_hash'],
    plant: (mark, { account }) =>
      `INSERT INTO sign_in_request (request_hash, email, account, token_hash, code_hash)
       VALUES ('${mark('request_hash')}', '${mark('email')}', '${account}', '${mark('token_hash')}', '${mark('code_hash')}')`,
  },
  invitation: {
    columns: ['email', 'token_hash', 'by_function'],
    plant: (mark, { account, lab }) =>
      `INSERT INTO invitation (email, lab, role, token_hash, by, by_function) VALUES
       ('${mark('email')}@ac-essai.fr', '${lab}', 'CONTRIBUTOR', '${mark('token_hash')}', '${account}', '${mark('by_function')}')`,
  },
  lab_person: {
    columns: ['name', 'function'],
    plant: (mark, { account, lab }) =>
      `INSERT INTO lab_person (account, lab, name, function, audience, wording)
       VALUES ('${account}', '${lab}', '${mark('name')}', '${mark('function')}', 'CENTRAL', 1)`,
  },
  fiche_revision: {
    columns: [
      ...['name', 'structures', 'team_note', 'other_themes', 'services', 'other_services', 'sections'],
      ...['contact_function', 'contact_email', 'contact_url', 'by_function'],
    ],
    plant: (mark, { account, fiche }) =>
      `WITH draft AS (
         INSERT INTO fiche_revision (fiche, number, name, subject, launch_precision, structures, team_note, other_themes,
           services, other_services, sections, contact_function, contact_email, contact_url, act, by, by_function)
         VALUES ('${fiche}', 2, '${mark('name')}', 'LAB', 'UNKNOWN', '{${mark('structures')}}', '${mark('team_note')}',
           '{${mark('other_themes')}}', '[{"code": "coaching", "note": "${mark('services')}"}]',
           '{${mark('other_services')}}', '[{"key": "NEWS", "heading": null, "text": "${mark('sections')}"}]',
           '${mark('contact_function')}', '${mark('contact_email')}', '${mark('contact_url')}', 'SAVED', '${account}',
           '${mark('by_function')}') RETURNING id
       ) UPDATE fiche SET draft = draft.id FROM draft WHERE fiche.id = '${fiche}'`,
  },
  maturity_reading: {
    columns: ['reason', 'by_function'],
    plant: (mark, { lab }) =>
      `INSERT INTO maturity_reading (lab, level, confirmed, reason, by_function)
       VALUES ('${lab}', 'SUIVI', true, '${mark('reason')}', '${mark('by_function')}')`,
  },
  obstacle: {
    columns: ['code', 'label'],
    plant: (mark) => `INSERT INTO obstacle (code, label, position) VALUES ('${mark('code')}', '${mark('label')}', 99)`,
  },
  interaction: {
    columns: ['participants', 'note', 'by_function'],
    plant: (mark, { account, lab }) =>
      `WITH made AS (
         INSERT INTO interaction (kind, date, participants, note, by, by_function) VALUES
         ('AUTRE', '2021-03-01', '${mark('participants')}', '${mark('note')}', '${account}', '${mark('by_function')}')
         RETURNING id, date
       ) INSERT INTO interaction_subject (interaction, date, lab) SELECT id, date, '${lab}' FROM made`,
  },
  interaction_change: {
    columns: ['before', 'after', 'by_function'],
    plant: (mark, { account }) =>
      `INSERT INTO interaction_change (interaction, act, before, after, by, by_function)
       SELECT id, 'EDITED', said || '{"note": "${mark('before')}"}', said || '{"note": "${mark('after')}"}', '${account}',
         '${mark('by_function')}'
       FROM interaction, (SELECT '{"kind": "AUTRE", "date": "2021-03-01", "labs": [], "academies": [], "obstacles": []}'::jsonb AS said) content`,
  },
  next_action: {
    columns: ['what', 'by_function', 'settled_by_function', 'outcome'],
    plant: (mark, { account, lab }) =>
      `WITH made AS (
         INSERT INTO next_action (what, owner, by_function, settled_at, settled_by_function, outcome)
         VALUES ('${mark('what')}', '${account}', '${mark('by_function')}', now(), '${mark('settled_by_function')}',
           '${mark('outcome')}') RETURNING id
       ) INSERT INTO next_action_subject (action, lab) SELECT id, '${lab}' FROM made`,
  },
  residence: {
    columns: ['goal', 'by_function'],
    plant: (mark, { lab }) =>
      `INSERT INTO residence (lab, goal, by_function) VALUES ('${lab}', '${mark('goal')}', '${mark('by_function')}')`,
  },
  residence_visit: {
    columns: ['why'],
    plant: (mark) =>
      `INSERT INTO residence_visit (residence, way, state, why) SELECT id, 'ALLER', 'POSTPONED', '${mark('why')}' FROM residence`,
  },
  worklist_decision: {
    columns: ['rule', 'fact', 'reason', 'by_function'],
    plant: (mark, { account, lab }) =>
      `INSERT INTO worklist_decision (rule, lab, fact, taken_by, reason, by_function) VALUES
       ('${mark('rule')}', '${lab}', '${mark('fact')}', '${account}', '${mark('reason')}', '${mark('by_function')}')`,
  },
  calendar_address: {
    columns: ['token_hash'],
    plant: (mark, { account }) =>
      `INSERT INTO calendar_address (account, token_hash) VALUES ('${account}', '${mark('token_hash')}')`,
  },
  request: {
    columns: ['email', 'said_function', 'lab_name', 'message', 'link', 'token_hash', 'decided_function', 'word'],
    plant: (mark, { lab }) =>
      `INSERT INTO request (kind, state, confirmed_at, lab, email, said_function, lab_name, message, link, token_hash,
         decided_function, word)
       VALUES ('CONTACT', 'WAITING', now(), '${lab}', '${mark('email')}', '${mark('said_function')}',
         '${mark('lab_name')}', '${mark('message')}', '${mark('link')}', '${mark('token_hash')}',
         '${mark('decided_function')}', '${mark('word')}')`,
  },
  session_import: {
    columns: ['file_name', 'by_function'],
    plant: (mark, { account }) =>
      `INSERT INTO session_import (file_name, added, by, by_function)
       VALUES ('${mark('file_name')}', 0, '${account}', '${mark('by_function')}')`,
  },
  work_session: {
    columns: ['title', 'participants', 'directions', 'outcome', 'by_function'],
    plant: (mark, { lab }) =>
      `WITH made AS (
         INSERT INTO work_session (title, first_day, nature, help, participants, directions, outcome, by_function)
         VALUES ('${mark('title')}', '2021-03-09', 'PROJET', 'LEVEL_1', '${mark('participants')}',
           '{${mark('directions')}}', '${mark('outcome')}', '${mark('by_function')}') RETURNING id
       ) INSERT INTO work_session_lab SELECT id, '${lab}' FROM made`,
  },
  office_hour: {
    columns: ['with_whom', 'about', 'by_function'],
    plant: (mark) =>
      `INSERT INTO office_hour (day, minutes, with_whom, about, by_function)
       VALUES ('2021-03-09', 30, '${mark('with_whom')}', '${mark('about')}', '${mark('by_function')}')`,
  },
  register_change: {
    columns: ['before', 'after', 'by_function'],
    plant: (mark) =>
      `INSERT INTO register_change (session, act, before, after, by_function)
       SELECT max(id), 'EDITED', '{"title": "${mark('before')}"}', '{"title": "${mark('after')}"}', '${mark('by_function')}'
       FROM work_session`,
  },
  audit_entry: {
    columns: ['by_function', 'detail'],
    plant: (mark, { account, lab }) =>
      `INSERT INTO audit_entry (act, by, by_function, lab, detail)
       VALUES ('AUDIENCE_SET', '${account}', '${mark('by_function')}', '${lab}', '${mark('detail')}')`,
  },
  mail: {
    columns: ['recipient', 'reply_to', 'kind', 'subject', 'text', 'html', 'last_error', 'message_id'],
    plant: (mark) =>
      `INSERT INTO mail (id, state, recipient, reply_to, kind, subject, text, html, last_error, message_id)
       VALUES (gen_random_uuid(), 'FAILED', '${mark('recipient')}', '${mark('reply_to')}', '${mark('kind')}', '${mark('subject')}',
         '${mark('text')}', '${mark('html')}', '${mark('last_error')}', '${mark('message_id')}')`,
  },
};
