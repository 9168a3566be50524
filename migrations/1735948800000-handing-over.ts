import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A referent who names a successor, and when an account was last seen. */
export class HandingOver1735948800000 implements MigrationInterface {
  name = 'HandingOver1735948800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invitation
        ADD COLUMN succeeds uuid REFERENCES account ON DELETE SET NULL,
        ADD COLUMN stays boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT invitation_succeeds CHECK (succeeds IS NULL OR role = 'REFERENT');
      ALTER TABLE account ADD COLUMN last_seen_at timestamptz;
      UPDATE account SET last_seen_at = (SELECT max(used_at) FROM session WHERE session.account = account.id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invitation DROP COLUMN succeeds, DROP COLUMN stays;
      ALTER TABLE account DROP COLUMN last_seen_at;
    `);
  }
}
