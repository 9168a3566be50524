/** The day of a moment, in Paris, in SQL. */
export const parisDay = (moment: string): string => `(${moment} AT TIME ZONE 'Europe/Paris')::date`;
