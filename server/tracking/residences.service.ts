import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, Not } from 'typeorm';
import type { VisitWay } from '../../domain/residences.ts';
import type { Actor } from '../access/actor.ts';
import { DirectoryService } from '../directory/directory.service.ts';
import { Lab } from '../labs/lab.entity.ts';
import { BadUserInput, Conflict, NotFound } from '../platform/errors.ts';
import { Mistakes } from '../platform/mistakes.ts';
import { addEntry, changeEntry, contentOf, removeEntry } from './entry-in-hand.ts';
import { Interaction, type InteractionContent } from './interaction.entity.ts';
import { readVisit, refuseBackBeforeThere, type VisitFacts } from './read-visit.ts';
import { Residence, ResidenceVisit } from './residence.entity.ts';
import type { ResidenceInput, ResidenceView, VisitInput } from './residence.view.ts';
import { readSubjects, type Subjects } from './subjects.ts';
import { LONGEST, readId, readLine, readText } from './tracking-input.ts';

/** What is said of a visit, beside what is known of it: null while it is not planned. */
interface SaidVisit {
  way: VisitWay;
  known: ResidenceVisit | null;
  facts: VisitFacts;
  given: VisitInput;
}

/** « Résidences croisées »: a visit there and one back, each planned, postponed, dropped or held; held, the journal tells of it. */
@Injectable()
export class ResidencesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
  ) {}

  /** @throws BadUserInput */
  async plan(actor: Actor, { lab, academy, goal, visit }: ResidenceInput): Promise<ResidenceView> {
    if (lab && academy) throw new BadUserInput('academy', 'Une résidence est avec un lab, ou avec une académie.');
    return this.dataSource.transaction(async (transaction) => {
      const mistakes = new Mistakes();
      const named = { labs: lab ? [lab] : [], academies: academy ? [academy] : [] };
      const about = await mistakes.gather(() => readSubjects(transaction, this.directory, named));
      const said = mistakes.gather(() => readLine('goal', goal));
      const facts = mistakes.gather(() => readVisit('ALLER', visit, 'visit.'));
      mistakes.tell();
      const residence = await transaction.save(Residence, {
        lab: about.labs[0] ?? null,
        academy: about.academies[0] ?? null,
        goal: said,
        by: actor.account!.id,
        byFunction: actor.saidFunction,
      });
      await this.write(transaction, actor, residence, { way: 'ALLER', known: null, facts, given: visit });
      return this.one(transaction, residence);
    });
  }

  /**
   * Plans a visit, or says what became of it; revision 0 while it is not planned. Held, it has an entry in the journal,
   * which follows its days, and goes when it turns out not to have been held.
   * @throws NotFound, BadUserInput; Conflict when `revision` is not the one of now
   */
  async setVisit(
    actor: Actor,
    { residence: given, way, revision }: { residence: string; way: VisitWay; revision: number },
    visit: VisitInput,
  ): Promise<ResidenceView> {
    return this.dataSource.transaction(async (transaction) => {
      const id = readId(given);
      const residence =
        id && (await transaction.findOne(Residence, { where: { id }, lock: { mode: 'for_no_key_update' } }));
      if (!residence) throw new NotFound('Cette résidence n’existe pas.');
      const known = await transaction.findOneBy(ResidenceVisit, { residence: residence.id, way });
      if ((known?.revision ?? 0) !== revision) {
        throw new Conflict('Cette visite a changé entre-temps : la voici à jour.', known?.revision ?? 0);
      }
      const facts = readVisit(way, visit);
      const other = await transaction.findOneBy(ResidenceVisit, { residence: id, way: Not(way) });
      refuseBackBeforeThere(way, facts, other);
      await this.write(transaction, actor, residence, { way, known, facts, given: visit });
      return this.one(transaction, residence);
    });
  }

  /** Those with any of these, latest first. */
  async about(manager: EntityManager, { labs, academies }: Subjects): Promise<ResidenceView[]> {
    const own = [...labs.map((lab) => ({ lab })), ...academies.map((academy) => ({ academy }))];
    return this.view(manager, await manager.find(Residence, { where: own, order: { id: 'DESC' } }));
  }

  private async write(transaction: EntityManager, actor: Actor, residence: Residence, said: SaidVisit): Promise<void> {
    const { way, known, facts } = said;
    const interaction = await tellJournal(transaction, actor, residence, said);
    const visit = { ...facts, interaction, revision: (known?.revision ?? 0) + 1 };
    if (known) await transaction.update(ResidenceVisit, known.id, visit);
    else await transaction.insert(ResidenceVisit, { residence: residence.id, way, ...visit });
  }

  private async one(manager: EntityManager, residence: Residence): Promise<ResidenceView> {
    return (await this.view(manager, [residence]))[0]!;
  }

  /** As they are read, in their order: two statements, however many there are. */
  async view(manager: EntityManager, residences: Residence[]): Promise<ResidenceView[]> {
    if (residences.length === 0) return [];
    const visits = await manager.find(ResidenceVisit, {
      where: { residence: In(residences.map(({ id }) => id)) },
      order: { way: 'ASC' },
    });
    const labs = await manager.findBy(Lab, { id: In(residences.flatMap(({ lab }) => lab ?? [])) });
    const slugOf = new Map(labs.map(({ id, slug }) => [id, slug]));
    return residences.map(({ id, lab, academy, goal }) => ({
      ...{ id, goal },
      lab: lab ? this.directory.lab(slugOf.get(lab)!) : null,
      academy: academy ? (this.directory.snapshot.latest.labels.academies.get(academy) ?? null) : null,
      visits: visits.filter(({ residence }) => residence === id),
    }));
  }
}

/** The entry that tells of a visit once it was held: made, changed or taken out. Gives its id, or null. */
async function tellJournal(
  transaction: EntityManager,
  actor: Actor,
  { lab, academy }: Residence,
  { way, known, facts, given }: SaidVisit,
): Promise<string | null> {
  const entry = known?.interaction
    ? await transaction.findOneOrFail(Interaction, {
        where: { id: known.interaction },
        lock: { mode: 'for_no_key_update' },
      })
    : null;
  if (facts.state !== 'HELD') {
    if (entry) await removeEntry(transaction, actor, entry);
    return null;
  }
  const { firstDay, lastDay, virtual } = facts;
  const content: InteractionContent = {
    kind: way === 'ALLER' ? 'RESIDENCE_ALLER' : 'RESIDENCE_RETOUR',
    date: firstDay!,
    endDate: lastDay === firstDay ? null : lastDay,
    mode: virtual ? 'DISTANCIEL' : 'PRESENTIEL',
    topic: null,
    note: readText('note', given.note) ?? entry?.note ?? null,
    participants: readText('participants', given.participants, LONGEST.reason) ?? entry?.participants ?? null,
    labs: lab ? [lab] : [],
    academies: academy ? [academy] : [],
    obstacles: [],
  };
  if (!entry) return (await addEntry(transaction, actor, content))!.id;
  const { obstacles } = await contentOf(transaction, entry);
  await changeEntry(transaction, actor, entry, { ...content, obstacles });
  return entry.id;
}
