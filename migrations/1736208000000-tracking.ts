import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What central staff keep of labs and académies: who read a maturity, the journal and obstacles, residences, what comes next. */
export class Tracking1736208000000 implements MigrationInterface {
  name = 'Tracking1736208000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TRACES);
    await runner.query(WORDS);
    await runner.query(JOURNAL);
    await runner.query(AHEAD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE residence_visit, residence, next_action_subject,
        next_action, interaction_change, interaction_obstacle, interaction_subject, interaction, obstacle;
      DROP FUNCTION words_to_find;
      DROP TRIGGER maturity_reading_stays ON maturity_reading;
      DROP FUNCTION refuse_trace_change;
      DROP INDEX maturity_reading_of_lab;
      ALTER TABLE maturity_reading DROP CONSTRAINT maturity_reading_corrects_key, DROP COLUMN by,
        DROP COLUMN by_function;
    `);
  }
}

/** A trace lets out who wrote it, when the account is closed, and the names that an entry held; nothing else of it changes. */
const TRACES = `
  CREATE FUNCTION refuse_trace_change() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    was jsonb := to_jsonb(OLD);
    becomes jsonb := to_jsonb(NEW);
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      IF was @> jsonb_strip_nulls(becomes)
        AND (was - 'by') #- '{before,participants}' #- '{after,participants}'
          = (becomes - 'by') #- '{before,participants}' #- '{after,participants}'
      THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION '% does not change', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END $$;

  ALTER TABLE maturity_reading
    ADD COLUMN by uuid REFERENCES account ON DELETE SET NULL,
    ADD COLUMN by_function text NOT NULL DEFAULT 'Reprise de données',
    ADD UNIQUE (corrects);
  CREATE INDEX maturity_reading_of_lab ON maturity_reading (lab, id);
  CREATE TRIGGER maturity_reading_stays BEFORE UPDATE OR DELETE ON maturity_reading
    FOR EACH ROW EXECUTE FUNCTION refuse_trace_change();
`;

/**
 * What is looked for in an entry: its words as they are typed, for those that are only begun, and their French stems.
 * Accents and case are folded as `domain/search-text.ts` does, without an extension, which a database may not have.
 */
const WORDS = `
  CREATE FUNCTION words_to_find(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
    SELECT to_tsvector('pg_catalog.simple', folded) || to_tsvector('pg_catalog.french', folded)
    FROM (
      SELECT regexp_replace(lower(replace(replace(replace(replace(
        regexp_replace(normalize(said, NFD), '[\\u0300-\\u036f]', '', 'g'),
        'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')), '[^[:alnum:]]+', ' ', 'g') AS folded
    ) said_plainly
  $$;
`;

const JOURNAL = `
  CREATE TABLE obstacle (
    code text PRIMARY KEY,
    label text NOT NULL UNIQUE,
    position integer NOT NULL,
    retired_at timestamptz
  );

  CREATE TABLE interaction (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    date date NOT NULL,
    end_date date,
    mode text,
    topic text,
    participants text,
    note text,
    revision integer NOT NULL DEFAULT 1,
    draft uuid UNIQUE,
    by uuid REFERENCES account ON DELETE SET NULL,
    by_function text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    removed_at timestamptz,
    UNIQUE (id, date),
    CONSTRAINT interaction_kind CHECK (
      kind IN ('ENTRETIEN_PREFIGURATION', 'POINT_SUIVI', 'RESIDENCE_ALLER', 'RESIDENCE_RETOUR', 'PARTAGE_EXPERIENCE',
        'RECHERCHE_FINANCEMENTS', 'APPUI_SPONSOR', 'MISE_EN_RELATION', 'AUTRE')
    ),
    CONSTRAINT interaction_mode CHECK (mode IN ('PRESENTIEL', 'DISTANCIEL', 'HYBRIDE')),
    CONSTRAINT interaction_topic CHECK (topic IN ('MODE_PROJET', 'FONCTIONNEMENT', 'METHODES_OUTILS')),
    CONSTRAINT interaction_days CHECK (end_date > date)
  );
  CREATE INDEX interaction_by_date ON interaction (date, id) WHERE removed_at IS NULL;
  CREATE INDEX interaction_of_kind ON interaction (kind, date, id) WHERE removed_at IS NULL;
  CREATE INDEX interaction_removed ON interaction (removed_at) WHERE removed_at IS NOT NULL;
  CREATE INDEX interaction_with_names ON interaction (date) WHERE participants IS NOT NULL;
  CREATE INDEX interaction_words ON interaction
    USING gin (words_to_find(coalesce(note, '') || ' ' || coalesce(participants, ''))) WHERE removed_at IS NULL;

  CREATE TABLE interaction_subject (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    interaction bigint NOT NULL,
    date date NOT NULL,
    lab uuid REFERENCES lab,
    academy text REFERENCES academy,
    UNIQUE (interaction, lab),
    UNIQUE (interaction, academy),
    FOREIGN KEY (interaction, date) REFERENCES interaction (id, date) ON UPDATE CASCADE,
    CONSTRAINT interaction_subject_one CHECK (num_nonnulls(lab, academy) = 1)
  );
  CREATE INDEX interaction_of_lab ON interaction_subject (lab, date, interaction);
  CREATE INDEX interaction_of_academy ON interaction_subject (academy, date, interaction);

  CREATE TABLE interaction_obstacle (
    interaction bigint NOT NULL,
    obstacle text NOT NULL REFERENCES obstacle,
    date date NOT NULL,
    PRIMARY KEY (interaction, obstacle),
    FOREIGN KEY (interaction, date) REFERENCES interaction (id, date) ON UPDATE CASCADE
  );
  CREATE INDEX interaction_with_obstacle ON interaction_obstacle (obstacle, date, interaction);

  CREATE TABLE interaction_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    interaction bigint NOT NULL REFERENCES interaction,
    act text NOT NULL,
    before jsonb,
    after jsonb,
    by uuid REFERENCES account ON DELETE SET NULL,
    by_function text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT interaction_change_act CHECK (act IN ('EDITED', 'REMOVED', 'RESTORED'))
  );
  CREATE INDEX interaction_change_of ON interaction_change (interaction, id);
  CREATE TRIGGER interaction_change_stays BEFORE UPDATE OR DELETE ON interaction_change
    FOR EACH ROW EXECUTE FUNCTION refuse_trace_change();
`;

const AHEAD = `
  CREATE TABLE next_action (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    what text NOT NULL,
    due date,
    first_due date,
    owner uuid REFERENCES account ON DELETE SET NULL,
    interaction bigint REFERENCES interaction,
    revision integer NOT NULL DEFAULT 1,
    by uuid REFERENCES account ON DELETE SET NULL,
    by_function text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    settled_at timestamptz,
    settled_by uuid REFERENCES account ON DELETE SET NULL,
    settled_by_function text,
    outcome text,
    CONSTRAINT next_action_settled CHECK ((settled_at IS NULL) = (settled_by_function IS NULL))
  );
  CREATE INDEX next_action_open ON next_action (due) WHERE settled_at IS NULL;
  CREATE INDEX next_action_of_owner ON next_action (owner) WHERE settled_at IS NULL;
  CREATE INDEX next_action_of_interaction ON next_action (interaction);

  CREATE TABLE next_action_subject (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    action bigint NOT NULL REFERENCES next_action,
    lab uuid REFERENCES lab,
    academy text REFERENCES academy,
    UNIQUE (action, lab),
    UNIQUE (action, academy),
    CONSTRAINT next_action_subject_one CHECK (num_nonnulls(lab, academy) = 1)
  );
  CREATE INDEX next_action_of_lab ON next_action_subject (lab);
  CREATE INDEX next_action_of_academy ON next_action_subject (academy);

  CREATE TABLE residence (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lab uuid REFERENCES lab,
    academy text REFERENCES academy,
    goal text,
    by uuid REFERENCES account ON DELETE SET NULL,
    by_function text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT residence_with_one CHECK (num_nonnulls(lab, academy) = 1)
  );
  CREATE INDEX residence_of_lab ON residence (lab);
  CREATE INDEX residence_of_academy ON residence (academy);

  CREATE TABLE residence_visit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    residence bigint NOT NULL REFERENCES residence,
    way text NOT NULL,
    state text NOT NULL,
    first_day date,
    last_day date,
    virtual boolean NOT NULL DEFAULT false,
    why text,
    interaction bigint REFERENCES interaction,
    revision integer NOT NULL DEFAULT 1,
    UNIQUE (residence, way),
    UNIQUE (interaction),
    CONSTRAINT residence_visit_way CHECK (way IN ('ALLER', 'RETOUR')),
    CONSTRAINT residence_visit_state CHECK (state IN ('PLANNED', 'HELD', 'POSTPONED', 'DROPPED')),
    CONSTRAINT residence_visit_days CHECK ((first_day IS NULL) = (last_day IS NULL) AND last_day >= first_day),
    CONSTRAINT residence_visit_length CHECK (way = 'RETOUR' OR last_day - first_day < 3),
    CONSTRAINT residence_visit_held CHECK (
      (state = 'HELD') = (interaction IS NOT NULL) AND (state <> 'HELD' OR first_day IS NOT NULL)
    ),
    CONSTRAINT residence_visit_why CHECK (state NOT IN ('POSTPONED', 'DROPPED') OR why IS NOT NULL)
  );
  CREATE INDEX residence_visit_ahead ON residence_visit (first_day) WHERE state IN ('PLANNED', 'POSTPONED');
`;
