import type { LabRole } from '../graphql/generated/graphql.ts';

/** « à tenir la fiche du lab … (contributeur) » */
export function offerWords({
  lab,
  role,
  central,
}: {
  lab: string | null;
  role: LabRole | null;
  central: boolean;
}): string {
  if (central) return 'à rejoindre l’équipe centrale';
  if (!lab) return 'à ouvrir un compte';
  return role === 'REFERENT'
    ? `à répondre de la fiche « ${lab} » (référent)`
    : `à tenir la fiche « ${lab} » (contributeur)`;
}
