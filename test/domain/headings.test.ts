import { expect, it } from 'vitest';
import {
  headingOfYear,
  isUsualOfAYear,
  questionHeadings,
  SECTION_KEYS,
  sectionHeading,
} from '../../domain/headings.ts';

it('the told parts come in the order of the fiche', () => {
  expect(SECTION_KEYS).toEqual([
    'PROJECT',
    'BEYOND',
    'SERVICE_NOTE',
    'HIGHLIGHT',
    'ACHIEVEMENTS',
    'OBJECTIVES',
    'NEWS',
  ]);
});

it('a fiche about a project says « du projet » where others say « du lab »', () => {
  const { themes, services } = questionHeadings('PROJECT');
  expect([themes, services]).toEqual([
    'Les thématiques sur lesquelles le projet est positionné',
    'L’offre de service du projet',
  ]);
  expect(questionHeadings('LAB').services).toBe('L’offre de service du lab');
});

it('the headings follow the edition: its year, and the next one for what is aimed at', () => {
  expect(sectionHeading('HIGHLIGHT', 'LAB', 2020)).toBe('Un fait marquant, une fierté de l’année 2020');
  expect(sectionHeading('ACHIEVEMENTS', 'LAB', 2023)).toBe('Les accomplissements de l’année 2023');
  expect(sectionHeading('OBJECTIVES', 'LAB', 2020)).toBe('Objectifs 2021');
});

it('a part that speaks of a year is known by its heading, and a fiche’s own heading is not taken for it', () => {
  expect(headingOfYear('OBJECTIVES', 'LAB', 2020)).toBe('Objectifs 2021');
  expect(headingOfYear('NEWS', 'LAB', 2020)).toBeNull();
  expect(isUsualOfAYear('OBJECTIVES', 'Objectifs 2021')).toBe(true);
  expect(isUsualOfAYear('HIGHLIGHT', 'Un fait marquant, une fierté de l’année 2020')).toBe(true);
  expect(isUsualOfAYear('HIGHLIGHT', 'Notre prix de 2020')).toBe(false);
  expect(isUsualOfAYear('PROJECT', 'Le projet de lab')).toBe(false);
});
