import { FICHE_PART_WORDS, REQUEST_WORDS } from '../../domain/requests.ts';
import type { RequestFragment } from '../graphql/generated/graphql.ts';

/** « Proposition de correction : Lab 110 bis, la date de lancement » */
export function requestTitle({ kind, lab, labName, part }: RequestFragment): string {
  const words = REQUEST_WORDS[kind];
  const about = kind === 'LAB' ? labName : lab?.name;
  const title = `${words[0]!.toUpperCase()}${words.slice(1)}${about ? ` : ${about}` : ''}`;
  return part ? `${title}, ${FICHE_PART_WORDS[part].toLowerCase()}` : title;
}

/** What the two decisions are called, on buttons and in what was decided. */
export const DECISION_WORDS = {
  ACCOUNT: { accept: 'Inviter', accepted: 'Acceptée', refuse: 'Refuser', refused: 'Refusée' },
  LAB: { accept: 'Créer ce lab', accepted: 'Lab créé', refuse: 'Refuser', refused: 'Refusée' },
  CORRECTION: {
    accept: 'Prendre en compte',
    accepted: 'Prise en compte',
    refuse: 'Ne pas retenir',
    refused: 'Pas retenue',
  },
  CONTACT: { accept: 'Répondre', accepted: 'Répondu', refuse: 'Ne pas donner suite', refused: 'Sans suite' },
} as const;
