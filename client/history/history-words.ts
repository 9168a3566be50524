import type { RevisionAct } from '../graphql/generated/graphql.ts';

export function actWords(act: RevisionAct, saves: number): string {
  if (act === 'SAVED') return saves > 1 ? `${saves} enregistrements` : 'Enregistrement';
  return { IMPORTED: 'Reprise d’un document', RESTORED: 'Reprise d’une version antérieure', PUBLISHED: 'Publication' }[
    act
  ];
}
