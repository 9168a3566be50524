import { describe, expect, it } from 'vitest';
import { readableWords, renderMarkdown } from '../../client/fiches/markdown.ts';
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

describe('words that were looked for', () => {
  const sought = ['grenouille', 'img', 'onerror'].map((stem) => ({ stem, whole: true }));

  it('are marked where a note says them, within its own marks too', () => {
    expect(renderMarkdown('- La **grenouille** saute\n- [Grenouilles](https://exemple.fr/grenouille)', sought)).toBe(
      '<ul>\n<li>La <strong><mark>grenouille</mark></strong> saute</li>\n' +
        '<li><a href="https://exemple.fr/grenouille" rel="noopener nofollow"><mark>Grenouilles</mark></a></li>\n</ul>\n',
    );
  });

  it('make no HTML of a note that had none', () => {
    const html = renderMarkdown('<img src=x onerror=alert(1)> & grenouille', sought);
    expect(html).toBe(
      '<p>&lt;<mark>img</mark> src=x <mark>onerror</mark>=alert(1)&gt; &amp; <mark>grenouille</mark></p>\n',
    );
  });
});
