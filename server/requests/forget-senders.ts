import type { EntityManager } from 'typeorm';

/** Takes out who asked, and what they said, of decided requests: that they were asked and decided stays, it is counted. */
export async function forgetSenders(transaction: EntityManager, which: string, values: unknown[] = []): Promise<void> {
  await transaction.query(
    `UPDATE request SET email = NULL, said_function = NULL, lab_name = NULL, message = NULL, link = NULL,
       token_hash = NULL, word = NULL
     WHERE decided_at IS NOT NULL AND email IS NOT NULL AND ${which}`,
    values,
  );
}
