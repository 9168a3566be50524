import { describe, expect, it } from 'vitest';
import { readableWords } from '../../client/fiches/markdown.ts';
import { markedWords } from '../../client/history/marked-words.ts';

describe('a told part that is compared', () => {
  it('is read without its marks: items of lists on lines of their own, links with their address', () => {
    const text =
      'Un **tiers-lieu** ouvre.\nÀ *Créteil*.\n\n## Ensuite\n\n- le `fablab`\n- un [blog](https://exemple.fr)\n\n3. trois\n4. quatre';
    expect(readableWords(text)).toBe(
      'Un tiers-lieu ouvre.\nÀ Créteil.\nEnsuite\n• le fablab\n• un blog (https://exemple.fr)\n3. trois\n4. quatre',
    );
  });

  it('shows what is no Markdown to a reader as it was typed', () => {
    expect(readableWords('2 * 3 * 4 <b>gras</b>')).toBe('2 * 3 * 4 <b>gras</b>');
  });

  it('marks the words that changed, and none when its layout alone did', async () => {
    expect(await markedWords('sections.NEWS', '- un **lieu**', '- un **tiers-lieu**')).toContainEqual({
      text: 'tiers-',
      kind: 'new',
    });
    expect(await markedWords('sections.NEWS', 'un lieu', 'un **lieu**')).toEqual([{ text: 'un lieu', kind: 'same' }]);
    expect(await markedWords('name', '*Lab*', '**Lab**')).not.toEqual([{ text: 'Lab', kind: 'same' }]);
  });
});
