import { ticketCalendar } from './ticket-calendar.js';
import type { TicketPaper } from './ticket-paper.js';
import { ticketsPdf } from './ticket-pdf.js';

const paper: TicketPaper = {
  ticketId: 'ticket_01k31d9ygge5ez2n8bdstrw7k9',
  code: `bx1.ticket_01k31d9ygge5ez2n8bdstrw7k9.1.${'x'.repeat(86)}`,
  organisation: 'The Attic',
  event: 'Night; of, songs',
  venue: 'The Attic',
  city: 'London',
  address: null,
  ticketType: 'VIP',
  holder: 'Łukasz 李',
  dateId: 'date_01k31d9ygge5ez2n8bdstrw7k9',
  starts: 'Friday 19 July 2030, 21:00',
  doors: '19:00',
  startsAt: new Date('2030-07-19T20:00:00Z'),
  endsAt: new Date('2030-07-20T02:00:00Z'),
};

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').split('/Type /Page\n').length - 1;

describe('a ticket on paper', () => {
  it('is a page each, whatever is written on it', async () => {
    const pdf = await ticketsPdf([
      paper,
      { ...paper, event: `${'W'.repeat(200)}`, holder: '😀'.repeat(100) },
    ]);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.subarray(-6).toString()).toContain('%%EOF');
    expect(pagesOf(pdf)).toBe(2);
  });

  it('is small where it can be: the large font is there only if a name needs it', async () => {
    const [plain, any] = await Promise.all([ticketsPdf([{ ...paper, holder: 'Sam' }]), ticketsPdf([paper])]);
    expect(plain.toString('latin1')).not.toContain('Unifont');
    expect(any.toString('latin1')).toContain('Unifont');
    expect(any.length).toBeLessThan(100_000);
  });
});

describe('tickets in a calendar', () => {
  it('are an entry a date, in UTC, escaped', () => {
    const lines = ticketCalendar([paper, paper]).split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        'UID:date_01k31d9ygge5ez2n8bdstrw7k9',
        'DTSTART:20300719T200000Z',
        'DTEND:20300720T020000Z',
        'SUMMARY:Night\\; of\\, songs',
        'LOCATION:The Attic\\, London',
        'STATUS:CONFIRMED',
      ]),
    );
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });
});
