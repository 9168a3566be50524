import { describe, expect, it } from 'vitest';
import { ownPath } from '../../domain/own-path.ts';

describe('where to go after signing in', () => {
  it.each(['/', '/compte', '/labs/creteil/modifier?edition=2021#news', '/liste?texte=%C3%A9t%C3%A9'])(
    'is a page of ours: %s',
    (asked) => expect(ownPath(asked, '/mon-lab')).toBe(asked),
  );

  it.each([
    null,
    '',
    'compte',
    'https://ailleurs.example',
    '//ailleurs.example',
    '/\\ailleurs.example',
    '\\\\ailleurs.example',
    '/\t/ailleurs.example',
    '\n//ailleurs.example',
    '/.//ailleurs.example',
    '/a/..//ailleurs.example',
    'javascript:alert(1)',
    'http://essaim.invalid/compte',
  ])('is never %j', (asked) => expect(ownPath(asked, '/mon-lab')).toBe('/mon-lab'));
});
