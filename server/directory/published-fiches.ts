import type { EntityManager } from 'typeorm';
import type { FicheContent } from '../labs/fiche-content.ts';
import { FicheRevision } from '../labs/fiche.entity.ts';

export interface PublishedFiche {
  /** The lab's id. */
  lab: string;
  year: number;
  content: FicheContent;
}

/**
 * The published fiche of every lab in every edition, latest first. PostgreSQL makes each content one JSON value: as
 * entities, ten thousand would take half of the start. They are put in order here: PostgreSQL would do so on its disk.
 */
export async function publishedFiches(manager: EntityManager): Promise<PublishedFiche[]> {
  const fields = manager.connection
    .getMetadata(FicheRevision)
    .columns.filter(
      ({ embeddedMetadata }) => embeddedMetadata?.propertyName === ('content' satisfies keyof FicheRevision),
    )
    .map(({ propertyName, databaseName }) => `'${propertyName}', revision.${databaseName}`);
  const fiches = await manager.query<PublishedFiche[]>(
    `SELECT fiche.lab, fiche.year, json_build_object(${fields.join(', ')}) AS content
     FROM fiche JOIN fiche_revision revision ON revision.id = fiche.published`,
  );
  return fiches.sort((a, b) => b.year - a.year);
}
