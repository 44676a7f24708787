import { ATTEMPTS, publicMessageId, Relay } from '#libs/platform';
import type { Boxoffice } from './boxoffice.js';
import type { Request } from './requests.js';
import type { Stage } from './stage.js';
import { admin } from './world.js';

let made = 0;

/** A message whose handler cannot make sense of it, at its last attempt, and one behind it. */
export async function parkedMessage(box: Boxoffice): Promise<string> {
  const [row] = await box.sql<{ id: string }>(
    `WITH bad AS (
       INSERT INTO platform.outbox (name, key, payload, attempts, failures)
       VALUES ('member.invited', $1, '{"invitationId": "nonsense"}', $2, '[]') RETURNING id),
     behind AS (
       INSERT INTO platform.outbox (name, key, payload)
       SELECT 'member.invited', $1, '{"invitationId": "nonsense"}' FROM bad)
     SELECT id FROM bad`,
    [`bad-${(made += 1)}`, ATTEMPTS - 1],
  );
  await box.app.get(Relay, { strict: false }).drain();
  return publicMessageId(row?.id ?? '');
}

const aboutOne = async ({ box }: Stage): Promise<Request> => ({
  client: (await admin(box)).client,
  params: { id: await parkedMessage(box) },
});

/** A successful request of each operation about messages, by its id. */
export const messageRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  listMessages: async ({ box }) => ({
    client: (await admin(box)).client,
    query: { status: 'parked', name: 'member.invited', limit: '10', offset: '0' },
  }),
  showMessage: aboutOne,
  releaseMessage: aboutOne,
  dismissMessage: async (stage) => ({ ...(await aboutOne(stage)), body: { reason: 'Nobody is there' } }),
};
