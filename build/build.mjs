import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** What the built server and client are made of. */
const SOURCES = [
  'domain',
  'server',
  'client',
  'migrations',
  'build',
  'vite.config.ts',
  'vite.server.config.ts',
  'tsconfig.json',
  'package-lock.json',
];
const root = join(import.meta.dirname, '..');
const stamp = join(root, 'dist/built-from');

/** `npm run build`. Builds server and client into dist/, unless they are there already for just these sources. */
export async function buildIfNeeded(say = console.log) {
  const sources = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  say('Construction d’Essaim…');
  await keepingNodeEnv(async () => {
    await build({ root, configFile: join(root, 'vite.server.config.ts') });
    await build({ root: join(root, 'client'), configFile: join(root, 'vite.config.ts') });
  });
  writeFileSync(stamp, sources);
}

/** Vite writes NODE_ENV=production into this process when it builds: that is not what the operator set for the server. */
export async function keepingNodeEnv(work) {
  const { NODE_ENV } = process.env;
  try {
    return await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesIn))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function filesIn(source) {
  const found = readdirOrNull(join(root, source));
  if (!found) return existsSync(join(root, source)) ? [source] : [];
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

function readdirOrNull(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true });
  } catch {
    return null;
  }
}

if (process.argv[1] === import.meta.filename) await buildIfNeeded();
