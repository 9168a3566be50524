/** Where calendars are read. */
export const CALENDAR_PATH = '/calendrier';

export const calendarPath = (secret: string): string => `${CALENDAR_PATH}/${secret}.ics`;
