/** What central staff manage, in the order of the menu. */
export const MANAGEMENT_LINKS = [
  { path: '/gestion/demandes', label: 'Demandes' },
  { path: '/gestion/labs', label: 'Labs' },
  { path: '/gestion/comptes', label: 'Comptes' },
  { path: '/gestion/invitations', label: 'Invitations' },
  { path: '/gestion/courriels', label: 'Courriels' },
  { path: '/gestion/actes', label: 'Journal des actes' },
] as const;
