import { beforeAll, describe, expect, it } from 'vitest';
import { application } from '../setup/application.ts';
import { type Lab, wholeLabs } from '../setup/public-answers.ts';
import { SERVICES, SOURCE } from './edition-2020.source.ts';

const essaim = application();
let labs: Map<string, Lab>;

beforeAll(async () => {
  labs = new Map((await wholeLabs(essaim, 2020)).map((lab) => [lab.slug, lab]));
});

describe('edition 2020', () => {
  it('has the twelve fiches of the report, and no other', () => {
    expect([...labs.keys()].sort()).toEqual(Object.keys(SOURCE).sort());
  });

  it('is frozen, with 14 labs counted and 12 fiches; edition 2021 is open and empty', async () => {
    const { editions } = await essaim.graphql<{ editions: object[] }>('{ editions { year open fiches declaredLabs } }');
    expect(editions).toEqual([
      { year: 2021, open: true, fiches: 0, declaredLabs: null },
      { year: 2020, open: false, fiches: 12, declaredLabs: 14 },
    ]);
    expect(await wholeLabs(essaim, 2021)).toEqual([]);
  });

  it('is what a visitor reads who names no edition', async () => {
    expect(await wholeLabs(essaim)).toEqual([...labs.values()]);
  });

  it('knows 34 académies, 30 of them proper, and which have no lab', async () => {
    const { academies } = await essaim.graphql<{
      academies: { slug: string; type: string; labs: { slug: string }[] }[];
    }>('{ academies { slug type labs { slug } } }');
    const ofType = (type: string) => academies.filter((academy) => academy.type === type).length;
    expect([ofType('ACADEMIE'), ofType('VICE_RECTORAT'), ofType('SERVICE')]).toEqual([30, 3, 1]);
    const withLab = academies.filter((academy) => academy.labs.length > 0);
    expect(withLab.map(({ slug }) => slug).sort()).toEqual(Object.keys(SOURCE).sort());
  });

  describe.each(Object.entries(SOURCE))('the fiche of %s', (slug, source) => {
    const lab = () => labs.get(slug)!;

    it('is of its académie, under the académie’s name', () => {
      const { name, academy, subject, edition } = lab();
      expect({ academy: academy.slug, subject, edition }).toEqual({
        academy: slug,
        subject: source.subject ?? 'LAB',
        edition: 2020,
      });
      const particle = /^[AEÉIO]/.test(academy.name) ? 'd’' : 'de ';
      expect(name).toBe(`Lab d’académie ${particle}${academy.name}`);
    });

    it('says where it stands and when it was, or will be, launched', () => {
      const [precision, from, to, label] = source.launch;
      expect(lab().status).toBe(source.status);
      expect(lab().launch).toEqual({ precision, from, to, label });
    });

    it('says who carries it', () => {
      const { headcount, fte, structures, note } = lab().team;
      expect({ headcount, fte, structures }).toEqual({
        headcount: source.headcount,
        fte: source.fte ?? null,
        structures: source.structures,
      });
      expectTold(note, source.teamNote);
    });

    it('says what it works on', () => {
      const { themes } = lab();
      expect(themes && new Set(themes.map(({ code }) => code))).toEqual(source.themes && new Set(source.themes));
      expect(themes?.length).toBe(source.themes?.length);
      expectEachTold(lab().otherThemes, source.otherThemes ?? []);
    });

    it('says what it offers', () => {
      expect(lab().services?.map(({ code }) => code) ?? null).toEqual(source.services);
      for (const { code, note } of lab().services ?? []) expectTold(note, source.serviceNotes?.[code] ?? null);
      expectEachTold(lab().otherServices, source.otherServices ?? []);
    });

    it('tells its parts in order, under the report’s headings', () => {
      expect(lab().sections.map(({ key, heading }) => [key, heading])).toEqual(
        source.sections.map(([key, heading]) => [key, heading]),
      );
      expectEachTold(
        lab().sections.map(({ text }) => text),
        source.sections.map(([, , facts]) => facts),
      );
    });

    it('has a maturity that is a hypothesis, not a fact of the report', () => {
      expect(lab().maturity).toEqual({ level: source.maturity, confirmed: false, since: null });
    });

    it('lives, and gives no address that the report does not give', () => {
      expect([lab().contact, lab().closedOn]).toEqual([null, null]);
    });
  });

  it('keeps unanswered, unknown and none apart', () => {
    expect(labs.get('nancy-metz')).toMatchObject({ themes: null, services: null, team: { headcount: null } });
    expect(labs.get('nice')!.team.headcount).toBe(0);
    expect(labs.get('creteil')!.team).toMatchObject({ headcount: null, fte: 3 });
    expect(labs.get('reims')!.launch).toMatchObject({ precision: 'UNKNOWN', from: null, to: null });
  });

  it('names the six themes and the nine services as the report does', async () => {
    const { themes, services } = await essaim.graphql<{
      themes: { code: string; label: string }[];
      services: { code: string; label: string; explanation: string | null }[];
    }>('{ themes { code label } services { code label explanation } }');
    expect(themes.map(({ code, label }) => [code, label])).toEqual([
      ['pedagogique', 'innovation pédagogique'],
      ['technologique', 'innovation technologique'],
      ['organisationnelle', 'innovation organisationnelle'],
      ['usages', 'innovation d’usages'],
      ['numerique', 'innovation numérique'],
      ['sociale', 'innovation sociale'],
    ]);
    expect(services.map(({ code }) => code)).toEqual(Object.keys(SERVICES));
    expectEachTold(
      services.map(({ label, explanation }) => `${label} : ${explanation ?? ''}`),
      Object.values(SERVICES),
    );
    expect(services.filter(({ explanation }) => explanation === null).map(({ code }) => code)).toEqual(['connexion']);
  });
});

/** A retelling keeps the facts: these words are in it, and these numbers, and no other. null: nothing is told. */
function expectTold(text: string | null, facts: string | null): void {
  if (facts === null || text === null) return expect(text).toBe(facts);
  expect(facts.split(', ').filter((fact) => !fold(text).includes(fold(fact)))).toEqual([]);
  expect(numbersIn(text)).toEqual(numbersIn(facts));
}

function expectEachTold(texts: string[], facts: string[]): void {
  expect(texts).toHaveLength(facts.length);
  texts.forEach((text, index) => expectTold(text, facts[index]!));
}

/** Lower case, without accents, with one kind of apostrophe. */
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll("'", '’');

const numbersIn = (text: string) => [...new Set(text.match(/\d+/g))].sort();
