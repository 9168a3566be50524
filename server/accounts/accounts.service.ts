import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { typedLine } from '../../domain/typed-text.ts';
import type { Actor } from '../access/actor.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import { BadUserInput } from '../platform/errors.ts';
import { Account } from './account.entity.ts';
import type { RoleInLab } from './account.view.ts';
import { ANSWERS_ALONE } from './lab-roles.ts';

export const LONGEST_FUNCTION = 120;

@Injectable()
export class AccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
  ) {}

  /** What the account may do, in the order of the labs' names. Nobody's own roles are a secret to them. */
  async rolesOf(actor: Actor): Promise<RoleInLab[]> {
    const rows = await this.dataSource.query<(Omit<RoleInLab, 'lab'> & { slug: string })[]>(
      `SELECT slug, role, ${ANSWERS_ALONE} AS alone FROM lab_role own JOIN lab ON lab.id = own.lab
       WHERE own.account = $1 ORDER BY name, slug`,
      [actor.account!.id],
    );
    const roles = await Promise.all(
      rows.map(async ({ slug, ...held }) => ({ lab: await this.directory.labFor(actor, slug), ...held })),
    );
    return roles.filter((role): role is RoleInLab => role.lab !== null);
  }

  /** Whether central staff would be nobody without this account. */
  async isAloneInCentral({ account }: Actor): Promise<boolean> {
    if (!account!.central) return false;
    const others = { central: true, suspendedAt: IsNull(), id: Not(account!.id) };
    return !(await this.dataSource.manager.existsBy(Account, others));
  }

  /** How its owner's acts are signed from now on. @throws BadUserInput when it is too long */
  async sayFunction(actor: Actor, given: string): Promise<void> {
    const said = typedLine(given);
    if (said.length > LONGEST_FUNCTION) {
      throw new BadUserInput('function', `La fonction est trop longue (au plus ${LONGEST_FUNCTION} caractères).`);
    }
    await this.dataSource.manager.update(Account, actor.account!.id, { function: said || null });
  }
}
