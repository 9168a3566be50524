import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AUDIENCE_PART_WORDS, AUDIENCE_WORDS } from '../../domain/audience-words.ts';
import type { Actor } from '../access/actor.ts';
import { recordAct } from '../audit/record-act.ts';
import { announceDirectoryChange } from '../directory/directory-changes.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import { AUDIENCE_KEYS, type Audience, type AudienceKey, LabAudience } from '../labs/audience.entity.ts';
import { audiencesOf } from '../labs/audiences-of-labs.ts';
import type { Lab } from '../labs/lab.entity.ts';
import { Forbidden } from '../platform/errors.ts';
import type { PartAudience } from './audiences.view.ts';
import { labToEdit, labToWrite } from './fiche-in-hand.ts';

/** Who may read what of a lab's fiches, which its referent decides: of all its editions at once. */
@Injectable()
export class AudiencesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
  ) {}

  /** In the fiche's order. */
  async list(actor: Actor, slug: string): Promise<PartAudience[]> {
    const { manager } = this.dataSource;
    return listOf(manager, await labToEdit(manager, actor, slug));
  }

  /** null: the usual one again. @throws as `labToWrite`; Forbidden to a contributor */
  async set(actor: Actor, slug: string, key: AudienceKey, audience: Audience | null): Promise<PartAudience[]> {
    const list = await this.dataSource.transaction(async (transaction) => {
      const lab = await labToWrite(transaction, actor, slug);
      if (!actor.answersFor(lab.id)) throw new Forbidden('Le référent de la fiche décide de qui peut la lire.');
      if (audience) await transaction.upsert(LabAudience, { lab: lab.id, key, audience }, ['lab', 'key']);
      else await transaction.delete(LabAudience, { lab: lab.id, key });
      await recordAct(transaction, actor, {
        act: 'AUDIENCE_SET',
        lab: lab.id,
        detail: `${AUDIENCE_PART_WORDS[key]} : ${audience ? AUDIENCE_WORDS[audience] : 'comme d’usage'}`,
      });
      await announceDirectoryChange(transaction);
      return listOf(transaction, lab);
    });
    await this.directory.refresh();
    return list;
  }
}

async function listOf(manager: EntityManager, { id }: Lab): Promise<PartAudience[]> {
  const audiences = (await audiencesOf(manager, [id]))(id);
  const chosen = new Set((await manager.findBy(LabAudience, { lab: id })).map(({ key }) => key));
  return AUDIENCE_KEYS.map((key) => ({ key, audience: audiences[key], chosen: chosen.has(key) }));
}
