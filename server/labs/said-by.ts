/** What is known of a revision besides what it says. */
const ABOUT = ['id', 'fiche', 'number', 'act', 'by', 'by_function', 'at'];

/** In SQL, all that a revision says: taking an earlier one up again makes another that says the same. */
export const saidBy = (revision: string): string =>
  `(SELECT to_jsonb(said) - '{${ABOUT.join()}}'::text[] FROM fiche_revision said WHERE said.id = ${revision})`;

/** In SQL, whether a fiche's draft says something that nobody reads yet. */
export const awaitsPublication = (fiche: string): string =>
  `(${fiche}.draft IS DISTINCT FROM ${fiche}.published
    AND ${saidBy(`${fiche}.draft`)} IS DISTINCT FROM ${saidBy(`${fiche}.published`)})`;
