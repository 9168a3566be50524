import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has which fiche open for writing. */
export class EditingPresence1704153600000 implements MigrationInterface {
  name = 'EditingPresence1704153600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE editing_presence (
        lab uuid REFERENCES lab,
        account uuid REFERENCES account ON DELETE CASCADE,
        since timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (lab, account)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE editing_presence');
  }
}
