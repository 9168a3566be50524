import { addEntry } from '../../tracking/entry-in-hand.ts';
import { addNextAction, readNextAction } from '../../tracking/next-action-in-hand.ts';
import { Residence, ResidenceVisit } from '../../tracking/residence.entity.ts';
import type { Subjects } from '../../tracking/subjects.ts';
import { type Ground, subjectsIn } from './demonstration-ground.ts';
import type { SeedAction, SeedEntry, SeedResidence } from './demonstration-shapes.ts';
import { workingDays } from './working-days.ts';

export async function addJournal(ground: Ground, entries: readonly SeedEntry[]): Promise<void> {
  const { transaction, today, author } = ground;
  for (const [line, { day, labs, academies, next, ...facts }] of entries.entries()) {
    const about = subjectsIn(ground, 'journal.yaml', line, { labs, academies });
    const date = workingDays(today, day).first;
    const entry = await addEntry(transaction, author, { ...facts, ...about, date, endDate: null });
    if (next) await addAction(ground, next, about, entry!.id);
  }
}

export async function addActions(ground: Ground, actions: readonly SeedAction[]): Promise<void> {
  for (const [line, action] of actions.entries()) {
    await addAction(ground, action, subjectsIn(ground, 'ahead.yaml', line, action), null);
  }
}

async function addAction(
  { transaction, today, author }: Ground,
  { what, day, taken }: Pick<SeedAction, 'what' | 'day' | 'taken'>,
  about: Subjects,
  interaction: string | null,
): Promise<void> {
  const due = day === null ? null : workingDays(today, day).first;
  const owner = taken ? author.account.id : null;
  const read = await readNextAction(transaction, author, { what, due, owner, field: '' }, { anyDay: true });
  await addNextAction(transaction, read, { interaction, about });
}

export async function addResidences(ground: Ground, residences: readonly SeedResidence[]): Promise<void> {
  const { transaction, author } = ground;
  for (const [line, { lab, academy, goal, visits }] of residences.entries()) {
    const named = { labs: lab ? [lab] : [], academies: academy ? [academy] : [] };
    const about = subjectsIn(ground, 'residences.yaml', line, named);
    const { id: residence } = await transaction.save(Residence, {
      lab: about.labs[0] ?? null,
      academy: about.academies[0] ?? null,
      goal,
      by: author.account.id,
      byFunction: author.saidFunction,
    });
    for (const visit of visits) {
      await transaction.insert(ResidenceVisit, { residence, ...(await visitOf(ground, visit, about)) });
    }
  }
}

/** One that was held is told by the journal. */
async function visitOf(
  { transaction, today, author }: Ground,
  { day, days, note, ...visit }: SeedResidence['visits'][number],
  about: Subjects,
) {
  const held = visit.state === 'HELD';
  const { first, last } = day === null ? { first: null, last: null } : workingDays(today, day, days);
  const entry =
    held &&
    (await addEntry(transaction, author, {
      kind: visit.way === 'ALLER' ? 'RESIDENCE_ALLER' : 'RESIDENCE_RETOUR',
      date: first!,
      endDate: last === first ? null : last,
      mode: visit.virtual ? 'DISTANCIEL' : 'PRESENTIEL',
      topic: null,
      participants: null,
      note,
      ...about,
      obstacles: [],
    }));
  return { ...visit, firstDay: first, lastDay: last, interaction: entry ? entry.id : null };
}
