import { describe, expect, it } from 'vitest';
import { InteractionChange } from '../../../server/tracking/interaction.entity.ts';
import { aNextAction, anInteraction, aResidence } from '../../factories/tracking.ts';
import { application } from '../../setup/application.ts';

const essaim = application({ forEach: 'test' });

const found = async (note: string, word: string) => {
  const [row] = await essaim.dataSource.query<{ found: boolean }[]>(
    `SELECT words_to_find($1) @@ (to_tsquery('simple', $2 || ':*') || plainto_tsquery('french', $2)) AS found`,
    [note, word],
  );
  return row!.found;
};

describe('the words of an entry', () => {
  it.each([
    ['Résidence à Créteil', 'residen'],
    ['L’ŒUVRE commune', 'oeuv'],
    ['Écrire à lab@ac-creteil.fr', 'creteil'],
    ['Les tiers‑lieux', 'lieux'],
    ['Ils accompagnaient l’équipe', 'accompagner'],
  ])('of « %s » are found by « %s »', async (note, word) => {
    expect(await found(note, word)).toBe(true);
    expect(await found(note, 'absent')).toBe(false);
  });
});

describe('a trace', () => {
  const aTrace = async () => {
    const { manager } = essaim.dataSource;
    const { id: interaction } = await anInteraction(manager);
    const content = {
      kind: 'AUTRE' as const,
      date: '2021-03-01',
      endDate: null,
      mode: null,
      topic: null,
      note: 'avant',
      participants: 'Deux personnes',
      labs: ['a', 'b'],
      academies: [],
      obstacles: [],
    };
    await manager.insert(InteractionChange, {
      interaction,
      act: 'REMOVED',
      before: content,
      after: null,
      byFunction: 'x',
    });
  };

  it.each([
    ['changed', `UPDATE interaction_change SET before = jsonb_set(before, '{note}', '"après"')`],
    ['shortened', `UPDATE interaction_change SET before = jsonb_set(before, '{labs}', '["a"]')`],
    ['given other names', `UPDATE interaction_change SET before = jsonb_set(before, '{participants}', '"Trois"')`],
    ['ascribed to another', `UPDATE interaction_change SET by = (SELECT id FROM account LIMIT 1)`],
    ['removed', 'DELETE FROM interaction_change'],
    ['rewritten, for a maturity', `UPDATE maturity_reading SET level = 'VEILLE' WHERE level = 'SUIVI'`],
    ['removed, for a maturity', 'DELETE FROM maturity_reading'],
  ])('cannot be %s', async (_, statement) => {
    await aTrace();
    await expect(essaim.dataSource.query(statement)).rejects.toThrow('does not change');
  });

  it('lets out the names of those who took part, and nothing else', async () => {
    await aTrace();
    await essaim.dataSource.query(`UPDATE interaction_change SET before = before - 'participants'`);
    const [trace] = await essaim.dataSource.manager.find(InteractionChange);
    expect(trace!.before).not.toHaveProperty('participants');
    expect(trace!.before).toMatchObject({ note: 'avant', labs: ['a', 'b'] });
  });
});

describe('the tables refuse', () => {
  it.each([
    ['a visit there of four days', { firstDay: '2021-03-01', lastDay: '2021-03-04' }],
    ['a visit that ends before it begins', { firstDay: '2021-03-02', lastDay: '2021-03-01' }],
    ['a visit put off without a reason', { state: 'POSTPONED' as const }],
    [
      'a held visit that the journal does not tell of',
      { state: 'HELD' as const, firstDay: '2021-03-01', lastDay: '2021-03-01' },
    ],
  ])('%s', async (_, visit) => {
    await expect(aResidence(essaim.dataSource.manager, visit)).rejects.toThrow('residence_visit_');
  });

  it.each([
    ['an action that is settled by nobody', { settledAt: new Date() }, 'next_action_settled'],
    ['an action that had another day first, and was not put off', { firstDue: '2021-03-01' }, 'next_action_put_off'],
  ])('%s', async (_, action, refusal) => {
    await expect(aNextAction(essaim.dataSource.manager, action)).rejects.toThrow(refusal);
  });
});

it('moving an entry to another day moves the last contact', async () => {
  const { id } = await anInteraction(essaim.dataSource.manager, { obstacles: ['lieu'] });
  await essaim.dataSource.query(`UPDATE interaction SET date = '2021-05-05' WHERE id = $1`, [id]);
  const days = await essaim.dataSource.query(
    `SELECT date::text FROM interaction_subject UNION ALL SELECT date::text FROM interaction_obstacle`,
  );
  expect(days).toEqual([{ date: '2021-05-05' }, { date: '2021-05-05' }]);
});
