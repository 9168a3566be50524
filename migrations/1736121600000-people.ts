import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The names that people give, each with its consent. Whatever ends the reason to show one takes it out, whoever does
 * it: a role that ends, an account that is closed or suspended. And PostgreSQL itself announces each change to all
 * servers; at commit, so that the one row of the version is taken last, as every writer does.
 */
export class People1736121600000 implements MigrationInterface {
  name = 'People1736121600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lab_person (
        account uuid,
        lab uuid,
        name text NOT NULL,
        function text,
        audience text NOT NULL,
        wording integer NOT NULL,
        consented_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (account, lab),
        FOREIGN KEY (account, lab) REFERENCES lab_role ON DELETE CASCADE,
        CONSTRAINT lab_person_audience CHECK (audience IN ('PUBLIC', 'NETWORK', 'CENTRAL'))
      );
      CREATE INDEX lab_person_of_lab ON lab_person (lab);

      CREATE FUNCTION announce_person() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE directory_version SET version = version + 1;
        NOTIFY essaim_directory;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER lab_person_is_announced AFTER INSERT OR UPDATE OR DELETE ON lab_person
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_person();

      CREATE FUNCTION take_names_out() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM lab_person WHERE account = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER suspended_account_is_not_named AFTER UPDATE OF suspended_at ON account
        FOR EACH ROW WHEN (NEW.suspended_at IS NOT NULL) EXECUTE FUNCTION take_names_out();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER suspended_account_is_not_named ON account;
      DROP TABLE lab_person;
      DROP FUNCTION take_names_out, announce_person;
    `);
  }
}
