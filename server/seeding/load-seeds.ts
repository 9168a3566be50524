import { readdir } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { announceDirectoryChange } from '../directory/directory-changes.ts';
import { loadEdition } from './load-edition.ts';
import { loadReference } from './load-reference.ts';

/**
 * Brings the database to what the seeds folder says, in one transaction; running it again changes nothing.
 * @throws StartError naming file and field, with nothing written, when a file is not as it should be
 */
export async function loadSeeds(dataSource: DataSource, folder: string): Promise<{ changed: boolean }> {
  return dataSource.transaction(async (transaction) => {
    let changed = await loadReference(transaction, folder);
    for (const name of await editionFolders(folder)) {
      changed = (await loadEdition(transaction, folder, name)) || changed;
    }
    if (changed) await announceDirectoryChange(transaction);
    return { changed };
  });
}

/** `edition-<year>`, earliest first, so that a lab's first fiche makes it. */
async function editionFolders(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^edition-\d{4}$/.test(name)).sort();
}
