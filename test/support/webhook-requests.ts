import { Couriers, SendDueWebhooks } from '#libs/automation';
import { Messages, newId, publicId } from '#libs/platform';
import type { Boxoffice } from './boxoffice.js';
import type { Json } from './client.js';
import type { Request } from './requests.js';
import type { Stage } from './stage.js';
import { created, type Organisation } from './world.js';

export interface Hook {
  id: string;
  secret: string;
  path: string;
}

/** Where nobody listens. */
const NOWHERE = 'http://127.0.0.1:9/hooks';

export async function newHook({ operator }: Organisation, fields: Json = {}): Promise<Hook> {
  const answer = await operator.client.post('/api/my-webhooks', {
    url: NOWHERE,
    event_types: ['*'],
    ...fields,
  });
  const id = created(answer);
  return { id, secret: answer.body.secret, path: `/api/my-webhooks/${id}` };
}

export const hookNow = async ({ operator }: Organisation, { path }: Hook): Promise<Json> =>
  (await operator.client.get(path)).body.data;

export const deliveriesOf = async ({ operator }: Organisation, { path }: Hook, query = ''): Promise<Json[]> =>
  (await operator.client.get(`${path}/deliveries?limit=200${query}`)).body.data;

/** Something happens in an organisation, so many times: to an event that nobody looks at. */
export async function happen(box: Boxoffice, { id: organisationId }: Organisation, count = 1): Promise<void> {
  const eventId = publicId('evt', newId());
  await box.sql(
    `INSERT INTO platform.outbox (name, key, payload)
     SELECT 'event.updated', $3::text || n, jsonb_build_object('eventId', $1::text, 'organisationId', $2::text, 'status', 'draft',
              'venueId', $4::text, 'url', '/api/my-events/' || $1) FROM generate_series(1, $5::int) n`,
    [eventId, organisationId, newId(), publicId('ven', newId()), count],
  );
  box.app.get(Messages).wake();
}

/** Lets time go by for what webhooks wait for, and sends what is due then. */
export async function later(box: Boxoffice, seconds: number): Promise<void> {
  await box.sql(
    `UPDATE automation.webhook_endpoints SET paused_until = paused_until - $1::interval,
            failing_since = failing_since - $1::interval, former_secret_until = former_secret_until - $1::interval`,
    [`${seconds} seconds`],
  );
  await box.sql(
    `UPDATE automation.webhook_deliveries SET next_attempt_at = next_attempt_at - $1::interval,
            claimed_until = claimed_until - $1::interval WHERE status = 'pending'`,
    [`${seconds} seconds`],
  );
  await sendDue(box);
}

export async function sendDue(box: Boxoffice): Promise<void> {
  await box.app.get(SendDueWebhooks, { strict: false }).execute();
  await box.app.get(Couriers, { strict: false }).whenHome();
}

/** An organisation has at most 20: the oldest go. */
async function makeRoom({ box, attic }: Stage): Promise<void> {
  await box.sql(
    `DELETE FROM automation.webhook_endpoints WHERE organisation_id = $1 AND id NOT IN (
       SELECT id FROM automation.webhook_endpoints WHERE organisation_id = $1 ORDER BY created_at DESC LIMIT 15)`,
    [attic.key],
  );
}

async function ofOneHook(stage: Stage): Promise<Request & { params: { id: string } }> {
  await makeRoom(stage);
  const { id } = await newHook(stage.attic, { event_types: ['ticket.reissued'] });
  return { client: stage.attic.operator.client, params: { id }, of: 'organisation' };
}

/** A successful request of each operation about webhooks, by its id. */
export const webhookRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  listWebhooks: ({ attic }) => ({ client: attic.operator.client, query: { limit: '5', offset: '0' } }),
  showWebhook: ofOneHook,
  createWebhook: async (stage) => {
    await makeRoom(stage);
    return {
      client: stage.attic.operator.client,
      body: {
        url: NOWHERE,
        event_types: ['media.*', 'ticket.reissued'],
        include_personal_data: true,
      },
    };
  },
  changeWebhook: async (stage) => ({
    ...(await ofOneHook(stage)),
    body: {
      url: `${NOWHERE}/other`,
      event_types: ['media.uploaded'],
      include_personal_data: false,
      active: true,
    },
  }),
  deleteWebhook: ofOneHook,
  rotateWebhook: ofOneHook,
  testWebhook: ofOneHook,
  redeliverWebhook: async (stage) => ({
    ...(await ofOneHook(stage)),
    body: { from: '2026-07-01T00:00:00Z', to: '2026-07-02T00:00:00+02:00' },
  }),
  listWebhookDeliveries: async (stage) => {
    const request = await ofOneHook(stage);
    await request.client.post(`/api/my-webhooks/${request.params.id}/test`);
    return {
      ...request,
      query: {
        type: 'webhook.test',
        status: 'pending',
        from: '2026-07-01T00:00:00Z',
        to: '2099-07-01T00:00:00Z',
        limit: '5',
        page: '1',
      },
    };
  },
  redeliverWebhookDelivery: async (stage) => {
    const request = await ofOneHook(stage);
    const { body } = await request.client.post(`/api/my-webhooks/${request.params.id}/test`);
    return { ...request, params: { ...request.params, deliveryId: body.id } };
  },
};
