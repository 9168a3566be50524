import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAB_STATUSES, type LabStatus } from '../../domain/stages.ts';
import { SORTS } from '../../domain/choice.ts';
import { sortLabs } from '../../client/directory/sort-labs.ts';
import { labCount, shortName, stageAndLaunch } from '../../client/labs/lab-words.ts';
import type { ListedLab } from '../../client/directory/network.svelte.ts';

/** A lab as the list has it. */
function aListedLab(given: Partial<ListedLab> = {}): ListedLab {
  return {
    slug: 'essai',
    name: 'Lab d’essai',
    subject: 'LAB',
    edition: 2020,
    status: null,
    closedOn: null,
    academy: { slug: 'bordeaux', name: 'Bordeaux', region: 'Nouvelle-Aquitaine' },
    launch: { label: 'non précisée', precision: 'UNKNOWN', from: null, to: null },
    team: { headcount: null, structures: [] },
    themes: null,
    otherThemes: [],
    services: null,
    otherServices: [],
    maturity: null,
    ...given,
  };
}

const launched = (day: string): ListedLab['launch'] => ({ label: day, precision: 'DAY', from: day, to: day });

describe('the short name of a lab', () => {
  const named = (name: string, academy: string) => shortName({ name, academy: { name: academy } });

  it.each([
    ['Lab d’académie de Créteil', 'Créteil', 'Créteil'],
    ['Lab d’académie d’Orléans-Tours', 'Orléans-Tours', 'Orléans-Tours'],
    ['Second lab breton', 'Rennes', 'Second lab breton'],
    ['Lab d’académie de Rennes Sud', 'Rennes', 'Lab d’académie de Rennes Sud'],
  ])('of « %s » is « %s »', (name, academy, expected) => expect(named(name, academy)).toBe(expected));
});

describe('the stage and the launch', () => {
  it.each<[Partial<ListedLab>, string]>([
    [{ edition: null }, 'Aucune fiche publiée'],
    [{}, 'État non précisé · lancement non précisé'],
    [{ status: 'ACTIF', launch: launched('2019-03-01') }, 'Actif · depuis le 1er mars 2019'],
    [
      { status: 'EN_COURS', launch: launched('2021-09-14') },
      'En cours de réalisation · lancement prévu le 14 septembre 2021',
    ],
  ])('of %j are told as « %s »', (lab, expected) => expect(stageAndLaunch(aListedLab(lab))).toBe(expected));
});

it.each([
  [0, 'Aucun lab'],
  [1, '1 lab'],
  [12, '12 labs'],
])('%i is said « %s »', (count, said) => expect(labCount(count)).toBe(said));

describe('sorted labs', () => {
  const anyLab = fc
    .record({
      name: fc.constantFrom('Éveil', 'eveil 2', 'Eveil 10', 'Zèbre', 'abeille', 'Abeille'),
      status: fc.option(fc.constantFrom<LabStatus>(...LAB_STATUSES)),
      day: fc.option(fc.constantFrom('2018-12-01', '2020-06-21', '2020-09-01', '2021-03-01')),
    })
    .map(({ name, status, day }) => aListedLab({ name, status, ...(day ? { launch: launched(day) } : {}) }));
  const anyLabs = fc
    .array(anyLab, { maxLength: 12 })
    .map((labs) => labs.map((lab, index) => ({ ...lab, slug: `lab-${index}` })));
  const order = fc.record({ sort: fc.constantFrom(...SORTS), descending: fc.boolean() });
  const valueOf = {
    nom: (lab: ListedLab) => lab.name,
    lancement: (lab: ListedLab) => lab.launch.from,
    etat: (lab: ListedLab) => lab.status,
  };

  it('are all there, the unknown apart, whatever the direction', () => {
    fc.assert(
      fc.property(anyLabs, order, (labs, by) => {
        const { known, unknown } = sortLabs(labs, by);
        expect([...known, ...unknown].map(({ slug }) => slug).sort()).toEqual(labs.map(({ slug }) => slug).sort());
        for (const lab of known) expect(valueOf[by.sort](lab)).not.toBeNull();
        for (const lab of unknown) expect(valueOf[by.sort](lab)).toBeNull();
      }),
    );
  });

  it('are in order, one way or the other; equal ones by name', () => {
    const french = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
    const compare = {
      nom: (a: ListedLab, b: ListedLab) => french.compare(a.name, b.name),
      lancement: (a: ListedLab, b: ListedLab) =>
        a.launch.from! < b.launch.from! ? -1 : Number(a.launch.from !== b.launch.from),
      etat: (a: ListedLab, b: ListedLab) => LAB_STATUSES.indexOf(a.status!) - LAB_STATUSES.indexOf(b.status!),
    };
    fc.assert(
      fc.property(anyLabs, order, (labs, { sort, descending }) => {
        const { known } = sortLabs(labs, { sort, descending });
        for (const [index, after] of known.slice(1).entries()) {
          const before = known[index]!;
          const step = (descending ? -1 : 1) * compare[sort](before, after);
          expect(step).toBeLessThanOrEqual(0);
          if (step === 0) expect(french.compare(before.name, after.name)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('do not change the list that they come from', () => {
    const labs = [aListedLab({ name: 'B' }), aListedLab({ name: 'A' })];
    sortLabs(labs, { sort: 'nom', descending: false });
    expect(labs.map(({ name }) => name)).toEqual(['B', 'A']);
  });
});
