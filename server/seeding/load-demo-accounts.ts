import { type DataSource, In } from 'typeorm';
import { Account } from '../accounts/account.entity.ts';
import { LabRoleOfAccount } from '../accounts/lab-role.entity.ts';
import { Lab } from '../labs/lab.entity.ts';
import { readSeed } from './seed-file.ts';
import { demoAccountsShape } from './seed-shapes.ts';

/** Adds the accounts to try Essaim with. One that is there already is left as it has become. */
export async function loadDemoAccounts(dataSource: DataSource, folder: string): Promise<void> {
  const accounts = await readSeed(folder, 'demo/accounts.yaml', demoAccountsShape);
  await dataSource.transaction(async (transaction) => {
    const known = await transaction.findBy(Account, { email: In(accounts.map(({ email }) => email)) });
    const slugs = accounts.flatMap(({ labs }) => Object.keys(labs));
    const labIds = new Map((await transaction.findBy(Lab, { slug: In(slugs) })).map(({ slug, id }) => [slug, id]));
    for (const { labs, ...account } of accounts) {
      if (known.some(({ email }) => email === account.email)) continue;
      const { id } = await transaction.save(Account, { ...account, suspendedAt: null });
      const roles = Object.entries(labs).filter(([slug]) => labIds.has(slug));
      for (const [slug, role] of roles) {
        await transaction.insert(LabRoleOfAccount, { account: id, lab: labIds.get(slug)!, role });
      }
    }
  });
}
