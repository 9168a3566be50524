import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run drift`: makes again what is made from the code and committed, and fails when it was not up to date. */
const root = join(import.meta.dirname, '..');
const MADE = [
  { file: 'server/schema.graphql', by: 'schema' },
  { file: 'client/graphql/generated/graphql.ts', by: 'codegen' },
  { file: 'client/graphql/generated/central.ts', by: 'codegen' },
  { file: 'server/directory/ready/known-operations.json', by: 'codegen' },
  { file: 'domain/plane.json', by: 'plane' },
];

const stale = MADE.filter(({ file, by }) => {
  const before = readFileSync(join(root, file), 'utf8');
  execFileSync('npm', ['run', '--silent', by], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return readFileSync(join(root, file), 'utf8') !== before;
});
for (const { file, by } of stale)
  console.error(`${file} was out of date: \`npm run ${by}\` has made it anew, commit it.`);
if (stale.length > 0) process.exit(1);
