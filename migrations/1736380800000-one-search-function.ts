import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Journals and sessions are searched by the same words: `session_words` did what `words_to_find` does. */
export class OneSearchFunction1736380800000 implements MigrationInterface {
  name = 'OneSearchFunction1736380800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX work_session_words;
      DROP FUNCTION session_words;
      CREATE INDEX work_session_words ON work_session
        USING gin (words_to_find(title || ' ' || coalesce(outcome, ''))) WHERE removed_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX work_session_words;
      CREATE FUNCTION session_words(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000
        RETURN words_to_find(said);
      CREATE INDEX work_session_words ON work_session
        USING gin (session_words(title || ' ' || coalesce(outcome, ''))) WHERE removed_at IS NULL;
    `);
  }
}
