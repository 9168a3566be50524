import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An action remembers that it was put off, also one that had no day before: until its new day « À faire » keeps it aside. */
export class ActionsPutOff1736380802000 implements MigrationInterface {
  name = 'ActionsPutOff1736380802000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE next_action ADD COLUMN put_off boolean NOT NULL DEFAULT false;
      UPDATE next_action SET put_off = true WHERE first_due IS NOT NULL;
      ALTER TABLE next_action ADD CONSTRAINT next_action_put_off CHECK (put_off OR first_due IS NULL);
      CREATE INDEX next_action_away ON next_action (due) WHERE put_off AND settled_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE next_action DROP COLUMN put_off');
  }
}
