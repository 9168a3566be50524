import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts with their roles in labs, sessions, and who wrote each revision. */
export class Accounts1704067200000 implements MigrationInterface {
  name = 'Accounts1704067200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        email text NOT NULL UNIQUE,
        function text,
        central boolean NOT NULL DEFAULT false,
        suspended_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT account_email CHECK (email = lower(email))
      );
      CREATE TABLE lab_role (
        account uuid REFERENCES account ON DELETE CASCADE,
        lab uuid REFERENCES lab,
        role text NOT NULL,
        PRIMARY KEY (account, lab),
        CONSTRAINT lab_role_role CHECK (role IN ('REFERENT', 'CONTRIBUTOR'))
      );
      CREATE INDEX lab_role_of_lab ON lab_role (lab);
      CREATE TABLE session (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        token_hash bytea NOT NULL UNIQUE,
        account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        device text,
        created_at timestamptz NOT NULL DEFAULT now(),
        used_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX session_of_account ON session (account);
      ALTER TABLE fiche_revision ADD COLUMN by uuid REFERENCES account ON DELETE SET NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE fiche_revision DROP COLUMN by; DROP TABLE session, lab_role, account');
  }
}
