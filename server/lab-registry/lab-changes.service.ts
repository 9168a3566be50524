import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import * as z from 'zod';
import { dayWords, todayInParis } from '../../domain/day.ts';
import { typedLine } from '../../domain/typed-text.ts';
import { Academy } from '../academies/academy.entity.ts';
import type { Actor } from '../access/actor.ts';
import { recordAct } from '../audit/record-act.ts';
import { renameInDraft } from '../editing/rename-in-draft.ts';
import { Lab, LabSlug } from '../labs/lab.entity.ts';
import { BadUserInput } from '../platform/errors.ts';
import { ReportedLabs } from '../requests/reported-labs.service.ts';
import { proposedSlug, refuseUnlessFree } from './free-slugs.ts';
import { type KnownLab, LabActs, refuseMerged } from './lab-acts.service.ts';
import type { LabRecord } from './registered-lab.view.ts';

const LONGEST_NAME = 200;
const DAY = z.iso.date();

export interface NewLab {
  academy: string;
  name: string;
  slug: string;
  /** The request by which it was reported. */
  request: string | null;
}

/** Labs come, change their name, their address or their académie, stop and start again: central staff say so. */
@Injectable()
export class LabChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly acts: LabActs,
    private readonly reported: ReportedLabs,
  ) {}

  /** @throws BadUserInput on `academy` */
  async proposeSlug(academy: string, name: string): Promise<string> {
    const { manager } = this.dataSource;
    return proposedSlug(manager, await academyAt(manager, academy), name);
  }

  /** Public at once, without a fiche. @throws BadUserInput on `academy`, `name` or `slug`; as `ReportedLabs.settle` */
  create(actor: Actor, given: NewLab): Promise<LabRecord> {
    return this.acts.perform(async (transaction) => {
      const academy = await academyAt(transaction, given.academy);
      const name = nameIn(given.name);
      const slug = given.slug.trim();
      await refuseUnlessFree(transaction, slug, null);
      const lab = await transaction.save(Lab, {
        slug,
        academy: academy.code,
        name,
        closedOn: null,
        mergedInto: null,
      });
      await recordAct(transaction, actor, { act: 'LAB_CREATED', lab: lab.id, detail: `« ${name} », ${academy.name}` });
      if (given.request !== null) await this.reported.settle(transaction, actor, given.request, lab);
      return slug;
    });
  }

  /** What everybody calls it from now on, but in frozen editions. @throws as `LabActs.change`; BadUserInput on `name` */
  rename(actor: Actor, known: KnownLab, given: string): Promise<LabRecord> {
    return this.acts.change(known, async (transaction, lab) => {
      refuseMerged(lab);
      const name = nameIn(given);
      if (name === lab.name) throw new BadUserInput('name', 'C’est déjà son nom.');
      await renameInDraft(transaction, actor, lab, name);
      await recordAct(transaction, actor, { act: 'LAB_RENAMED', lab: lab.id, detail: `« ${lab.name} » → « ${name} »` });
      return { name };
    });
  }

  /** Its address of before leads to the new one. @throws as `LabActs.change`; BadUserInput on `slug` */
  move(actor: Actor, known: KnownLab, given: string): Promise<LabRecord> {
    return this.acts.change(known, async (transaction, lab) => {
      refuseMerged(lab);
      const slug = given.trim();
      if (slug === lab.slug) throw new BadUserInput('slug', 'C’est déjà son adresse.');
      await refuseUnlessFree(transaction, slug, lab);
      await transaction.delete(LabSlug, { slug });
      await transaction.insert(LabSlug, { slug: lab.slug, lab: lab.id });
      await recordAct(transaction, actor, { act: 'LAB_MOVED', lab: lab.id, detail: `${lab.slug} → ${slug}` });
      return { slug };
    });
  }

  /** In frozen editions it stays where it was. @throws as `LabActs.change`; BadUserInput on `academy` */
  correctAcademy(actor: Actor, known: KnownLab, given: string): Promise<LabRecord> {
    return this.acts.change(known, async (transaction, lab) => {
      refuseMerged(lab);
      const academy = await academyAt(transaction, given);
      if (academy.code === lab.academy) throw new BadUserInput('academy', 'C’est déjà son académie.');
      const before = await transaction.findOneByOrFail(Academy, { code: lab.academy });
      const detail = `${before.name} → ${academy.name}`;
      await recordAct(transaction, actor, { act: 'LAB_ACADEMY_CORRECTED', lab: lab.id, detail });
      return { academy: academy.code };
    });
  }

  /** Or corrects the day on which it stopped. @throws as `LabActs.change`; BadUserInput on `on` */
  close(actor: Actor, known: KnownLab, on: string): Promise<LabRecord> {
    return this.acts.change(known, async (transaction, lab) => {
      refuseMerged(lab);
      if (!DAY.safeParse(on).success) throw new BadUserInput('on', 'Attendu : un jour, comme 2021-06-30.');
      if (on > todayInParis()) {
        throw new BadUserInput('on', 'Ce jour n’est pas encore venu : un arrêt se note le jour même, ou après.');
      }
      if (on === lab.closedOn) throw new BadUserInput('on', 'Il est déjà noté arrêté ce jour-là.');
      const before = lab.closedOn ? `${dayWords(lab.closedOn)} → ` : '';
      await recordAct(transaction, actor, { act: 'LAB_CLOSED', lab: lab.id, detail: `${before}${dayWords(on)}` });
      return { closedOn: on };
    });
  }

  /** @throws as `LabActs.change`; BadUserInput on `lab` when it has not stopped */
  reopen(actor: Actor, known: KnownLab): Promise<LabRecord> {
    return this.acts.change(known, async (transaction, lab) => {
      refuseMerged(lab);
      if (!lab.closedOn) throw new BadUserInput('lab', 'Ce lab n’est pas arrêté.');
      const detail = `arrêté le ${dayWords(lab.closedOn)} → en activité`;
      await recordAct(transaction, actor, { act: 'LAB_REOPENED', lab: lab.id, detail });
      return { closedOn: null };
    });
  }
}

function nameIn(given: string): string {
  const name = typedLine(given);
  if (name === '') throw new BadUserInput('name', 'Donnez un nom au lab.');
  if (name.length > LONGEST_NAME) {
    throw new BadUserInput('name', `Le nom est trop long (au plus ${LONGEST_NAME} caractères).`);
  }
  return name;
}

async function academyAt(manager: EntityManager, slug: string): Promise<Academy> {
  const academy = await manager.findOneBy(Academy, { slug: typedLine(slug) });
  if (!academy) throw new BadUserInput('academy', 'Choisissez une académie dans la liste.');
  return academy;
}
