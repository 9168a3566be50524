import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who follows which lab, what is done for many at once, and where the answer to a mail goes. */
export class Network1736208003000 implements MigrationInterface {
  name = 'Network1736208003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE follower (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        lab uuid UNIQUE REFERENCES lab,
        academy text UNIQUE REFERENCES academy,
        account uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        since timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT follower_of_one CHECK (num_nonnulls(lab, academy) = 1)
      );
      CREATE INDEX follower_account ON follower (account);

      CREATE TABLE bulk_act (
        id uuid PRIMARY KEY,
        act text NOT NULL,
        done integer NOT NULL,
        by uuid REFERENCES account ON DELETE SET NULL,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT bulk_act_act CHECK (act IN ('PLANNED', 'WRITTEN'))
      );

      ALTER TABLE mail ADD COLUMN reply_to text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail DROP COLUMN reply_to;
      DROP TABLE bulk_act, follower;
    `);
  }
}
