import { newPass } from './offer-requests.js';
import { orderedPass } from './passes.js';
import type { Request } from './requests.js';
import type { Stage } from './stage.js';
import { person } from './world.js';

let made = 0;

/** A successful request of each operation about passes that were sold, by its id. */
export const soldPassRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  listSoldPasses: async ({ attic }) => ({
    client: attic.operator.client,
    query: { pass_id: await newPass(attic), status: 'active', limit: '5', page: '1' },
  }),
  cancelSoldPass: async ({ box, attic }) => {
    const { orderId } = await orderedPass(await person(box), attic, { price_pence: 0 });
    return {
      client: attic.operator.client,
      params: { orderId: orderId.replace('ord_', 'bkg_') },
      headers: { 'idempotency-key': `sold-pass-${(made += 1)}` },
      body: { refund: 'none', reason: 'Moved away' },
      of: 'organisation',
    };
  },
};
