import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * New words go into the indexes at once, and not first onto a list: while that list is long, as after an import, PostgreSQL
 * finds the index dear and reads the whole journal instead. Few people write here, so nobody waits for it.
 */
export class WordsFoundAtOnce1736380801000 implements MigrationInterface {
  name = 'WordsFoundAtOnce1736380801000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER INDEX interaction_words SET (fastupdate = off);
      ALTER INDEX work_session_words SET (fastupdate = off);
      SELECT gin_clean_pending_list('interaction_words'), gin_clean_pending_list('work_session_words');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER INDEX interaction_words RESET (fastupdate);
      ALTER INDEX work_session_words RESET (fastupdate);
    `);
  }
}
