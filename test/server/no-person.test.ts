import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SEEDS_FOLDER } from '../../server/start.ts';
import { application } from '../setup/application.ts';
import { publicAnswers } from '../setup/public-answers.ts';

/** The surnames in the source documents, as hashes, so that this file names nobody either. */
const SURNAMES = new Set(
  `8b16a4c6ad71f107 7b97e26cdad31e81 113f5153e1d60c29 3a722f936f3139d7 5d8ebb36e4a8d78c f230fecccfc6eae2 c34046253fff0c30
  0d4c3a550ab46c89 00f42cadb11f8a86 3eb3d5cd98832c98 2fb2610ebacaf5a3 fa493c48e712d488 ffb3477968736fdf`.split(/\s+/),
);

const essaim = application();

describe('no person is named', () => {
  it('in the seeds', async () => {
    const entries = await readdir(SEEDS_FOLDER, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    expect(wordsIn(texts.join('\n'), SURNAMES)).toEqual([]);
  });

  it('in the database', async () => {
    const tables = await essaim.dataSource.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const rows = await Promise.all(
      tables.map(({ name }) =>
        essaim.dataSource.query<{ row: string }[]>(`SELECT "${name}"::text AS row FROM "${name}"`),
      ),
    );
    expect(rows.flat().length).toBeGreaterThan(100);
    expect(wordsIn(JSON.stringify(rows), SURNAMES)).toEqual([]);
  });

  it('in what the public can read', async () => {
    expect(wordsIn(await publicAnswers(essaim), SURNAMES)).toEqual([]);
  });

  it('and a name would be noticed, whatever its case and accents', () => {
    const hashes = new Set([shortHash('hemon')]);
    expect(wordsIn('Un mot d’accueil, par Hémon-Tours', hashes)).toEqual(['hemon']);
  });
});

function wordsIn(text: string, hashes: Set<string>): string[] {
  const folded = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  return [...new Set(folded.match(/\p{L}+/gu))].filter((word) => hashes.has(shortHash(word)));
}

const shortHash = (word: string) => createHash('sha256').update(word).digest('hex').slice(0, 16);
