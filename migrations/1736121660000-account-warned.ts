import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When an account's owner was warned that it will be closed: nobody's address is kept for nothing. */
export class AccountWarned1736121660000 implements MigrationInterface {
  name = 'AccountWarned1736121660000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN warned_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN warned_at');
  }
}
