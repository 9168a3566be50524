import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  buildClientSchema,
  buildSchema,
  findBreakingChanges,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { entities } from '../../server/entities.ts';
import { openDatabase } from '../../server/platform/database/database.ts';
import { PROJECT_FOLDER } from '../../server/platform/project-folder.ts';
import { application } from '../setup/application.ts';
import { emptyDatabase } from '../setup/database.ts';

const essaim = application();
const contract = readFile(join(import.meta.dirname, 'contract.graphql'), 'utf8').then((text) => buildSchema(text));
let schema: GraphQLSchema;

beforeAll(async () => {
  schema = buildClientSchema(await essaim.graphql<IntrospectionQuery>(getIntrospectionQuery()));
});

describe('the public contract', () => {
  it('is kept, word for word: types, fields, arguments, values, and what may be null', async () => {
    const promised = statements(await contract);
    expect(promised.length).toBeGreaterThan(100);
    expect(promised.filter((statement) => !statements(schema).includes(statement))).toEqual([]);
  });

  it('is broken by nothing else, such as one more argument that must be given', async () => {
    const broken = findBreakingChanges(await contract, schema).map(({ description }) => description);
    expect(broken.filter((change) => !change.startsWith('Standard scalar'))).toEqual([]);
  });
});

it('server/schema.graphql is what the code makes: else `npm run schema`', async () => {
  const committed = await readFile(join(PROJECT_FOLDER, 'server/schema.graphql'), 'utf8');
  expect(committed.replace(/^#.*\n+/gm, '').trim()).toBe(printSchema(lexicographicSortSchema(schema)).trim());
});

describe('the migrations', () => {
  it('make the tables that the entities say: else a new migration', async () => {
    const { upQueries } = await essaim.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can all be undone, and done again', async () => {
    const { connection, drop } = await emptyDatabase();
    const dataSource = await openDatabase(connection, { entities, migrations });
    await dataSource.runMigrations({ transaction: 'all' });
    for (let undone = 0; undone < migrations.length; undone++)
      await dataSource.undoLastMigration({ transaction: 'all' });
    const left = await dataSource.query<{ table_name: string }[]>(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'migration'`,
    );
    expect(left).toEqual([]);
    expect(await dataSource.runMigrations({ transaction: 'all' })).toHaveLength(migrations.length);
    await dataSource.destroy();
    await drop();
  });
});

/** A schema as a list of sentences: « Lab.slug: String! », « Query.lab(slug: String!) », « Maturity = SUIVI ». */
function statements(of: GraphQLSchema): string[] {
  return Object.values(of.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return [];
    if (isEnumType(type)) return type.getValues().map((value) => `${type.name} = ${value.name}`);
    if (isInputObjectType(type))
      return Object.values(type.getFields()).map((field) => `${type.name}.${field.name}: ${String(field.type)}`);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      `${type.name}.${field.name}: ${String(field.type)}`,
      ...field.args.map((arg) => `${type.name}.${field.name}(${arg.name}: ${String(arg.type)})`),
    ]);
  });
}
