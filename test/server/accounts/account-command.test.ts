import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../../server/platform/project-folder.ts';
import { application } from '../../setup/application.ts';
import { databaseUrl } from '../../setup/database.ts';
import { secretIn } from '../../setup/shown-mails.ts';

const essaim = application();

/** `npm run account -- …` on the application's database, once it is built. */
function account(...words: string[]): Promise<{ code: number; said: string }> {
  const url = databaseUrl({ database: essaim.connection.database! });
  const env = { ...process.env, DATABASE_URL: url, NODE_ENV: 'production', PUBLIC_URL: 'https://essaim.example' };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(PROJECT_FOLDER, 'dist/server/account.js'), ...words], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, said: out + err }),
    );
  });
}

describe('the first account', () => {
  it('comes from the command line: its link makes someone of the central team', async () => {
    const { code, said } = await account('invite', '--central', 'Chef@ac-paris.fr');
    expect(code).toBe(0);
    expect(said).toContain('https://essaim.example/invitation#');
    const { acceptInvitation } = await essaim.graphql<{ acceptInvitation: object }>(
      'mutation ($token: String!) { acceptInvitation(token: $token) { email central } }',
      { token: secretIn(said) },
    );
    expect(acceptInvitation).toEqual({ email: 'chef@ac-paris.fr', central: true });
  });

  it.each([
    [[], 'Usage'],
    [['invite'], 'Usage'],
    [['invite', '--central', ''], 'Usage'],
    [['remove', '--central', 'a@b.fr'], 'Usage'],
    [['invite', '--referent', 'a@b.fr'], 'Usage'],
    [['invite', '--central', 'pas une adresse'], 'n’est pas une adresse'],
  ])('is asked for in other words: %j', async (words, sentence) => {
    const { code, said } = await account(...words);
    expect(code).toBe(1);
    expect(said).toContain(sentence);
  });
});
