import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log says which invitation or request an act was on, for as long as that is kept: it goes as an account does. */
export class ActsOnWhat1736208005000 implements MigrationInterface {
  name = 'ActsOnWhat1736208005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE audit_entry
        ADD COLUMN invitation uuid REFERENCES invitation ON DELETE SET NULL,
        ADD COLUMN request uuid REFERENCES request ON DELETE SET NULL;
      CREATE INDEX audit_entry_of_invitation ON audit_entry (invitation);
      CREATE INDEX audit_entry_of_request ON audit_entry (request);
      ${refusal(['by', 'account', 'invitation', 'request'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${refusal(['by', 'account'])}
      ALTER TABLE audit_entry DROP COLUMN invitation, DROP COLUMN request;
    `);
  }
}

/** Any change but the loss of these. */
const refusal = (losable: string[]) => `
  CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      IF to_jsonb(OLD) @> jsonb_strip_nulls(to_jsonb(NEW))
        AND to_jsonb(NEW) @> to_jsonb(OLD) - ARRAY[${losable.map((column) => `'${column}'`).join(', ')}]
      THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION 'audit_entry does not change' USING ERRCODE = 'insufficient_privilege';
  END $$;`;
