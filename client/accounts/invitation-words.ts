import type { InvitationFragment, LabRole } from '../graphql/generated/graphql.ts';

export const ROLE_WORDS: Record<LabRole, string> = { REFERENT: 'référent', CONTRIBUTOR: 'contributeur' };

export const INVITATION_STATES: Record<InvitationFragment['state'], string> = {
  PENDING: 'en attente',
  EXPIRED: 'restée sans réponse',
  ACCEPTED: 'acceptée',
  WITHDRAWN: 'retirée',
};

/** « à tenir la fiche du lab … (contributeur) » */
export function offerWords({
  lab,
  role,
  central,
  handover,
}: Pick<InvitationFragment, 'lab' | 'role' | 'central' | 'handover'>): string {
  if (central) return 'à rejoindre l’équipe centrale';
  if (!lab) return 'à ouvrir un compte';
  if (handover) return `à prendre la suite du référent de la fiche « ${lab} »`;
  return role === 'REFERENT'
    ? `à répondre de la fiche « ${lab} » (référent)`
    : `à tenir la fiche « ${lab} » (contributeur)`;
}
