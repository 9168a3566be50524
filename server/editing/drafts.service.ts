import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { announceDirectoryChange } from '../directory/directory-changes.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import type { FicheContent } from '../labs/fiche-content.ts';
import { Fiche, FicheRevision } from '../labs/fiche.entity.ts';
import { Lab } from '../labs/lab.entity.ts';
import type { LabView } from '../labs/lab.view.ts';
import { BadUserInput, Forbidden, NotFound } from '../platform/errors.ts';
import { applyChanges } from './apply-changes.ts';
import { contentDifferences } from './content-differences.ts';
import { offerLabels } from './offer-labels.ts';
import type { FicheDraft } from './fiche-draft.view.ts';
import {
  addRevision,
  type FicheInHand,
  filledWith,
  lastPublishedBefore,
  takeFiche,
  takeFicheToWrite,
} from './fiche-in-hand.ts';
import type { FicheInput } from './fiche-input.ts';
import { WholeFiches } from './whole-fiches.service.ts';

/** Which fiche, and the revision that its writer knows. */
export interface FicheAddress {
  lab: string;
  edition: number;
}
export interface KnownRevision extends FicheAddress {
  revision: number;
}

/** Writing a fiche: its draft, each save a revision of its own, and its publication. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly fiches: WholeFiches,
  ) {}

  async draft(actor: Actor, { lab, edition }: FicheAddress): Promise<FicheDraft> {
    const { manager } = this.dataSource;
    return this.view(manager, actor, await takeFiche(manager, actor, lab, edition));
  }

  /** @throws as `takeFicheToWrite` and `applyChanges`; then nothing is written */
  async save(actor: Actor, { lab, edition, revision }: KnownRevision, changes: FicheInput): Promise<FicheDraft> {
    return this.dataSource.transaction(async (transaction) => {
      const held = await takeFicheToWrite(transaction, actor, lab, edition, revision);
      const content = applyChanges(held.content, changes, await offerLabels(transaction));
      const latest = await addRevision(transaction, actor, held, { act: 'SAVED', content });
      return this.view(transaction, actor, { ...held, latest, content });
    });
  }

  /** A new draft that says what an earlier revision said; 0: what it was filled from. @throws as `takeFicheToWrite`; NotFound */
  async restore(actor: Actor, { lab, edition, revision }: KnownRevision, number: number): Promise<FicheDraft> {
    return this.dataSource.transaction(async (transaction) => {
      const held = await takeFicheToWrite(transaction, actor, lab, edition, revision);
      const content = await contentAt(transaction, held, number);
      if (!content) throw new NotFound('Cette version n’existe pas.');
      const latest = await addRevision(transaction, actor, held, { act: 'RESTORED', content });
      return this.view(transaction, actor, { ...held, latest, content: latest.content });
    });
  }

  /**
   * Shows the draft to everybody, on every server; the lab is called from now on what it says. The publication is a
   * revision too, so that history tells of it.
   * @throws as `takeFicheToWrite`; Forbidden to a contributor; BadUserInput when it says nothing
   */
  async publish(actor: Actor, { lab, edition, revision }: KnownRevision): Promise<LabView> {
    const slug = await this.dataSource.transaction(async (transaction) => {
      const held = await takeFicheToWrite(transaction, actor, lab, edition, revision);
      if (!actor.answersFor(held.lab.id)) {
        throw new Forbidden('Le référent de la fiche la publie ; vos modifications lui sont gardées.');
      }
      if (saysNothing(held.content)) throw new BadUserInput('fiche', 'La fiche ne dit encore rien : rien à publier.');
      const published = await addRevision(transaction, actor, held, { act: 'PUBLISHED', content: held.content });
      await transaction.update(Fiche, held.fiche.id, { published: published.id });
      await nameAfter(transaction, held.lab, held.content);
      await announceDirectoryChange(transaction);
      return held.lab.slug;
    });
    await this.directory.refresh();
    return (await this.directory.labFor(actor, slug, edition))!;
  }

  private async view(manager: EntityManager, actor: Actor, held: FicheInHand): Promise<FicheDraft> {
    const { lab, year, latest, published, shown, content, filledFrom } = held;
    return {
      revision: latest?.number ?? 0,
      savedAt: latest?.at.toISOString() ?? null,
      savedBy: latest?.byFunction ?? null,
      fiche: this.fiches.view(lab, { year, content }),
      formerSlugs: this.directory.formerSlugsOf(lab.slug),
      filledFrom,
      published: published?.number ?? null,
      differences: contentDifferences(shown, content, await offerLabels(manager), year),
      mayPublish: actor.answersFor(lab.id),
    };
  }
}

/** What a revision says; 0: what stood before the first. null when there is no such revision. */
async function contentAt(
  transaction: EntityManager,
  { lab, fiche, year }: FicheInHand & { fiche: Fiche },
  number: number,
): Promise<FicheContent | null> {
  if (number === 0) return filledWith(lab, await lastPublishedBefore(transaction, lab, year));
  return (await transaction.findOneBy(FicheRevision, { fiche: fiche.id, number }))?.content ?? null;
}

/** Who decides of the lab on a page that still shows its former name is told. */
async function nameAfter(transaction: EntityManager, lab: Lab, { name }: FicheContent): Promise<void> {
  if (name !== lab.name) await transaction.update(Lab, lab.id, { name, revision: lab.revision + 1 });
}

/** What a fiche says before anyone has answered; no launch date goes without its precision. */
const ALWAYS_SAID = ['name', 'subject', 'launchPrecision'];

const saysNothing = (content: FicheContent) =>
  Object.entries(content).every(([key, answer]) => ALWAYS_SAID.includes(key) || answer === null || isEmptyList(answer));

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;
