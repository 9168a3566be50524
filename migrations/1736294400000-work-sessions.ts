import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of central staff: working sessions, office hours, their traces, imported files, declared figures. */
export class WorkSessions1736294400000 implements MigrationInterface {
  name = 'WorkSessions1736294400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WORDS);
    await runner.query(SESSIONS);
    await runner.query(OFFICE_HOURS);
    await runner.query(TRACES);
    await runner.query(FIGURES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE declared_figure, register_change, office_hour, work_session_academy, work_session_lab, work_session,
        session_import;
      DROP FUNCTION refuse_register_change, session_words;
    `);
  }
}

/**
 * What is looked for in a session: its words as they are typed, for those that are only begun, and their French stems.
 * Accents and case are folded as `domain/search-text.ts` does, without an extension, which a database may not have.
 */
const WORDS = `
  CREATE FUNCTION session_words(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
    SELECT to_tsvector('pg_catalog.simple', folded) || to_tsvector('pg_catalog.french', folded)
    FROM (
      SELECT regexp_replace(replace(replace(lower(
        regexp_replace(normalize(said, NFD), '[\\u0300-\\u036f]', '', 'g')),
        'œ', 'oe'), 'æ', 'ae'), '[^[:alnum:]]+', ' ', 'g') AS folded
    ) said_plainly
  $$;
`;

const SESSIONS = `
  CREATE TABLE session_import (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file_name text NOT NULL,
    added integer NOT NULL,
    by uuid REFERENCES account ON DELETE SET NULL,
    by_function text NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX session_import_by ON session_import (by);

  CREATE TABLE work_session (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title text NOT NULL,
    first_day date NOT NULL,
    last_day date,
    nature text NOT NULL,
    help text NOT NULL,
    mode text,
    participant_count integer,
    participants text,
    directions text[] NOT NULL DEFAULT '{}',
    outcome text,
    revision integer NOT NULL DEFAULT 1,
    by uuid REFERENCES account ON DELETE SET NULL,
    by_function text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    removed_at timestamptz,
    import bigint REFERENCES session_import,
    fingerprint text UNIQUE,
    CONSTRAINT work_session_nature CHECK (
      nature IN ('ACCOMPAGNEMENT_ACADEMIQUE', 'PROJET', 'VALORISATION', 'ACCULTURATION', 'SEMINAIRE', 'REUNION_RECTEURS')
    ),
    CONSTRAINT work_session_help CHECK (help IN ('LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'ROOM_ONLY')),
    CONSTRAINT work_session_mode CHECK (mode IN ('PRESENTIEL', 'DISTANCIEL', 'HYBRIDE')),
    CONSTRAINT work_session_days CHECK (last_day > first_day),
    CONSTRAINT work_session_count CHECK (participant_count >= 0)
  );
  CREATE INDEX work_session_by_day ON work_session (first_day, id) WHERE removed_at IS NULL;
  CREATE INDEX work_session_of_nature ON work_session (nature, first_day, id) WHERE removed_at IS NULL;
  CREATE INDEX work_session_with_names ON work_session (first_day) WHERE participants IS NOT NULL;
  CREATE INDEX work_session_by ON work_session (by);
  CREATE INDEX work_session_of_import ON work_session (import);
  CREATE INDEX work_session_words ON work_session
    USING gin (session_words(title || ' ' || coalesce(outcome, ''))) WHERE removed_at IS NULL;

  CREATE TABLE work_session_lab (
    session bigint NOT NULL REFERENCES work_session,
    lab uuid NOT NULL REFERENCES lab,
    PRIMARY KEY (session, lab)
  );
  CREATE INDEX work_session_lab_of ON work_session_lab (lab, session);

  CREATE TABLE work_session_academy (
    session bigint NOT NULL REFERENCES work_session,
    academy text NOT NULL REFERENCES academy,
    PRIMARY KEY (session, academy)
  );
  CREATE INDEX work_session_academy_of ON work_session_academy (academy, session);
`;

const OFFICE_HOURS = `
  CREATE TABLE office_hour (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    day date NOT NULL,
    minutes integer NOT NULL,
    with_whom text NOT NULL,
    about text,
    revision integer NOT NULL DEFAULT 1,
    by uuid REFERENCES account ON DELETE SET NULL,
    by_function text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    removed_at timestamptz,
    CONSTRAINT office_hour_minutes CHECK (minutes BETWEEN 1 AND 1440)
  );
  CREATE INDEX office_hour_by_day ON office_hour (day, id) WHERE removed_at IS NULL;
  CREATE INDEX office_hour_by ON office_hour (by);
`;

/** A trace lets out who wrote it, when the account is closed; nothing else of it changes. */
const TRACES = `
  CREATE TABLE register_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    session bigint REFERENCES work_session,
    office_hour bigint REFERENCES office_hour,
    act text NOT NULL,
    before jsonb,
    after jsonb,
    by uuid REFERENCES account ON DELETE SET NULL,
    by_function text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT register_change_act CHECK (act IN ('EDITED', 'REMOVED', 'RESTORED')),
    CONSTRAINT register_change_one CHECK (num_nonnulls(session, office_hour) = 1)
  );
  CREATE INDEX register_change_of_session ON register_change (session);
  CREATE INDEX register_change_of_office_hour ON register_change (office_hour);
  CREATE INDEX register_change_by ON register_change (by);

  CREATE FUNCTION refuse_register_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      IF NEW.by IS NULL AND to_jsonb(OLD) - 'by' = to_jsonb(NEW) - 'by' THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION 'register_change does not change' USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE TRIGGER register_change_stays BEFORE UPDATE OR DELETE ON register_change
    FOR EACH ROW EXECUTE FUNCTION refuse_register_change();
`;

const FIGURES = `
  CREATE TABLE declared_figure (
    code text PRIMARY KEY,
    label text NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    number integer NOT NULL,
    at_least boolean NOT NULL,
    unit text NOT NULL,
    source text NOT NULL,
    counted text,
    position integer NOT NULL,
    CONSTRAINT declared_figure_counted CHECK (counted IN ('SESSIONS', 'OFFICE_HOURS', 'FICHES')),
    CONSTRAINT declared_figure_days CHECK (last_day >= first_day)
  );
`;
