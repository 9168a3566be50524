import { expect, it } from 'vitest';
import { staffWords } from '../../domain/staff-words.ts';

const member = (id: string, said: string) => ({ id, function: said, email: `${id}@ac-essai.fr` });

it('someone of central staff is known by the function, and by the address too where another has the same', () => {
  const [one, two, alone] = [member('une', 'Chargée'), member('autre', 'Chargée'), member('seule', 'Direction')];
  const staff = [one!, two!, alone!];
  expect(staff.map((each) => staffWords(each, staff))).toEqual([
    'Chargée (une@ac-essai.fr)',
    'Chargée (autre@ac-essai.fr)',
    'Direction',
  ]);
  // one who is of them no more, or whose function was another then
  expect(staffWords(member('ancienne', 'Direction'), staff)).toBe('Direction (ancienne@ac-essai.fr)');
});
