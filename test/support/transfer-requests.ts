import type { Request } from './requests.js';
import type { Stage } from './stage.js';
import { eventSoon, recipient, sent, ticketOf } from './transfers.js';
import { person } from './world.js';

let made = 0;

const newTicket = async ({ attic, sam }: Stage): Promise<string> => ticketOf(sam, await eventSoon(attic));

async function onItsWay(stage: Stage) {
  // As if a day had gone by since the others: an account sends so many a day.
  await stage.box.sql(`UPDATE transfers.transfers SET created_at = created_at - interval '1 day'`);
  const ticketId = await newTicket(stage);
  return { ticketId, ...(await sent(stage.box, stage.sam, ticketId)) };
}

/** A successful request of each operation about transfers, by its id. */
export const transferRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  transferTicket: async (stage) => ({
    client: stage.sam.client,
    params: { ticketId: await newTicket(stage) },
    headers: { 'idempotency-key': `transfer-${(made += 1)}` },
    body: { email: recipient(), message: 'Have fun\nwithout me!' },
    of: 'customer',
  }),
  cancelTransfer: async (stage) => ({
    client: stage.sam.client,
    params: { ticketId: (await onItsWay(stage)).ticketId },
    of: 'customer',
  }),
  listTransfers: async (stage) => {
    await onItsWay(stage);
    return { client: stage.sam.client, query: { direction: 'sent', limit: '5', page: '1' } };
  },
  claimTicket: async (stage) => ({
    client: (await person(stage.box)).client,
    body: { token: (await onItsWay(stage)).token },
  }),
  showClaim: async (stage) => ({
    client: stage.box.client,
    body: { token: (await onItsWay(stage)).token },
  }),
};
