import type { DataSource } from 'typeorm';

export interface SentStatement {
  sql: string;
  values: unknown[];
}

/** The SQL statements that a piece of work sends. */
export async function sentQueries(dataSource: DataSource, work: () => Promise<unknown>): Promise<SentStatement[]> {
  const { logger } = dataSource;
  const sent: SentStatement[] = [];
  const ignored = () => undefined;
  dataSource.logger = {
    logQuery: (sql, values) => sent.push({ sql, values: (values as unknown[] | undefined) ?? [] }),
    logQueryError: ignored,
    logQuerySlow: ignored,
    logSchemaBuild: ignored,
    logMigration: ignored,
    log: ignored,
  };
  await work().finally(() => (dataSource.logger = logger));
  return sent;
}

/** The same without their values, so that two pieces of work can be compared. */
export async function sentStatements(dataSource: DataSource, work: () => Promise<unknown>): Promise<string[]> {
  const sent = await sentQueries(dataSource, work);
  return sent.map(({ sql }) => sql.replace(/\$\d+(, ?\$\d+)*/g, '$'));
}
