import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lines of « À faire » that are about no lab nor académie, since when they are taken, and terms that are never over. */
export class Worklist1736208002000 implements MigrationInterface {
  name = 'Worklist1736208002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE worklist_decision
        DROP CONSTRAINT worklist_decision_one,
        ADD CONSTRAINT worklist_decision_one CHECK (num_nonnulls(lab, academy) <= 1),
        ADD COLUMN taken_at timestamptz;
      CREATE UNIQUE INDEX worklist_decision_of_fact ON worklist_decision (rule, fact)
        WHERE lab IS NULL AND academy IS NULL;

      ALTER TABLE contact_term RENAME COLUMN maturity TO subject;
      ALTER TABLE contact_term ALTER COLUMN months DROP NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM contact_term WHERE months IS NULL;
      ALTER TABLE contact_term ALTER COLUMN months SET NOT NULL;
      ALTER TABLE contact_term RENAME COLUMN subject TO maturity;

      DELETE FROM worklist_decision WHERE lab IS NULL AND academy IS NULL;
      DROP INDEX worklist_decision_of_fact;
      ALTER TABLE worklist_decision
        DROP COLUMN taken_at,
        DROP CONSTRAINT worklist_decision_one,
        ADD CONSTRAINT worklist_decision_one CHECK (num_nonnulls(lab, academy) = 1);
    `);
  }
}
