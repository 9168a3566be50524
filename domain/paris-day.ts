const inParis = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris' });

/** The day that it is in Paris: « 2021-09-14 ». */
export const parisDay = (moment: Date): string => inParis.format(moment);
