import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../../server/calendar/calendar-events.ts';
import { writeCalendar } from '../../../server/calendar/write-calendar.ts';

const NOW = new Date('2026-11-26T08:30:00.123Z');
const event = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'action-1@essaim.example',
  sequence: 0,
  firstDay: '2026-11-26',
  lastDay: '2026-11-26',
  title: 'Rappeler',
  url: 'https://essaim.example/suivi/semaine',
  ...given,
});
const written = (given: Partial<CalendarEvent> = {}) => writeCalendar('Essaim', [event(given)], NOW);
const read = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
const titleOf = (text: string) => read(text)[0]!.getFirstPropertyValue('summary');

describe('a calendar', () => {
  it('has all that a program needs to know of an event', () => {
    expect(written({ uid: 'visite-7-aller@essaim.example', sequence: 2, lastDay: '2026-11-28' })).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Essaim//FR',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'X-WR-CALNAME:Essaim',
        'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
        'X-PUBLISHED-TTL:PT1H',
        'BEGIN:VEVENT',
        'UID:visite-7-aller@essaim.example',
        'DTSTAMP:20261126T083000Z',
        'SEQUENCE:2',
        'DTSTART;VALUE=DATE:20261126',
        'DTEND;VALUE=DATE:20261129',
        'SUMMARY:Rappeler',
        'URL:https://essaim.example/suivi/semaine',
        'TRANSP:TRANSPARENT',
        'CLASS:PRIVATE',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it.each([
    'Réunion ; point, suite : « où \\ en est-on ? »',
    'deux\nlignes\r\nou trois',
    'é'.repeat(200),
    '👩🏽‍🏫 à l’école '.repeat(20),
    'BEGIN:VEVENT',
    '\\n n’est pas une fin de ligne',
  ])('says its titles back: %s', (title) => {
    expect(titleOf(written({ title }))).toBe(title.replaceAll('\r\n', '\n'));
  });

  it('is read back whatever a title is made of, on lines of 75 bytes at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (title) => {
        const text = written({ title });
        const lines = text.split('\r\n');
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
        expect(read(text)).toHaveLength(1);
        expect(titleOf(text)).toBe(title.replace(/(?!\n)\p{Cc}/gu, ''));
      }),
    );
  });
});
