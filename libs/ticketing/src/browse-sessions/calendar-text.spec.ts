import { calendarText } from './calendar-text.js';

const session = {
  id: 'ses_01k31d9ygge5ez2n8bdstrw7k9',
  title: 'Queues; and what, they lose',
  abstract: 'Two\nlines',
  room: 'Main hall',
  startsAt: '2030-07-19T09:00:00.000Z',
  endsAt: '2030-07-19T09:45:00.000Z',
};
const of = (fields = {}) => ({
  name: 'Conference',
  cancelled: false,
  location: 'The Attic, London',
  sessions: [session],
  ...fields,
});

describe("an event's calendar", () => {
  it('tells of each session in UTC, escaped, on lines of their own', () => {
    const lines = calendarText(of()).split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines).toEqual(
      expect.arrayContaining([
        'VERSION:2.0',
        'METHOD:PUBLISH',
        'UID:ses_01k31d9ygge5ez2n8bdstrw7k9',
        'DTSTART:20300719T090000Z',
        'DTEND:20300719T094500Z',
        'SUMMARY:Queues\\; and what\\, they lose',
        'DESCRIPTION:Two\\nlines',
        'LOCATION:Main hall\\, The Attic\\, London',
        'STATUS:CONFIRMED',
        'END:VCALENDAR',
      ]),
    );
  });

  it('has no line that is longer than calendars read', () => {
    const text = calendarText(of({ sessions: [{ ...session, abstract: 'ü'.repeat(500) }] }));
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('says so where the event is cancelled, and is one without any session, too', () => {
    expect(calendarText(of({ cancelled: true }))).toContain('STATUS:CANCELLED');
    expect(calendarText(of({ sessions: [] }))).toMatch(/^BEGIN:VCALENDAR[^]*END:VCALENDAR$/);
  });
});
