import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

const { TZ } = process.env;
afterAll(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

describe('a moment', () => {
  beforeEach(() => vi.resetModules());
  const read = async (zone: string) => {
    process.env.TZ = zone;
    return import('../../client/ui/when.ts');
  };

  it('is of Paris, without a word of it to whom it is the time of', async () => {
    const { when, day } = await read('Europe/Madrid');
    expect(when('2026-07-14T22:30:00Z')).toBe('15 juillet 2026 à 00:30');
    expect(day('2026-07-14T22:30:00Z')).toBe('15 juillet 2026');
  });

  it('is of Paris in Martinique too, and says so', async () => {
    const { when, day } = await read('America/Martinique');
    expect(when('2026-11-30T23:30:00Z')).toBe('1er décembre 2026 à 00:30 (heure de Paris)');
    expect(day('2026-11-30T23:30:00Z')).toBe('1er décembre 2026');
  });
});
