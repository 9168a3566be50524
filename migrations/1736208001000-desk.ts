import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the desk of central staff is told: of its lines, how often to call, whose calendar is where; and mails by address. */
export class Desk1736208001000 implements MigrationInterface {
  name = 'Desk1736208001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE worklist_decision (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        rule text NOT NULL,
        lab uuid REFERENCES lab,
        academy text REFERENCES academy,
        fact text NOT NULL,
        taken_by uuid REFERENCES account ON DELETE SET NULL,
        put_off_to date,
        settled_at timestamptz,
        reason text,
        revision integer NOT NULL DEFAULT 1,
        by uuid REFERENCES account ON DELETE SET NULL,
        by_function text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT worklist_decision_one CHECK (num_nonnulls(lab, academy) = 1),
        CONSTRAINT worklist_decision_settled CHECK (settled_at IS NULL OR reason IS NOT NULL)
      );
      CREATE UNIQUE INDEX worklist_decision_of_lab ON worklist_decision (lab, rule, fact);
      CREATE UNIQUE INDEX worklist_decision_of_academy ON worklist_decision (academy, rule, fact);

      CREATE TABLE contact_term (
        maturity text PRIMARY KEY,
        months integer NOT NULL,
        CONSTRAINT contact_term_months CHECK (months > 0)
      );

      CREATE TABLE calendar_address (
        account uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
        token_hash bytea NOT NULL UNIQUE,
        renewed_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE INDEX mail_recipient ON mail (recipient, queued_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX mail_recipient;
      DROP TABLE calendar_address, contact_term, worklist_decision;
    `);
  }
}
