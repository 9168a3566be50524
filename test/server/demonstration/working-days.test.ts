import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countDays, daysAfter } from '../../../domain/day.ts';
import { workingDays } from '../../../server/seeding/demonstration/working-days.ts';

it.each([
  ['2026-11-26', -5, 1, '2026-11-20'], // a Saturday: the Friday before
  ['2026-11-26', 3, 1, '2026-11-30'], // a Sunday: the Monday after
  ['2026-11-29', 0, 1, '2026-11-29'], // today stays today
  ['2026-11-26', 1, 2, '2026-11-30'], // Friday and Saturday: Monday and Tuesday
])('from %s, %i days away, for %i: from %s on', (today, from, count, first) => {
  expect(workingDays(today, from, count).first).toBe(first);
});

it('past stays past and to come stays to come, on no weekend, for as long as was said', () => {
  const days = fc.record({
    today: fc.integer({ min: 0, max: 5_000 }).map((later) => daysAfter('2020-01-01', later)),
    from: fc.integer({ min: -900, max: 900 }).filter((from) => from !== 0),
    count: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(days, ({ today, from, count }) => {
      const { first, last } = workingDays(today, from, count);
      expect(from < 0 ? first < today : first > today).toBe(true);
      expect(countDays(first, last)).toBe(count);
      for (let day = first; day <= last; day = daysAfter(day, 1)) {
        expect([0, 6]).not.toContain(new Date(day).getUTCDay());
      }
    }),
  );
});
