import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A lab's name is what it is called today, and a frozen edition keeps what each was called, and where, on its last day.
 * Until now the latest fiche alone said it.
 */
export class LabRegistry1736035200000 implements MigrationInterface {
  name = 'LabRegistry1736035200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE lab ADD COLUMN revision integer NOT NULL DEFAULT 0;

      UPDATE edition SET frozen = frozen || jsonb_build_object('labs', (
        SELECT coalesce(jsonb_object_agg(lab.id, jsonb_build_object('name', revision.name, 'academy', lab.academy)), '{}')
        FROM fiche JOIN lab ON lab.id = fiche.lab JOIN fiche_revision revision ON revision.id = fiche.published
        WHERE fiche.year = edition.year
      )) WHERE frozen IS NOT NULL;

      UPDATE lab SET name = latest.name FROM (
        SELECT DISTINCT ON (fiche.lab) fiche.lab, revision.name
        FROM fiche JOIN fiche_revision revision ON revision.id = fiche.published ORDER BY fiche.lab, fiche.year DESC
      ) latest WHERE latest.lab = lab.id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE lab DROP COLUMN revision;
      UPDATE edition SET frozen = frozen - 'labs' WHERE frozen IS NOT NULL;
    `);
  }
}
