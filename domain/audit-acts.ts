/** The administrative acts that the audit log knows, each as a person reads it. */
export const AUDIT_ACT_WORDS = {
  INVITATION_SENT: 'Invitation envoyée',
  INVITATION_RENEWED: 'Invitation renouvelée',
  INVITATION_WITHDRAWN: 'Invitation retirée',
  INVITATION_ACCEPTED: 'Invitation acceptée',
  REQUEST_ACCEPTED: 'Demande acceptée',
  REQUEST_REFUSED: 'Demande refusée',
  REQUEST_PASSED_ON: 'Demande transmise à un lab',
  HANDOVER_PROPOSED: 'Passation proposée',
  HANDOVER_WITHDRAWN: 'Passation retirée',
  HANDOVER_ACCEPTED: 'Passation acceptée',
  TEAM_LEFT: 'Équipe quittée',
  ROLE_GIVEN: 'Rôle donné',
  ROLE_TAKEN: 'Rôle retiré',
  LAB_TAKEN_BACK: 'Lab repris par l’équipe centrale',
  CENTRAL_GIVEN: 'Entrée dans l’équipe centrale',
  CENTRAL_TAKEN: 'Sortie de l’équipe centrale',
  ACCOUNT_SUSPENDED: 'Compte suspendu',
  ACCOUNT_RESTORED: 'Compte rétabli',
  ADDRESS_CHANGED: 'Adresse d’un compte changée',
  MAIL_RESENT: 'Courriel renvoyé',
  AUDIENCE_SET: 'Lecteurs d’une partie de fiche choisis',
} as const;

export type AuditAct = keyof typeof AUDIT_ACT_WORDS;
export const AUDIT_ACTS = Object.keys(AUDIT_ACT_WORDS) as AuditAct[];
