import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-in by mail, and invitations. */
export class SignIn1704240000000 implements MigrationInterface {
  name = 'SignIn1704240000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sign_in_request (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        request_hash bytea NOT NULL UNIQUE,
        email text NOT NULL,
        account uuid REFERENCES account ON DELETE CASCADE,
        token_hash bytea UNIQUE,
        code_hash bytea,
        wrong_codes integer NOT NULL DEFAULT 0,
        used_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX sign_in_request_of_email ON sign_in_request (email, created_at);
      CREATE TABLE invitation (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        email text NOT NULL,
        lab uuid REFERENCES lab,
        role text,
        central boolean NOT NULL DEFAULT false,
        token_hash bytea UNIQUE,
        by uuid REFERENCES account ON DELETE SET NULL,
        by_function text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        accepted_at timestamptz,
        withdrawn_at timestamptz,
        CONSTRAINT invitation_email CHECK (email = lower(email)),
        CONSTRAINT invitation_role CHECK (role IN ('REFERENT', 'CONTRIBUTOR')),
        CONSTRAINT invitation_to CHECK ((lab IS NULL) = (role IS NULL))
      );
      CREATE INDEX invitation_to_lab ON invitation (lab);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE invitation, sign_in_request');
  }
}
