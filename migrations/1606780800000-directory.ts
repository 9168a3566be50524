import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Académies, reference lists, labs, editions, fiches with their revisions, maturity and audiences. */
export class Directory1606780800000 implements MigrationInterface {
  name = 'Directory1606780800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE academy (
        code text PRIMARY KEY,
        slug text NOT NULL UNIQUE,
        name text NOT NULL,
        type text NOT NULL,
        region text,
        website text
      );
      CREATE TABLE theme (
        code text PRIMARY KEY,
        label text NOT NULL,
        short_label text NOT NULL,
        position integer NOT NULL
      );
      CREATE TABLE service (
        code text PRIMARY KEY,
        label text NOT NULL,
        short_label text NOT NULL,
        explanation text,
        position integer NOT NULL
      );
      CREATE TABLE edition (
        year integer PRIMARY KEY,
        state text NOT NULL,
        declared_labs integer,
        frozen jsonb,
        CONSTRAINT edition_state CHECK (state IN ('OPEN', 'FROZEN')),
        CONSTRAINT edition_frozen CHECK ((state = 'FROZEN') = (frozen IS NOT NULL))
      );
      CREATE UNIQUE INDEX edition_one_open ON edition (state) WHERE state = 'OPEN';

      CREATE TABLE lab (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        slug text NOT NULL UNIQUE,
        academy text NOT NULL REFERENCES academy,
        name text NOT NULL,
        closed_on date,
        merged_into uuid REFERENCES lab
      );
      CREATE TABLE lab_slug (
        slug text PRIMARY KEY,
        lab uuid NOT NULL REFERENCES lab
      );

      CREATE TABLE default_audience (
        key text PRIMARY KEY,
        audience text NOT NULL,
        CONSTRAINT default_audience_audience CHECK (audience IN ('PUBLIC', 'NETWORK', 'CENTRAL'))
      );
      CREATE TABLE lab_audience (
        lab uuid NOT NULL REFERENCES lab,
        key text NOT NULL,
        audience text NOT NULL,
        PRIMARY KEY (lab, key),
        CONSTRAINT lab_audience_audience CHECK (audience IN ('PUBLIC', 'NETWORK', 'CENTRAL'))
      );

      CREATE TABLE fiche (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        lab uuid NOT NULL REFERENCES lab,
        year integer NOT NULL REFERENCES edition,
        draft uuid,
        published uuid,
        UNIQUE (lab, year)
      );
      CREATE TABLE fiche_revision (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        fiche uuid NOT NULL REFERENCES fiche,
        number integer NOT NULL,
        name text NOT NULL,
        subject text NOT NULL,
        status text,
        launch_precision text NOT NULL,
        launch_from date,
        launch_to date,
        headcount integer,
        fte double precision,
        structures text[] NOT NULL,
        team_note text,
        themes text[],
        other_themes text[] NOT NULL,
        services jsonb,
        other_services text[] NOT NULL,
        sections jsonb NOT NULL,
        contact_function text,
        contact_email text,
        contact_url text,
        act text NOT NULL,
        by_function text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (fiche, number),
        CONSTRAINT fiche_revision_act CHECK (act IN ('IMPORTED', 'SAVED', 'RESTORED', 'PUBLISHED')),
        CONSTRAINT fiche_revision_subject CHECK (subject IN ('LAB', 'PROJECT')),
        CONSTRAINT fiche_revision_status CHECK (status IN ('ACTIF', 'PREFIGURATION', 'EN_COURS')),
        CONSTRAINT fiche_revision_launch CHECK (launch_precision IN ('DAY', 'MONTH', 'SEASON', 'YEAR', 'UNKNOWN')),
        CONSTRAINT fiche_revision_launch_days CHECK (
          (launch_precision = 'UNKNOWN') = (launch_from IS NULL)
          AND (launch_from IS NULL) = (launch_to IS NULL) AND launch_from <= launch_to
        ),
        CONSTRAINT fiche_revision_headcount CHECK (headcount >= 0),
        CONSTRAINT fiche_revision_fte CHECK (fte >= 0)
      );
      ALTER TABLE fiche
        ADD FOREIGN KEY (draft) REFERENCES fiche_revision DEFERRABLE INITIALLY DEFERRED,
        ADD FOREIGN KEY (published) REFERENCES fiche_revision DEFERRABLE INITIALLY DEFERRED;

      CREATE TABLE maturity_reading (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        lab uuid NOT NULL REFERENCES lab,
        level text NOT NULL,
        since date,
        confirmed boolean NOT NULL,
        reason text,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        corrects bigint REFERENCES maturity_reading,
        CONSTRAINT maturity_reading_level CHECK (level IN ('SUIVI', 'PREMIERS_CONTACTS', 'VEILLE'))
      );

      CREATE TABLE directory_version (
        one_row boolean PRIMARY KEY DEFAULT true,
        version integer NOT NULL DEFAULT 0,
        CONSTRAINT directory_version_one_row CHECK (one_row)
      );
      INSERT INTO directory_version DEFAULT VALUES;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fiche DROP COLUMN draft, DROP COLUMN published;
      DROP TABLE directory_version, maturity_reading, fiche_revision, fiche, lab_audience, default_audience,
        lab_slug, lab, edition, service, theme, academy;
    `);
  }
}
