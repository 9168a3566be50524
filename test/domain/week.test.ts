import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../domain/day.ts';
import { readWeek, weekAfter, weekdayWords, weekOf, weekWords } from '../../domain/week.ts';

describe('a week', () => {
  it.each([
    ['2026-11-26', '2026-W48', '2026-11-23'],
    ['2026-11-23', '2026-W48', '2026-11-23'],
    ['2026-11-29', '2026-W48', '2026-11-23'],
    ['2021-01-03', '2020-W53', '2020-12-28'],
    ['2021-01-04', '2021-W01', '2021-01-04'],
    ['2024-12-30', '2025-W01', '2024-12-30'],
    ['2024-02-29', '2024-W09', '2024-02-26'],
    ['2027-01-01', '2026-W53', '2026-12-28'],
  ])('of %s is %s', (day, name, monday) => {
    expect(weekOf(day)).toMatchObject({ name, days: { 0: monday, 6: daysAfter(monday, 6) } });
  });

  it('is read back from its name, and leads to its neighbours, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (later) => {
        const week = weekOf(daysAfter('2000-01-04', later));
        expect(week.days).toContain(daysAfter('2000-01-04', later));
        expect(readWeek(week.name)).toEqual(week);
        expect(weekAfter(weekAfter(week, 1), -1)).toEqual(week);
      }),
    );
  });

  it.each(['', '2026-W00', '2026-W54', '2025-W53', '2026-48', '2026-W5', '1999-W01', '2100-W01', 'hier', '2026-W48 '])(
    '« %s » is none',
    (text) => expect(readWeek(text)).toBeNull(),
  );

  it('is said in words', () => {
    expect(weekWords(weekOf('2026-11-26'))).toBe('du 23 au 29 novembre 2026');
    expect(weekWords(weekOf('2026-12-31'))).toBe('du 28 décembre 2026 au 3 janvier 2027');
    expect(weekdayWords('2026-11-24')).toBe('mardi 24 novembre');
    expect(weekdayWords('2026-12-01')).toBe('mardi 1er décembre');
  });
});
