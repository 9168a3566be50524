/** The told parts of a fiche, in the fiche's order, and the headings that the form gives them. */
export const SECTION_KEYS = [
  'PROJECT',
  'BEYOND',
  'SERVICE_NOTE',
  'HIGHLIGHT',
  'ACHIEVEMENTS',
  'OBJECTIVES',
  'NEWS',
] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

export const FICHE_SUBJECTS = ['LAB', 'PROJECT'] as const;
export type FicheSubject = (typeof FICHE_SUBJECTS)[number];

const ofSubject = (subject: FicheSubject) => (subject === 'PROJECT' ? 'du projet' : 'du lab');

/** The heading of a told part whose fiche gives none of its own. `year` is the edition's. */
export function sectionHeading(key: SectionKey, subject: FicheSubject, year: number): string {
  const headings: Record<SectionKey, string> = {
    PROJECT: subject === 'PROJECT' ? 'Le projet' : 'Le projet de lab',
    BEYOND: 'Mais aussi…',
    SERVICE_NOTE: 'Précisions sur l’offre de service',
    HIGHLIGHT: `Un fait marquant, une fierté de l’année ${year}`,
    ACHIEVEMENTS: `Les accomplissements de l’année ${year}`,
    OBJECTIVES: `Objectifs ${year + 1}`,
    NEWS: 'Des infos à partager',
  };
  return headings[key];
}

/** The told parts that speak of a year: what is said there of one is not true of the next. */
const DATED_SECTIONS: readonly SectionKey[] = ['HIGHLIGHT', 'ACHIEVEMENTS', 'OBJECTIVES'];

/** The heading by which a told part goes on speaking of its year in a later edition; null for one that has none. */
export const headingOfYear = (key: SectionKey, subject: FicheSubject, year: number): string | null =>
  DATED_SECTIONS.includes(key) ? sectionHeading(key, subject, year) : null;

/** Whether a heading is the usual one of some year, and not the fiche's own. */
export function isUsualOfAYear(key: SectionKey, heading: string): boolean {
  const named = Number(/\d{4}/.exec(heading)?.[0]);
  return [named, named - 1].some((year) =>
    FICHE_SUBJECTS.some((subject) => headingOfYear(key, subject, year) === heading),
  );
}

/** The headings of the questions that every fiche answers. */
export function questionHeadings(subject: FicheSubject) {
  const positioned = subject === 'PROJECT' ? 'le projet est positionné' : 'le lab est positionné';
  return {
    status: 'État d’avancement du lab', // also for a project: so the form says
    launch: 'Date de lancement',
    team: 'Membres de l’équipe projet',
    themes: `Les thématiques sur lesquelles ${positioned}`,
    otherThemes: 'Mais aussi…',
    services: `L’offre de service ${ofSubject(subject)}`,
    otherServices: 'Autres services',
    contact: 'Contact',
  } as const;
}
