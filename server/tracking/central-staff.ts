import { type EntityManager, IsNull } from 'typeorm';
import { staffWords } from '../../domain/staff-words.ts';
import { Account } from '../accounts/account.entity.ts';
import { type StaffMember, staffMember } from './staff-member.view.ts';

/** Everybody of central staff who can sign in, by function. */
export async function centralStaff(manager: EntityManager): Promise<StaffMember[]> {
  const accounts = await manager.findBy(Account, { central: true, suspendedAt: IsNull() });
  return accounts
    .map(staffMember)
    .sort((a, b) => a.function.localeCompare(b.function, 'fr') || (a.email < b.email ? -1 : 1));
}

/** Who of them has something, or did it. `said`: the function, which also stands for who is of them no more. */
export async function staffWordsOf(manager: EntityManager, account: string | null, said: string): Promise<string> {
  const staff = await centralStaff(manager);
  const member = staff.find(({ id }) => id === account);
  return member ? staffWords({ ...member, function: said }, staff) : said;
}
