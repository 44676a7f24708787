import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { keyOf, sweep } from '../support/interventions.js';
import { newCode } from '../support/offer-requests.js';
import { atOnce, gate, persistently, rewrite, tally, violated } from '../support/race.js';
import {
  eventOnSale,
  holdRunsOut,
  organisation,
  people,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const BUYERS = 100;
const USES = 1;
const COUNTED = '2 uses of a voucher = its orders that are pending or confirmed, and no more than it has';

describe('the last use of a voucher', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  beforeEach(async () => {
    box = await startBoxoffice({ env: { PENDING_PLACES_PER_CUSTOMER: '1000' } });
    attic = await organisation(box);
    on = await eventOnSale(attic);
  });

  const use = (buyer: Somebody, voucherCode: string): Promise<Answer> =>
    persistently((headers) =>
      buyer.client.post(
        '/api/client/events/tickets/purchase',
        { eventId: on.eventId, tickets: [{ ticketTypeId: on.typeIds[0], quantity: 1 }], voucherCode },
        headers,
      ),
    );
  /** All of them begun before any could take a use. */
  async function rush(buyers: readonly Somebody[], code: string) {
    const shut = await gate(box, 'SELECT FROM ticketing.voucher_uses FOR UPDATE');
    const answers = atOnce(buyers, (buyer) => use(buyer, code));
    await shut.gathered(2);
    await shut.open();
    return answers;
  }

  describe('with their guards', () => {
    afterEach(() => box.stop());

    it('is taken by one of a hundred who want it at once', async () => {
      const code = await newCode(attic, { max_uses: USES });
      const answers = await rush(await people(box, BUYERS), code);
      expect(tally(answers)).toEqual({ 201: USES, '409 voucher_exhausted': BUYERS - USES });
    });

    it('by one customer, from several devices, is taken once', async () => {
      const [sam] = await people(box, 1);
      const code = await newCode(attic, { max_uses_per_customer: 1 });
      const answers = await rush(
        Array.from({ length: 8 }, () => sam as Somebody),
        code,
      );
      expect(tally(answers)).toEqual({ 201: 1, '409 voucher_exhausted': 7 });
    });

    it('comes back by a hold that runs out while others want it: to one of those at most', async () => {
      const [first, ...others] = await people(box, 9);
      const code = await newCode(attic, { max_uses: 1 });
      const { body } = await use(first as Somebody, code);
      await holdRunsOut(box, keyOf(body.orderId));
      const shut = await gate(box, 'SELECT FROM ticketing.voucher_uses FOR UPDATE');
      const swept = sweep(box);
      await shut.gathered(1);
      const using = atOnce(others, (buyer) => use(buyer, code));
      await shut.open();
      await swept;
      const answers = await using;
      const { 201: used = 0, ...refused } = tally(answers);
      expect(used).toBeLessThanOrEqual(1);
      expect(refused).toEqual({ '409 voucher_exhausted': others.length - used });
      expect(await violated(box)).toEqual([]);
    });
  });

  describe('controls: without them,', () => {
    afterEach(() => box.stop({ sound: false }));

    it('there are more, which verify reports', async () => {
      await rewrite(box, 'ticketing.take_voucher', [
        [' AND (u.max_uses IS NULL OR u.used < u.max_uses)', ''],
      ]);
      await box.sql('ALTER TABLE ticketing.voucher_uses DROP CONSTRAINT voucher_uses_limit');
      const answers = await rush(await people(box, USES + 2), await newCode(attic, { max_uses: USES }));
      expect(tally(answers)).toEqual({ 201: USES + 2 });
      expect(await violated(box)).toContain(COUNTED);
    });

    it('a customer uses it more often than they may', async () => {
      await rewrite(box, 'ticketing.take_voucher', [
        [" AND x.status IN ('pending', 'confirmed')", " AND x.status IN ('pending', 'confirmed') AND false"],
      ]);
      const [sam] = await people(box, 1);
      const code = await newCode(attic, { max_uses_per_customer: 1 });
      const answers = await rush([sam as Somebody, sam as Somebody], code);
      expect(tally(answers)).toEqual({ 201: 2 });
    });
  });
});
