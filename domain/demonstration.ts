/** What every page says while the demonstration set is loaded. */
export const DEMONSTRATION_WORDS =
  'Démonstration : le journal, les actions, les résidences, les sessions, les demandes et les maturités sont inventés.';
