/** The administrative acts that the audit log knows, each as a person reads it. */
export const AUDIT_ACT_WORDS = {
  INVITATION_SENT: 'Invitation envoyée',
  INVITATION_RENEWED: 'Invitation renouvelée',
  INVITATION_WITHDRAWN: 'Invitation retirée',
  INVITATION_ACCEPTED: 'Invitation acceptée',
  REQUEST_ACCEPTED: 'Demande acceptée',
  REQUEST_REFUSED: 'Demande refusée',
  REQUEST_PASSED_ON: 'Demande transmise à un lab',
  AUDIENCE_SET: 'Lecteurs d’une partie de fiche choisis',
  LAB_CREATED: 'Lab créé',
  LAB_RENAMED: 'Lab renommé',
  LAB_MOVED: 'Adresse d’un lab changée',
  LAB_ACADEMY_CORRECTED: 'Académie d’un lab corrigée',
  LAB_CLOSED: 'Lab noté arrêté',
  LAB_REOPENED: 'Lab remis en activité',
  LAB_MERGED: 'Lab réuni à un autre',
  LAB_SEPARATED: 'Lab séparé d’un autre',
  ACCOUNT_CLOSED: 'Compte fermé',
} as const;

export type AuditAct = keyof typeof AUDIT_ACT_WORDS;
export const AUDIT_ACTS = Object.keys(AUDIT_ACT_WORDS) as AuditAct[];
