import type * as z from 'zod';
import { MaturityReading } from '../../labs/maturity-reading.entity.ts';
import { OfficeHour } from '../../work-sessions/office-hour.entity.ts';
import { WorkSession, WorkSessionAcademy, WorkSessionLab } from '../../work-sessions/work-session.entity.ts';
import { type Ground, subjectsIn } from './demonstration-ground.ts';
import type { maturitiesShape, officeHoursShape, SeedSession } from './demonstration-shapes.ts';
import { workingDays } from './working-days.ts';

/** In the order of the file, which is that of the history of each lab. */
export async function addMaturities(
  ground: Ground,
  readings: readonly z.output<typeof maturitiesShape>[number][],
): Promise<void> {
  const { transaction, today, author } = ground;
  for (const [line, { lab, day, ...reading }] of readings.entries()) {
    const [id] = subjectsIn(ground, 'maturities.yaml', line, { labs: [lab], academies: [] }).labs;
    const since = workingDays(today, day).first;
    await transaction.insert(MaturityReading, { ...reading, lab: id, since, confirmed: true, ...signed(author) });
  }
}

export async function addSessions(ground: Ground, sessions: readonly SeedSession[]): Promise<void> {
  const { transaction, today, author } = ground;
  for (const [line, { day, days, people, labs, academies, ...facts }] of sessions.entries()) {
    const about = subjectsIn(ground, 'sessions.yaml', line, { labs, academies });
    const { first, last } = workingDays(today, day, days);
    const { id: session } = await transaction.save(WorkSession, {
      ...facts,
      participantCount: people,
      firstDay: first,
      lastDay: last === first ? null : last,
      ...signed(author),
    });
    for (const lab of about.labs) await transaction.insert(WorkSessionLab, { session, lab });
    for (const academy of about.academies) await transaction.insert(WorkSessionAcademy, { session, academy });
  }
}

export async function addOfficeHours(
  { transaction, today, author }: Ground,
  hours: readonly z.output<typeof officeHoursShape>[number][],
): Promise<void> {
  for (const { day, minutes, with: withWhom, about } of hours) {
    const held = { day: workingDays(today, day).first, minutes, withWhom, about };
    await transaction.insert(OfficeHour, { ...held, ...signed(author) });
  }
}

const signed = ({ account, saidFunction }: Ground['author']) => ({ by: account.id, byFunction: saidFunction });
