import { ClosePayment } from '#libs/payments';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { keyOf, sweep } from '../support/interventions.js';
import { endsOf, expectEnded, PRICE } from '../support/order-ends.js';
import { atOnce, persistently, rewrite, times } from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { buy, confirm, eventOnSale, organisation, pay, people, type OnSale } from '../support/world.js';

const turns = size(4, 100);
const buyers = 5;

/** Customers who pay, confirm and give up at the same moment. */
async function payAndGiveUp(box: Boxoffice, on: OnSale, turn: number): Promise<string[]> {
  const luck = chance(turn);
  return atOnce(await people(box, buyers), async (buyer) => {
    const { body } = await buy(buyer, on);
    const paying = async () => {
      await pay(box, body);
      await persistently(() => confirm(buyer, body.orderId));
    };
    const givingUp = () =>
      persistently(() => buyer.client.delete(`/api/client/events/orders/${body.orderId}`));
    await atOnce(
      luck.shuffled<() => Promise<unknown>>([paying, givingUp, ...(luck.below(2) ? [givingUp] : [])]),
      (act) => act(),
    );
    return keyOf(body.orderId);
  });
}

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('an order that is given up while it is paid', () => {
  let box: Boxoffice;
  afterEach(() => jest.restoreAllMocks());

  const opened = async (): Promise<OnSale> => {
    box = await startBoxoffice();
    return eventOnSale(await organisation(box), { types: [{ price_pence: PRICE, capacity: 10_000 }] });
  };

  it('ends confirmed and paid, or cancelled and with no money kept', async () => {
    const on = await opened();
    for (const turn of times(turns)) {
      const keys = await payAndGiveUp(box, on, turn);
      while ((await sweep(box)) > 0);
      await box.settle();
      await expectEnded(box, keys);
    }
    await box.stop();
  });

  /** It is paid and confirmed just after Stripe was asked: what the give-up heard is no longer so. */
  async function overtaken(on: OnSale) {
    const [sam] = await people(box, 1);
    if (!sam) throw new Error('nobody');
    const { body } = await buy(sam, on);
    const close = box.app.get(ClosePayment, { strict: false });
    const asked = jest.spyOn(close, 'execute').mockImplementation(async () => {
      await pay(box, body);
      await confirm(sam, body.orderId);
      return 'closed';
    });
    const answer = await sam.client.delete(`/api/client/events/orders/${body.orderId}`);
    expect(asked).toHaveBeenCalled();
    const [end] = await endsOf(box, [keyOf(body.orderId)]);
    return { code: answer.body.code, end };
  }

  it('is not cancelled once it is confirmed, whatever was heard before', async () => {
    const on = await opened();
    const { code, end } = await overtaken(on);
    expect([code, end?.status, end?.tickets]).toEqual(['order_confirmed', 'confirmed', 1]);
    await box.stop();
  });

  it('control: where nobody looks at where the order stands, somebody has paid for nothing', async () => {
    const on = await opened();
    await rewrite(box, 'ticketing.cancel_order', [
      ["why = 'customer' AND target.status <> wish ->> 'from'", 'false'],
    ]);
    const { end } = await overtaken(on);
    expect(end).toMatchObject({ status: 'cancelled', tickets: 0, paid: PRICE, refunded: 0 });
    await box.stop({ sound: false });
  });
});
