import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { codesOnPaper } from '../support/codes-on-paper.js';
import { ticketBecomes } from '../support/interventions.js';
import { TICKETS } from '../support/transfers.js';
import {
  codeOf,
  eventOnSale,
  organisation,
  person,
  register,
  venue,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

describe('a ticket on paper', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;
  let ticketId: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    const venueId = await venue(attic, { name: 'Żółta Sala', city: 'Łódź', address: 'Piotrkowska 1' });
    on = await eventOnSale(attic, {
      venueId,
      event: { name: 'Νύχτα 夜', start_time: '20:00' },
      types: [{ name: 'Guest', price_pence: 0 }],
    });
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    sam = await person(box);
    ticketId = (await register(sam, on)).body.tickets[0].id;
  });

  const paper = (what: 'pdf' | 'ics', by = sam) => by.client.get(`${TICKETS}/${ticketId}/${what}`);

  it('is a PDF that nobody keeps, with whatever names are on it', async () => {
    const { status, headers, text } = await paper('pdf');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-disposition')).toBe('inline; filename="ticket.pdf"');
    expect(text).toMatch(/^%PDF-1/);
    expect(text).toMatch(/%%EOF\s*$/);
  });

  it('has the code on it that the ticket shows on a screen, for any reader of codes', async () => {
    const response = await fetch(`${box.baseUrl}${TICKETS}/${ticketId}/pdf`, {
      headers: { authorization: `Bearer ${sam.client.token}` },
    });
    const pdf = Buffer.from(await response.arrayBuffer());
    expect(codesOnPaper(pdf)).toEqual([await codeOf(sam, ticketId)]);
  });

  it('is an entry of a calendar', async () => {
    const { status, headers, text } = await paper('ics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    const lines = text.split('\r\n');
    for (const line of [
      'BEGIN:VCALENDAR',
      `UID:${on.dateId}`,
      'SUMMARY:Νύχτα 夜',
      'LOCATION:Żółta Sala\\, Piotrkowska 1\\, Łódź',
    ])
      expect(lines).toContain(line);
  });

  it("is nobody else's", async () => {
    const stranger = await person(box);
    for (const what of ['pdf', 'ics'] as const) expect((await paper(what, stranger)).status).toBe(404);
  });

  it.each([
    ['transfer_pending', 'transfer_pending'],
    ['cancelled', 'ticket_cancelled'],
    ['refunded', 'ticket_cancelled'],
  ] as const)('is not had of a ticket that is %s', async (status, code) => {
    await ticketBecomes(box, ticketId, status);
    for (const what of ['pdf', 'ics'] as const)
      expect(await paper(what)).toMatchObject({ status: 409, body: { code } });
  });
});
