import type { ImportReport } from '../../domain/session-import.ts';
import { counted } from './session-words.ts';

/** What an import of this file would do, in a sentence or two. */
export function verdictOf({ NEW, KNOWN, REMOVED, WRONG }: ImportReport['counts']): string {
  if (WRONG > 0) {
    return `${counted(WRONG, 'ligne')} à corriger dans le fichier : rien n’est importé tant qu’il en reste une.`;
  }
  if (NEW > 0) return `${counted(NEW, 'session est prête à être importée', 'sessions sont prêtes à être importées')}.`;
  if (REMOVED > 0) {
    const removed = counted(REMOVED, 'session a été retirée', 'sessions ont été retirées');
    return `Il n’y a rien à importer : tout l’a déjà été. Depuis, ${removed} du registre : ouvrez la session depuis sa ligne pour la rétablir.`;
  }
  return KNOWN > 0
    ? 'Toutes les sessions de ce fichier sont déjà dans le registre : il n’y a rien à importer.'
    : 'Il n’y a aucune session sous les titres de colonnes : il n’y a rien à importer.';
}
