import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of administrative acts. PostgreSQL itself refuses to change it; closing an account only takes its id out. */
export class Audit1735732800000 implements MigrationInterface {
  name = 'Audit1735732800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT now(),
        act text NOT NULL,
        by uuid REFERENCES account ON DELETE SET NULL,
        by_function text NOT NULL,
        lab uuid REFERENCES lab,
        account uuid REFERENCES account ON DELETE SET NULL,
        detail text
      );
      CREATE INDEX audit_entry_of_lab ON audit_entry (lab, id);
      CREATE INDEX audit_entry_by ON audit_entry (by);
      CREATE INDEX audit_entry_of_account ON audit_entry (account);

      CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          IF to_jsonb(OLD) @> jsonb_strip_nulls(to_jsonb(NEW))
            AND to_jsonb(NEW) @> to_jsonb(OLD) - ARRAY['by', 'account']
          THEN RETURN NEW; END IF;
        END IF;
        RAISE EXCEPTION 'audit_entry does not change' USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER audit_entry_stays BEFORE UPDATE OR DELETE ON audit_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
      CREATE TRIGGER audit_entry_is_kept BEFORE TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_entry; DROP FUNCTION refuse_audit_change');
  }
}
