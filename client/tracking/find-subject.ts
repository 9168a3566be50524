import { foldedWords, isSought, soughtWords, splitWords } from '../../domain/search-text.ts';
import type { TrackingChoicesQuery } from '../graphql/generated/central.ts';
import { academySubject, labSubject, type Subject } from './entry-values.ts';

/** Every lab and académie that something may be about. */
export const allSubjects = (academies: TrackingChoicesQuery['academies']): Subject[] =>
  academies.flatMap((academy) => [...academy.labs.map(labSubject), academySubject(academy)]);

/** Whom a few typed words mean: the one of that name, or the first that has all of them, labs before académies; or nobody. */
export function findSubject(all: readonly Subject[], typed: string): Subject | null {
  const whole = foldedWords(typed);
  const sought = soughtWords(typed);
  if (sought.length === 0) return null;
  const hasAll = ({ name }: Subject) => sought.every((word) => splitWords(name).some((part) => isSought(part, word)));
  const found = all.filter(hasAll);
  return (
    all.find(({ name }) => foldedWords(name) === whole) ?? found.find(({ of }) => of === 'lab') ?? found[0] ?? null
  );
}
