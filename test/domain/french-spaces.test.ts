import { describe, expect, it } from 'vitest';
import { frenchSpaces } from '../../domain/french-spaces.ts';

describe('a sentence', () => {
  it.each([
    ['Équipe : 2 ETP ; et après ?', 'Équipe\u00a0: 2 ETP\u00a0; et après\u00a0?'],
    [' : Rennes', '\u00a0: Rennes'],
    ['Ici :<strong>', 'Ici\u00a0:<strong>'],
    ['Fermer (oui ?)', 'Fermer (oui\u00a0?)'],
    ['« Nice » et « ${name} »', '«\u00a0Nice\u00a0» et «\u00a0${name}\u00a0»'],
  ])('%s never breaks before its « : », nor within what it quotes', (typed, shown) =>
    expect(frenchSpaces(typed)).toBe(shown),
  );

  it.each(['https://exemple.fr', 'a ::before', '10:30', 'tri ?tri=nom'])('%s stays as it is', (text) =>
    expect(frenchSpaces(text)).toBe(text),
  );
});
