/** What central staff manage, in the order of the menu. */
export const MANAGEMENT_LINKS = [
  { path: '/gestion/demandes', label: 'Demandes' },
  { path: '/gestion/labs', label: 'Labs' },
  { path: '/gestion/actes', label: 'Journal des actes' },
] as const;
