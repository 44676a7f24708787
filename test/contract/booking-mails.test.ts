import { JobWorkers } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { codesOnPaper } from '../support/codes-on-paper.js';
import { keyOf } from '../support/interventions.js';
import { arrived, mailTo, messageIdsTo, newAddress, rawMailTo } from '../support/invitations.js';
import {
  claim,
  eventSoon,
  send,
  sent,
  takeBack,
  TICKETS,
  ticketOf,
  transferRunsOut,
} from '../support/transfers.js';
import {
  boughtPass,
  cancelPass,
  orderedPass,
  paidPass,
  passBooking,
  takesPasses,
} from '../support/passes.js';
import { until } from '../support/race.js';
import { ExpireTransfers } from '#libs/transfers';
import { full, giveUp, mine, wait } from '../support/waiting-list.js';
import {
  bought,
  cancelEvent,
  codeOf,
  eventOnSale,
  organisation,
  person,
  register,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const NAME = 'Rooftop <i>& Sky</i>';

describe('mails about bookings', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let sam: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice({ worker: true });
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    sam = await person(box);
  });

  const onSale = (price: number): Promise<OnSale> =>
    eventOnSale(attic, { event: { name: NAME }, types: [{ name: 'VIP', price_pence: price }] });
  const subjects = async (to: string): Promise<string[]> =>
    (await mailTo(box, to)).map(({ subject }) => subject).reverse();
  const enclosed = async (mail: Json, n: number): Promise<Buffer> => {
    const file = await fetch(new URL(mail.attachments[n].url, box.sandbox.url));
    return Buffer.from(await file.arrayBuffer());
  };
  const cancel = (on: OnSale, what: string, refund: string) =>
    attic.operator.client.post(`/api/my-events/${on.eventId}/${what}/cancel`, { refund, reason: 'A secret' });
  const bookingOf = (orderId: string): string => orderId.replace('ord_', 'bkg_');

  it('bring the tickets of a free booking, in the name of the organisation', async () => {
    const on = await onSale(0);
    const { status, body } = await register(sam, on, 2);
    expect(status).toBe(201);
    const mail = await arrived(box, sam.email);
    expect(mail.subject).toBe(`Your booking: ${NAME}`);
    expect(mail.text).toMatch(/2 × VIP, \d{1,2} [A-Z][a-z]+ \d{4}, 20:00\n/);
    expect(mail.text).toContain('There is nothing to pay.');
    expect(mail.html).toContain('Rooftop &lt;i&gt;&amp; Sky&lt;/i&gt;');
    expect(mail.attachments).toMatchObject([
      { filename: 'tickets.pdf', mimeType: 'application/pdf' },
      { filename: 'event.ics', mimeType: 'text/calendar' },
    ]);
    const codes = body.tickets.map(({ id }: Json) => codeOf(sam, id));
    expect(codesOnPaper(await enclosed(mail, 0)).sort()).toEqual((await Promise.all(codes)).sort());
    expect(String(await enclosed(mail, 1))).toContain(`UID:${on.dateId}`);
    expect(rawMailTo(box, sam.email)[0]).toMatch(/^From: "?Organisation \d+"? <no-reply@boxoffice\.test>/m);
  });

  it('say what was paid, by card or in cash, wherever it was booked', async () => {
    const on = await onSale(1500);
    await bought(box, sam, on, 3);
    expect((await arrived(box, sam.email)).text).toContain('Paid: £45.00.');
    const email = newAddress();
    const byHand = await attic.operator.client.post(`/api/my-events/${on.eventId}/bookings`, {
      tickets: [{ ticket_type_id: on.typeIds[0], quantity: 1 }],
      customer: { first_name: 'Kim', last_name: 'Ng', email },
      payment_method: 'cash',
    });
    expect(byHand.status).toBe(201);
    expect((await arrived(box, email)).text).toContain('Paid: £15.00, in cash.');
  });

  it('tell once of what is cancelled together, and of the money when it is on its way', async () => {
    const on = await onSale(1500);
    const { orderId, tickets } = await bought(box, sam, on, 3);
    await arrived(box, sam.email);
    expect((await cancel(on, `tickets/${tickets[0].id}`, 'full')).status).toBe(200);
    await arrived(box, sam.email, 3);
    expect((await cancel(on, `bookings/${bookingOf(orderId)}`, 'none')).status).toBe(200);
    const last = await arrived(box, sam.email, 4);
    await box.settle();
    const all = await mailTo(box, sam.email);
    expect(all.map(({ subject }) => subject).sort()).toEqual([
      `Cancelled: ${NAME}`,
      `Cancelled: ${NAME}`,
      `Your booking: ${NAME}`,
      `£15.00 back: ${NAME}`,
    ]);
    expect(last.text).toMatch(
      /^Your booking for .* is cancelled\.\n\n2 tickets are void by this\.\n\nNothing is paid back\./,
    );
    expect(
      all.some(({ text }) => text.includes('A ticket of your booking') && text.includes('£15.00 goes back')),
    ).toBe(true);
    expect(JSON.stringify(all)).not.toContain('A secret');
  });

  it('tell buyer and holder of a cancelled event, and neither of the other', async () => {
    const on = await eventSoon(attic, { event: { name: NAME } });
    const kim = await person(box);
    const ticketId = await ticketOf(sam, on);
    const { token } = await sent(box, sam, ticketId);
    expect((await claim(kim, token)).status).toBe(200);
    await cancelEvent(attic, on.eventId);
    const toBuyer = await arrived(box, sam.email, 3);
    const toHolder = await arrived(box, kim.email);
    expect(await subjects(sam.email)).toEqual([
      `Your booking: ${NAME}`,
      `Your ticket for ${NAME}: claimed`,
      `Cancelled: ${NAME}`,
    ]);
    expect(toBuyer.text).toContain(`${NAME} is cancelled.`);
    expect(toHolder.text).toContain('The ticket was passed on to you');
    expect(JSON.stringify([toHolder])).not.toContain(sam.email);
    expect(JSON.stringify(await mailTo(box, sam.email))).not.toContain(kim.email);
  });

  it('tell the sender of a ticket that it is theirs again: taken back, or claimed by nobody', async () => {
    const on = await eventSoon(attic, { event: { name: NAME } });
    const ticketId = await ticketOf(sam, on);
    await arrived(box, sam.email);
    await send(sam, ticketId);
    expect((await takeBack(sam, ticketId)).status).toBe(200);
    expect((await arrived(box, sam.email, 2)).subject).toBe(`Your ticket for ${NAME}: taken back`);
    const { transferId } = (await send(sam, ticketId)).body;
    await transferRunsOut(box, transferId);
    await box.app.get(ExpireTransfers, { strict: false }).execute();
    expect((await arrived(box, sam.email, 3)).subject).toBe(`Your ticket for ${NAME}: not claimed`);
  });

  it('tell of a pass: what it holds, and that it is void', async () => {
    const { orderId } = await paidPass(box, sam, attic, { name: NAME, expiry_days: 30 });
    const bought = await arrived(box, sam.email);
    expect(bought.subject).toBe(`Your pass: ${NAME}`);
    expect(bought.text).toMatch(
      /10 credits\..*It is good until \d{1,2} [A-Z][a-z]+ \d{4}\..*Paid: £90\.00\./s,
    );
    expect((await cancelPass(attic, orderId, 4000)).status).toBe(200);
    await arrived(box, sam.email, 3);
    await box.settle();
    const all = await mailTo(box, sam.email);
    expect(all.map(({ subject }) => subject).sort()).toEqual([
      `Cancelled: ${NAME}`,
      `Your pass: ${NAME}`,
      `£40.00 back: ${NAME}`,
    ]);
    const texts = all.map(({ text }) => text as string).join();
    expect(texts).toContain('£40.00 goes back the way that it was paid.');
    expect(texts).toContain(`has paid back £40.00 of your pass ${NAME}.`);
    expect(texts).not.toContain('Moved away');
  });

  it('tell of a booking that a pass paid, and of a pass that is a present, without a price', async () => {
    const on = await eventOnSale(attic, {
      event: { name: NAME, ...takesPasses },
      types: [{ name: 'VIP', price_pence: 1500, credits: 2 }],
    });
    const pass = await boughtPass(box, sam, attic, { price_pence: 0, credits: 10 });
    const given = await arrived(box, sam.email);
    expect(given.text).toMatch(/It holds 10 credits\..*It does not expire\..*There is nothing to pay\./s);
    const booked = await sam.client.post(`${TICKETS}/purchase`, passBooking(on, pass.id, 2));
    expect([booked.status, booked.body.status]).toEqual([201, 'confirmed']);
    const mail = await arrived(box, sam.email, 2);
    expect(mail.subject).toBe(`Your booking: ${NAME}`);
    expect(mail.text).toMatch(
      /2 × VIP, .*\n\n.*\n\nIt is paid for with your pass\.\n\nYour tickets are attached/,
    );
    expect(mail.text + given.text).not.toMatch(/£|Paid:/);
    expect(codesOnPaper(await enclosed(mail, 0))).toHaveLength(2);
  });

  it('tell nothing of a pass that nobody paid', async () => {
    const { orderId } = await orderedPass(sam, attic);
    expect((await cancelPass(attic, orderId, 'none')).status).toBe(200);
    await box.settle();
    await box.app.get(JobWorkers).drain();
    expect(await mailTo(box, sam.email)).toEqual([]);
  });

  it('are the same mail, by its Message-ID, if one is sent again after a kill before it was noted down', async () => {
    const { orderId } = (await register(sam, await onSale(0))).body;
    await arrived(box, sam.email);
    await box.settle();
    const [mail] = await box.sql<{ id: string }>(
      `UPDATE notifications.mails SET status = 'pending', sent_at = NULL WHERE subject_id = $1 RETURNING id`,
      [keyOf(orderId)],
    );
    await box.sql(`SELECT graphile_worker.add_job('send-mail', $1::json)`, [
      JSON.stringify({ mailId: mail?.id }),
    ]);
    await box.app.get(JobWorkers).drain();
    await until('it came again', () => Promise.resolve(messageIdsTo(box, sam.email).length === 2));
    const ids = messageIdsTo(box, sam.email);
    expect(ids[0]).toMatch(/^<order-confirmed\.[0-9a-f-]{36}@boxoffice\.test>/);
    expect(ids[1]).toBe(ids[0]);
  });

  it('tell whoever waited in line that places are held for them, until when, and where to pay', async () => {
    const { on, holders } = await full(box, attic, 1, {
      event: { name: NAME },
      types: [{ name: 'VIP', price_pence: 1500 }],
    });
    await wait(sam, on);
    for (const holder of holders) await giveUp(holder);
    const mail = await arrived(box, sam.email);
    const [{ offer }] = (await mine(sam, on)) as [Json];
    expect(mail.subject).toBe(`Places for you: ${NAME}`);
    expect(mail.text).toMatch(/1 × VIP, \d{1,2} [A-Z][a-z]+ \d{4}, 20:00, at .+, London: £15\.00\./);
    expect(mail.text).toMatch(/held for you until \d{1,2} [A-Z][a-z]+ \d{4} at \d\d:\d\d UTC/);
    expect(mail.text).toContain(`http://boxoffice.test/go/offer#order=${offer.orderId}`);
  });
});
