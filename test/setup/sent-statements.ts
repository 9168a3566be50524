import type { DataSource } from 'typeorm';

/** The SQL statements that a piece of work sends, without their values. */
export async function sentStatements(dataSource: DataSource, work: () => Promise<unknown>): Promise<string[]> {
  const { logger } = dataSource;
  const statements: string[] = [];
  const ignored = () => undefined;
  dataSource.logger = {
    logQuery: (statement) => statements.push(statement.replace(/\$\d+(, ?\$\d+)*/g, '$')),
    logQueryError: ignored,
    logQuerySlow: ignored,
    logSchemaBuild: ignored,
    logMigration: ignored,
    log: ignored,
  };
  await work().finally(() => (dataSource.logger = logger));
  return statements;
}
