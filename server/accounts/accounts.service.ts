import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { typedLine } from '../../domain/typed-text.ts';
import type { Actor, LabRole } from '../access/actor.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import { BadUserInput } from '../platform/errors.ts';
import { Account } from './account.entity.ts';
import type { RoleInLab } from './account.view.ts';

export const LONGEST_FUNCTION = 120;

@Injectable()
export class AccountsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
  ) {}

  /** What the account may do, in the order of the labs' names. Nobody's own roles are a secret to them. */
  async rolesOf(actor: Actor): Promise<RoleInLab[]> {
    const rows = await this.dataSource.query<{ slug: string; role: LabRole }[]>(
      `SELECT slug, role FROM lab_role JOIN lab ON lab.id = lab WHERE account = $1 ORDER BY name, slug`,
      [actor.account!.id],
    );
    const roles = await Promise.all(
      rows.map(async ({ slug, role }) => ({ lab: await this.directory.labFor(actor, slug), role })),
    );
    return roles.filter((role): role is RoleInLab => role.lab !== null);
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
