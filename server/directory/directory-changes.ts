import type { EntityManager } from 'typeorm';

/** The channel on which servers tell each other that something public has changed. */
export const DIRECTORY_CHANNEL = 'essaim_directory';

/** To be called in every transaction that changes something public: numbers the change, and announces it at commit. */
export async function announceDirectoryChange(transaction: EntityManager): Promise<void> {
  await transaction.query('UPDATE directory_version SET version = version + 1');
  await transaction.query(`NOTIFY ${DIRECTORY_CHANNEL}`);
}
