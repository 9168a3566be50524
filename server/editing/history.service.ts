import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import type { FicheContent } from '../labs/fiche-content.ts';
import { Fiche, FicheRevision } from '../labs/fiche.entity.ts';
import type { Lab } from '../labs/lab.entity.ts';
import { NotFound } from '../platform/errors.ts';
import { contentDifferences } from './content-differences.ts';
import type { FicheAddress } from './drafts.service.ts';
import { labToReadOf, lastPublishedBefore } from './fiche-in-hand.ts';
import { groupSaves } from './group-saves.ts';
import type { FicheAtRevision, FicheHistory, RevisionMark } from './history.view.ts';
import { type OfferLabels, offerLabels } from './offer-labels.ts';
import { WholeFiches } from './whole-fiches.service.ts';

const ENTRIES_AT_ONCE = 20;

type RevisionWithoutContent = Omit<FicheRevision, 'content'>;

/** What a fiche said, when, and who made it say so. Closed editions have one too. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fiches: WholeFiches,
  ) {}

  /** Entries whose latest revision comes before `before`. A fixed number of queries, however long the history. */
  async history(actor: Actor, address: FicheAddress, before: number | null): Promise<FicheHistory> {
    const { manager } = this.dataSource;
    const { lab, fiche } = await this.ficheAt(manager, actor, address);
    if (!fiche) return { entries: [], next: null, filledFrom: null };
    const groups = groupSaves(await revisionsOf(manager, fiche));
    const left = groups.filter(([latest]) => before === null || latest!.number < before);
    const shown = left.slice(0, ENTRIES_AT_ONCE);
    const contents = await contentsOf(
      manager,
      lab,
      fiche,
      shown.flatMap((group) => [group[0]!.number, firstOf(group) - 1]),
    );
    const labels = await offerLabels(manager);
    return {
      entries: shown.map((group) => ({
        ...markOf(group[0]!),
        saves: group.map(markOf),
        published: group.some(({ id }) => id === fiche.published),
        differences: differences(contents, firstOf(group) - 1, group[0]!.number, labels, fiche.year),
      })),
      next: left.length > shown.length ? firstOf(shown.at(-1)!) : null,
      filledFrom: (await lastPublishedBefore(manager, lab, fiche.year))?.year ?? null,
    };
  }

  /** @throws NotFound when there is no such revision */
  async at(actor: Actor, address: FicheAddress, number: number): Promise<FicheAtRevision> {
    const { manager } = this.dataSource;
    const { lab, fiche } = await this.ficheAt(manager, actor, address);
    const revision = fiche && (await manager.findOneBy(FicheRevision, { fiche: fiche.id, number }));
    if (!revision) throw new NotFound('Cette version n’existe pas.');
    const contents = await contentsOf(manager, lab, fiche, [number - 1, number]);
    return {
      ...markOf(revision),
      fiche: this.fiches.view(lab, { year: fiche.year, content: revision.content }),
      differences: differences(contents, number - 1, number, await offerLabels(manager), fiche.year),
    };
  }

  private async ficheAt(
    manager: EntityManager,
    actor: Actor,
    { lab: slug, edition }: FicheAddress,
  ): Promise<{ lab: Lab; fiche: Fiche | null }> {
    const lab = await labToReadOf(manager, actor, slug);
    return { lab, fiche: await manager.findOneBy(Fiche, { lab: lab.id, year: edition }) };
  }
}

const firstOf = (group: RevisionWithoutContent[]) => group.at(-1)!.number;

const markOf = ({ number, act, at, byFunction }: RevisionWithoutContent): RevisionMark => ({
  number,
  act,
  at: at.toISOString(),
  byFunction,
});

function revisionsOf(manager: EntityManager, fiche: Fiche): Promise<RevisionWithoutContent[]> {
  return manager.find(FicheRevision, {
    select: { id: true, fiche: true, number: true, act: true, by: true, byFunction: true, at: true },
    where: { fiche: fiche.id },
    order: { number: 'DESC' },
  });
}

/** By revision; before the first stands what it was filled from. */
async function contentsOf(
  manager: EntityManager,
  lab: Lab,
  fiche: Fiche,
  numbers: number[],
): Promise<Map<number, FicheContent>> {
  const revisions = await manager.findBy(FicheRevision, { fiche: fiche.id, number: In(numbers) });
  const contents = new Map(revisions.map(({ number, content }) => [number, content]));
  const before = numbers.includes(0) ? await lastPublishedBefore(manager, lab, fiche.year) : null;
  return before ? contents.set(0, before.content) : contents;
}

const differences = (
  contents: Map<number, FicheContent>,
  before: number,
  after: number,
  labels: OfferLabels,
  year: number,
) => contentDifferences(contents.get(before) ?? null, contents.get(after)!, labels, year);
