import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each account was last signed in with, and warned that it will be closed: nobody's address is kept for nothing. */
export class AccountSignedIn1736121660000 implements MigrationInterface {
  name = 'AccountSignedIn1736121660000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account
        ADD COLUMN signed_in_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN warned_at timestamptz
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN signed_in_at, DROP COLUMN warned_at');
  }
}
