import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What visitors ask of central staff and of labs, apart from all else until it is decided. */
export class Requests1735862400000 implements MigrationInterface {
  name = 'Requests1735862400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE request (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL CONSTRAINT request_kind CHECK (kind IN ('ACCOUNT', 'LAB', 'CORRECTION', 'CONTACT')),
        state text NOT NULL CONSTRAINT request_state CHECK (state IN ('UNCONFIRMED', 'WAITING', 'ACCEPTED', 'REFUSED')),
        email text CONSTRAINT request_email CHECK (email = lower(email)),
        said_function text,
        gives_address boolean NOT NULL DEFAULT false,
        lab uuid REFERENCES lab,
        academy text REFERENCES academy,
        lab_name text,
        part text,
        message text,
        link text,
        token_hash bytea UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        confirmed_at timestamptz,
        decided_at timestamptz,
        decided_by uuid REFERENCES account ON DELETE SET NULL,
        decided_function text,
        word text,
        CONSTRAINT request_sender CHECK (decided_at IS NOT NULL OR (email IS NOT NULL AND message IS NOT NULL)),
        CONSTRAINT request_decision CHECK ((decided_at IS NULL) = (state IN ('UNCONFIRMED', 'WAITING')))
      );
      CREATE INDEX request_confirmed_at ON request (confirmed_at, id);
      CREATE INDEX request_of_email ON request (email);
      CREATE INDEX request_of_lab ON request (lab);
      CREATE INDEX request_decided_by ON request (decided_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE request');
  }
}
