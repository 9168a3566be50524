/** The pages of « Suivi », in the order of the menu. */
export const TRACKING_LINKS = [{ path: '/suivi/journal', label: 'Journal' }] as const;
