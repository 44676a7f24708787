import { frameOf, lastSeen } from './frames.js';

const order = {
  orderId: 'ord_01k31d9ygge5ez2n8bdstrw7k9',
  customerId: 'cust_01k31d9ygge5ez2n8bdstrw7k9',
  status: 'pending',
  places: 2,
  amount: 3000,
  currency: 'GBP',
};

const item = (name: string, payload: Record<string, unknown>) => ({
  sequence: 7,
  name,
  occurredAt: '2030-07-19T20:00:00.000Z',
  payload,
});

describe('a frame', () => {
  it('has the number of what happened, a name, and facts on one line that say nothing of whose it is', () => {
    const { id, text } = frameOf(item('order.confirmed', order)) ?? { id: 0, text: '' };
    expect(id).toBe(7);
    const data = {
      occurred_at: '2030-07-19T20:00:00.000Z',
      booking_id: 'bkg_01k31d9ygge5ez2n8bdstrw7k9',
      places: 2,
      amount: 3000,
      currency: 'GBP',
    };
    expect(text).toBe(`id: 7\nevent: sale\ndata: ${JSON.stringify(data)}\n\n`);
  });

  it('keeps to its line, whatever a scan point is called', () => {
    const scan = { orderId: order.orderId, ticketId: 't', entry: 1, scanPoint: 'North\n\nevent: sale' };
    expect(frameOf(item('ticket.checked-in', scan))?.text.split('\n')).toHaveLength(5);
  });

  it('is there for a hold, and not for what is confirmed as it is placed or shows in the totals alone', () => {
    expect(frameOf(item('order.placed', order))?.text).toContain('event: hold\n');
    expect(frameOf(item('order.placed', { ...order, status: 'confirmed' }))).toBeUndefined();
    expect(frameOf(item('payment.succeeded', {}))).toBeUndefined();
  });
});

it.each([
  ['42', 42],
  ['', NaN],
  ['-1', NaN],
  ['1e9', NaN],
  ['9'.repeat(16), NaN],
])('a Last-Event-ID of %j is the number %s', (header, number) => expect(lastSeen(header)).toBe(number));
