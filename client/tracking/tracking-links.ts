/** The pages of « Suivi », in the order of the menu. */
export const TRACKING_LINKS = [
  { path: '/suivi', label: 'À faire', alone: true },
  { path: '/suivi/reseau', label: 'Le réseau' },
  { path: '/suivi/semaine', label: 'Cette semaine' },
  { path: '/suivi/journal', label: 'Journal' },
  { path: '/sessions', label: 'Sessions' },
] as const;
