import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { parse } from 'graphql';

/**
 * `npm run codegen`: from the committed schema, the types of the client's operations, into client/graphql/generated/,
 * and those that everybody may ask by their hash, for the server to know them.
 */

/** The rooms of central staff, whose operations load with them: nobody else's first page bears their weight. */
const CENTRAL_ROOMS = [
  'audit',
  'lab-registry',
  'management',
  'network',
  'tracking',
  'week',
  'work-sessions',
  'worklist',
];
const SNAPSHOT_FIELDS = new Set('labs lab academies academy editions themes services directoryState'.split(' '));
const root = join(import.meta.dirname, '..');
const target = join(root, 'client/graphql/generated/');

const schema = parse(await readFile(join(root, 'server/schema.graphql'), 'utf8'));
const all = await documents();
const isCentral = ({ location }) => CENTRAL_ROOMS.includes(location.split(sep)[0]);
await mkdir(target, { recursive: true });
const everybodys = await outputsOf(all.filter((document) => !isCentral(document)));
await make(everybodys, '/graphql.ts', join(target, 'graphql.ts'));
await make(
  everybodys,
  '/persisted-documents.json',
  join(root, 'server/directory/ready/known-operations.json'),
  publicOnly,
);
await make(await outputsOf(all.filter(isCentral)), '/graphql.ts', join(target, 'central.ts'));

async function outputsOf(documents) {
  return preset.buildGeneratesSection({
    baseOutputDir: target,
    schema,
    documents,
    config: {
      documentMode: 'string',
      enumsAsTypes: true,
      useTypeImports: true,
      skipTypename: true,
      avoidOptionals: false,
    },
    presetConfig: {
      fragmentMasking: false,
      persistedDocuments: { hashAlgorithm: 'sha256', mode: 'embedHashInDocument' },
    },
    plugins: [],
    pluginMap: {},
    pluginContext: {},
  });
}

async function make(outputs, name, file, chosen = (content) => content) {
  const output = outputs.find(({ filename }) => filename.endsWith(name));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, chosen(await codegen({ ...output, schema })));
}

/** The operations that the public snapshot alone answers; the others always go the ordinary way. */
function publicOnly(operations) {
  const isPublic = ([, text]) =>
    parse(text).definitions.every(
      ({ operation, selectionSet }) =>
        operation === 'query' && selectionSet.selections.every(({ name }) => SNAPSHOT_FIELDS.has(name.value)),
    );
  return JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(operations)).filter(isPublic)), null, 2);
}

/** The operations of the client, one in each .graphql file. */
async function documents() {
  const files = (await readdir(join(root, 'client'), { recursive: true })).filter((file) => file.endsWith('.graphql'));
  return Promise.all(
    files.sort().map(async (file) => {
      const rawSDL = await readFile(join(root, 'client', file), 'utf8');
      return { location: file, document: parse(rawSDL), rawSDL };
    }),
  );
}
