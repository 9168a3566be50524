import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { parse } from 'graphql';

/**
 * `npm run codegen`: from the committed schema, the types of the client's operations, into client/graphql/generated/,
 * and these operations by their hash, for the server to know them.
 */
const SNAPSHOT_FIELDS = new Set('labs lab academies academy editions themes services directoryState'.split(' '));
const root = join(import.meta.dirname, '..');
const target = join(root, 'client/graphql/generated/');

const schema = parse(await readFile(join(root, 'server/schema.graphql'), 'utf8'));
const outputs = await preset.buildGeneratesSection({
  baseOutputDir: target,
  schema,
  documents: await documents(),
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
await mkdir(target, { recursive: true });
await make('/graphql.ts', join(target, 'graphql.ts'));
await make('/persisted-documents.json', join(root, 'server/directory/ready/known-operations.json'), publicOnly);

async function make(name, file, chosen = (content) => content) {
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
