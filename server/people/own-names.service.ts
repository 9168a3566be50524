import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONSENT_WORDING } from '../../domain/consent.ts';
import { typedLine } from '../../domain/typed-text.ts';
import type { Actor } from '../access/actor.ts';
import { LONGEST_FUNCTION } from '../accounts/accounts.service.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import { isoMoment } from '../platform/database/sql-moments.ts';
import { BadUserInput, Forbidden } from '../platform/errors.ts';
import type { GivenName, OwnName } from './own-name.view.ts';

const LONGEST_NAME = 80;

/**
 * The names by which people wish to be named with their labs. Each is its owner's alone: nobody else gives it, or shows
 * it to more. The database announces every change; it is shown here, and told to the other servers, before the answer.
 */
@Injectable()
export class OwnNames {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
  ) {}

  /** In the order of the labs' names. */
  list(actor: Actor): Promise<OwnName[]> {
    return this.dataSource.query(
      `SELECT slug AS lab, lab_person.name, function, audience,
         ${isoMoment('consented_at')} AS "consentedAt"
       FROM lab_person JOIN lab ON lab.id = lab_person.lab WHERE account = $1 ORDER BY lab.name, slug`,
      [actor.account!.id],
    );
  }

  /** In the place of the one given before. @throws BadUserInput, and Forbidden to who does not write the lab's fiche */
  async give(actor: Actor, { lab, audience, wording, ...given }: GivenName): Promise<OwnName[]> {
    const name = lineOf('name', given.name, LONGEST_NAME, 'Le nom est trop long');
    const said = lineOf('function', given.function ?? '', LONGEST_FUNCTION, 'La fonction est trop longue');
    if (!name) throw new BadUserInput('name', 'Écrivez le nom à montrer.');
    if (wording !== CONSENT_WORDING) {
      throw new BadUserInput('wording', 'Le texte de l’accord a changé : rechargez la page pour le lire.');
    }
    const named = await this.dataSource.query<object[]>(
      `INSERT INTO lab_person (account, lab, name, function, audience, wording)
       SELECT account.id, lab.id, $3, $4, $5, $6
       FROM lab_role JOIN lab ON lab.id = lab_role.lab JOIN account ON account.id = lab_role.account
       WHERE account.id = $1 AND slug = $2 AND suspended_at IS NULL FOR SHARE OF account
       ON CONFLICT (account, lab) DO UPDATE SET name = excluded.name, function = excluded.function,
         audience = excluded.audience, wording = excluded.wording, consented_at = now()
       RETURNING lab`,
      [actor.account!.id, lab, name, said || null, audience, wording],
    );
    if (named.length === 0) throw new Forbidden('On ne peut être nommé qu’avec un lab dont on tient la fiche.');
    await this.directory.refresh();
    return this.list(actor);
  }

  /** Leaves nothing of it. */
  async withdraw(actor: Actor, lab: string): Promise<OwnName[]> {
    await this.dataSource.query(
      'DELETE FROM lab_person WHERE account = $1 AND lab = (SELECT id FROM lab WHERE slug = $2)',
      [actor.account!.id, lab],
    );
    await this.directory.refresh();
    return this.list(actor);
  }
}

function lineOf(field: string, given: string, longest: number, tooLong: string): string {
  const line = typedLine(given);
  if (line.length > longest) throw new BadUserInput(field, `${tooLong} (au plus ${longest} caractères).`);
  return line;
}
