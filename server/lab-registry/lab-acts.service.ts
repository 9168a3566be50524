import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { announceDirectoryChange } from '../directory/directory-changes.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import { labAtSlug } from '../labs/lab-at.ts';
import { Lab } from '../labs/lab.entity.ts';
import { BadUserInput, Conflict, NotFound } from '../platform/errors.ts';
import type { LabRecord } from './registered-lab.view.ts';
import { RegisteredLabs } from './registered-labs.service.ts';

/** A lab, and the revision of it that whoever decides has seen. */
export interface KnownLab {
  lab: string;
  revision: number;
}

const CHANGED =
  'Quelqu’un d’autre, ou l’équipe du lab, vient de le changer : rien n’est fait, relisez la page avant de décider.';

/** How central staff change labs: one act at a time, all or nothing, seen at once by everybody on every server. */
@Injectable()
export class LabActs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly labs: RegisteredLabs,
  ) {}

  /** What `work` does and writes into the audit log; it gives the slug of its lab. */
  async perform(work: (transaction: EntityManager) => Promise<string>): Promise<LabRecord> {
    const slug = await this.dataSource.transaction(async (transaction) => {
      await oneAtATime(transaction);
      const done = await work(transaction);
      await announceDirectoryChange(transaction);
      return done;
    });
    await this.directory.refresh();
    return this.labs.record(slug);
  }

  /**
   * Changes one lab that is as it was seen: `work` gives what becomes of it.
   * @throws NotFound; Conflict when it is not as it was seen
   */
  change(
    { lab: slug, revision }: KnownLab,
    work: (transaction: EntityManager, lab: Lab) => Promise<Partial<Lab>>,
  ): Promise<LabRecord> {
    return this.perform(async (transaction) => {
      const lab = await takeLab(transaction, slug);
      if (lab.revision !== revision) throw new Conflict(CHANGED, lab.revision);
      const changes = await work(transaction, lab);
      await transaction.update(Lab, lab.id, { ...changes, revision: lab.revision + 1 });
      return changes.slug ?? lab.slug;
    });
  }
}

/** Acts are few, and what they check spans several labs: which slugs are taken, who is merged into whom. */
const oneAtATime = (transaction: EntityManager) => transaction.query('LOCK TABLE lab_slug IN SHARE ROW EXCLUSIVE MODE');

/** The lab at a slug; nobody writes anything of it until the transaction ends. @throws NotFound */
export async function takeLab(transaction: EntityManager, slug: string): Promise<Lab> {
  const lab = await labAtSlug(transaction, slug, { lock: { mode: 'for_no_key_update' } });
  if (!lab) throw new NotFound('Ce lab n’existe pas.');
  return lab;
}

/** @throws BadUserInput on `lab` when it was merged: it stays as it was then */
export function refuseMerged({ name, mergedInto }: Lab): void {
  if (mergedInto) throw new BadUserInput('lab', `« ${name} » est réuni à un autre lab : séparez-le d’abord.`);
}
