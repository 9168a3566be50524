import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the demonstration set was loaded, so that pages can say so. */
export class Demonstration1736208004000 implements MigrationInterface {
  name = 'Demonstration1736208004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE demonstration (
        one_row boolean PRIMARY KEY DEFAULT true,
        day date NOT NULL,
        CONSTRAINT demonstration_one_row CHECK (one_row)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE demonstration');
  }
}
