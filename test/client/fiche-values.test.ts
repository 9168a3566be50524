import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changesOf,
  differingFields,
  type Fiche,
  fieldNamed,
  type FicheValues,
  valuesOf,
} from '../../client/editing/fiche-values.ts';
import { emphasised, listed } from '../../client/editing/markdown-marks.ts';
import { mergeValues } from '../../client/editing/merge-values.ts';

const fiche: Fiche = {
  slug: 'essai',
  name: 'Lab',
  subject: 'LAB',
  edition: 2021,
  status: null,
  closedOn: null,
  mergedInto: null,
  academy: { slug: 'essai', name: 'Essai', type: 'ACADEMIE', region: null, website: null },
  launch: { label: 'été 2020', precision: 'SEASON', from: '2020-06-21', to: '2020-09-22' },
  team: { headcount: null, fte: 2.5, structures: ['DANE'], note: null },
  themes: null,
  otherThemes: [],
  services: [{ code: 'coaching', label: 'coaching', explanation: null, note: null }],
  otherServices: [],
  sections: [{ key: 'NEWS', heading: 'Des infos', text: 'Un lieu' }],
  contact: null,
  maturity: null,
};
const values = valuesOf(fiche);
const changed = (given: Partial<FicheValues>) => ({ ...values, ...given });

describe('what stands in the form', () => {
  it('tells unknown from none when it is sent', () => {
    const { changes } = changesOf(changed({ headcount: '0', fte: '', themes: [], services: null, launch: '?' }), [
      'headcount',
      'fte',
      'themes',
      'services',
      'launch',
    ]);
    expect(changes).toEqual({
      team: { headcount: 0, fte: null },
      themes: [],
      services: null,
      launch: { precision: 'UNKNOWN', date: null },
    });
  });

  it('sends what is changed alone', () => {
    const now = changed({ name: 'Autre', NEWS: '' });
    expect(changesOf(now, differingFields(now, values)).changes).toEqual({
      name: 'Autre',
      sections: [{ key: 'NEWS', text: '' }],
    });
  });

  it('is not changed by another way to type the same', () => {
    const same = changed({ launch: ' Été  2020', fte: '2,5', name: ' Lab ', structures: ['DANE', ' '] });
    expect(differingFields(same, values)).toEqual([]);
  });

  it('keeps back what cannot be understood, and says why', () => {
    const { changes, errors } = changesOf(changed({ headcount: 'deux', launch: 'bientôt', name: 'Autre' }), [
      'headcount',
      'launch',
      'name',
    ]);
    expect(changes).toEqual({ name: 'Autre' });
    expect(Object.keys(errors)).toEqual(['headcount', 'launch']);
  });

  it.each([
    ['changes.name', 'name'],
    ['changes.team.headcount', 'headcount'],
    ['changes.team.note', 'teamNote'],
    ['changes.launch.date', 'launch'],
    ['changes.sections.NEWS', 'NEWS'],
    ['changes.contact.email', 'contactEmail'],
    ['changes.services', 'services'],
  ])('an error at %s stands at %s', (path, field) => {
    expect(fieldNamed(path)).toBe(field);
  });
});

describe('two versions', () => {
  it('come together where each changed other answers', () => {
    const {
      values: merged,
      conflicts,
      theirs,
    } = mergeValues(values, changed({ name: 'Le mien' }), changed({ fte: '3' }));
    expect(merged).toEqual(changed({ name: 'Le mien', fte: '3' }));
    expect([conflicts, theirs]).toEqual([[], ['fte']]);
  });

  it('dispute the answers that both changed, unless they say the same', () => {
    const mine = changed({ name: 'Le mien', launch: '09/2020' });
    const theirs = changed({ name: 'Le leur', launch: 'septembre 2020' });
    expect(mergeValues(values, mine, theirs)).toMatchObject({ conflicts: ['name'], theirs: [], values: mine });
  });

  it('never lose what one typed: every answer is mine, or theirs where I changed nothing', () => {
    const field = fc.constantFrom('name', 'teamNote', 'NEWS', 'headcount' as const);
    const edits = fc.array(fc.tuple(field, fc.constantFrom('a', 'b', 'c')), { maxLength: 4 });
    const edited = (list: [string, string][]) => changed(Object.fromEntries(list));
    fc.assert(
      fc.property(edits, edits, (mine, theirs) => {
        const [my, their] = [edited(mine), edited(theirs)];
        const merged = mergeValues(values, my, their);
        for (const name of differingFields(my, values)) expect(merged.values[name]).toEqual(my[name]);
        for (const name of merged.theirs) expect(merged.values[name]).toEqual(their[name]);
        expect(new Set(differingFields(merged.values, their))).toEqual(
          new Set(differingFields(my, their).filter((name) => differingFields(my, values).includes(name))),
        );
      }),
    );
  });
});

describe('marks in a told text', () => {
  it('make the selection bold, and plain again', () => {
    const bold = emphasised('un tiers-lieu ouvre', 3, 13);
    expect(bold.text).toBe('un **tiers-lieu** ouvre');
    expect(emphasised(bold.text, bold.start, bold.end)).toEqual({ text: 'un tiers-lieu ouvre', start: 3, end: 13 });
  });

  it('make the selected lines a list, and plain again', () => {
    const list = listed('un\ndeux\ntrois', 4, 6);
    expect(list.text).toBe('un\n- deux\ntrois');
    expect(listed('un\ndeux', 0, 7).text).toBe('- un\n- deux');
    expect(listed('- un\n- deux', 0, 11).text).toBe('un\ndeux');
  });
});
