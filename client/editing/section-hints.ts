import type { SectionKey } from '../../domain/headings.ts';

/** What each told part is for, in a sentence. */
export const SECTION_HINTS: Record<SectionKey, string> = {
  PROJECT: 'D’où vient le projet, pour qui, et ce qu’il veut changer.',
  BEYOND: 'Ce que les thématiques ne disent pas.',
  SERVICE_NOTE: 'Ce qu’il faut savoir de votre offre : pour qui, comment la demander, ses limites.',
  HIGHLIGHT: 'Un événement, une rencontre, une réussite dont l’équipe est fière.',
  ACHIEVEMENTS: 'Ce qui a été fait cette année, en quelques lignes ou en liste.',
  OBJECTIVES: 'Ce que vous visez pour l’année qui vient.',
  NEWS: 'Ce que vous voulez dire aux autres labs : un besoin, une annonce, une question.',
};
