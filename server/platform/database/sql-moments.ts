/** The day of a moment, in Paris, in SQL. */
export const parisDay = (moment: string): string => `(${moment} AT TIME ZONE 'Europe/Paris')::date`;

/** A moment as the API tells it, « 2021-03-01T09:30:00Z », in SQL. */
export const isoMoment = (moment: string): string =>
  `to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
