import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mails that wait, were sent, or could not be. */
export class Mail1735689600000 implements MigrationInterface {
  name = 'Mail1735689600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mail (
        id uuid PRIMARY KEY,
        recipient text,
        kind text NOT NULL,
        subject text NOT NULL,
        text text,
        html text,
        state text NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        last_error text,
        queued_at timestamptz NOT NULL DEFAULT now(),
        sending_since timestamptz,
        sent_at timestamptz,
        expires_at timestamptz,
        message_id text NOT NULL,
        CONSTRAINT mail_state CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNSURE', 'HELD', 'SHOWN'))
      );
      CREATE INDEX mail_queued_at ON mail (queued_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail');
  }
}
