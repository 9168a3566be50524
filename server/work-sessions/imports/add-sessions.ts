import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor.ts';
import { SessionImport } from './session-import.entity.ts';
import type { FatedLine } from './read-line.ts';

const AT_ONCE = 1_000;

/** Adds the sessions of a file, and says how many: one that another import brought meanwhile is not added again. */
export async function addSessions(
  transaction: EntityManager,
  actor: Actor,
  fileName: string,
  lines: readonly FatedLine[],
): Promise<number> {
  if (lines.length === 0) return 0;
  const author = { by: actor.account!.id, byFunction: actor.saidFunction };
  const { identifiers } = await transaction.insert(SessionImport, { fileName, added: 0, ...author });
  const id = identifiers[0]!.id as string;
  let added = 0;
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const given = lines.slice(from, from + AT_ONCE).map(({ content, fingerprint }) => ({ ...content, fingerprint }));
    const [{ count }] = await transaction.query<[{ count: number }]>(ADD, [
      JSON.stringify(given),
      id,
      author.by,
      author.byFunction,
    ]);
    added += count;
  }
  await transaction.update(SessionImport, id, { added });
  return added;
}

/** The sessions, then what each concerns, in one statement for all of them. */
const ADD = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS line(title text, "firstDay" date, "lastDay" date, nature text,
      help text, mode text, "participantCount" integer, participants text, directions text[], outcome text,
      labs uuid[], academies text[], fingerprint text)
  ), made AS (
    INSERT INTO work_session (title, first_day, last_day, nature, help, mode, participant_count, participants,
      directions, outcome, fingerprint, import, by, by_function)
    SELECT title, "firstDay", "lastDay", nature, help, mode, "participantCount", participants, directions, outcome,
      fingerprint, $2::bigint, $3::uuid, $4 FROM given
    ON CONFLICT (fingerprint) DO NOTHING
    RETURNING id, fingerprint
  ), labs AS (
    INSERT INTO work_session_lab SELECT made.id, unnest(given.labs) FROM made JOIN given USING (fingerprint)
  ), academies AS (
    INSERT INTO work_session_academy SELECT made.id, unnest(given.academies) FROM made JOIN given USING (fingerprint)
  )
  SELECT count(*)::int AS count FROM made`;
