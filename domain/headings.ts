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
