import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { parse } from 'graphql';

/** `npm run codegen`: types of the client's operations, from the committed schema, into client/graphql/generated/. */
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
  presetConfig: { fragmentMasking: false },
  plugins: [],
  pluginMap: {},
  pluginContext: {},
});
const { filename, ...output } = outputs.find((candidate) => candidate.filename.endsWith('/graphql.ts'));
await mkdir(target, { recursive: true });
await writeFile(filename, await codegen({ ...output, filename, schema }));

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
