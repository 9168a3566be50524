import { daysAfter } from '../../domain/day.ts';
import type { CalendarEvent } from './calendar-events.ts';

/**
 * A calendar as RFC 5545 has it. Written here, since it is a page of text: of the libraries that do it, the one that
 * runs on our oldest Node folds lines at 75 characters, and the standard at 75 bytes, which French fills sooner.
 */
export function writeCalendar(name: string, events: readonly CalendarEvent[], now: Date): string {
  const stamp = `${now.toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Essaim//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A whole day ends where the next one begins; it is no reason to be « busy ». */
const eventLines = ({ uid, sequence, firstDay, lastDay, title, url }: CalendarEvent, stamp: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${text(uid)}`,
  `DTSTAMP:${stamp}`,
  `SEQUENCE:${sequence}`,
  `DTSTART;VALUE=DATE:${date(firstDay)}`,
  `DTEND;VALUE=DATE:${date(daysAfter(lastDay, 1))}`,
  `SUMMARY:${text(title)}`,
  `URL:${url}`,
  'TRANSP:TRANSPARENT',
  'CLASS:PRIVATE',
  'END:VEVENT',
];

const date = (day: string): string => day.replaceAll('-', '');

/** Control characters have no place in a calendar, but for the end of a line. */
const text = (said: string): string =>
  said
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, '');

const LONGEST_LINE = 75;

/** No line is longer than 75 bytes: a longer one goes on in the next, behind a space. No character is cut in two. */
function folded(line: string): string {
  let [written, length] = ['', 0];
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (length + bytes > LONGEST_LINE) [written, length] = [`${written}\r\n `, 1];
    written += character;
    length += bytes;
  }
  return written;
}
