import { apiClient, machine } from './machines.js';
import type { Request } from './requests.js';
import type { Stage } from './stage.js';

/** A call about credentials that were made for it. */
async function ofOneClient({ attic }: Stage): Promise<Request> {
  const { id } = await apiClient(attic);
  return { client: attic.operator.client, params: { id }, of: 'organisation' };
}

/** A successful request of each operation of machines, and about their credentials, by its id. */
export const machineRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  listApiClients: ({ attic }) => ({ client: attic.operator.client, query: { limit: '5', offset: '0' } }),
  createApiClient: ({ attic }) => ({
    client: attic.operator.client,
    body: {
      name: 'CRM sync',
      description: 'Nightly import of attendance',
      scopes: ['events:read'],
      expires_after_days: 365,
    },
  }),
  rotateApiClient: ofOneClient,
  suspendApiClient: ofOneClient,
  activateApiClient: ofOneClient,
  deleteApiClient: ofOneClient,
  listApiClientCalls: async (stage) => ({ ...(await ofOneClient(stage)), query: { limit: '5', page: '1' } }),

  issueToken: async ({ box, attic }) => {
    const { id, secret } = await apiClient(attic);
    return {
      client: box.client,
      body: { grant_type: 'client_credentials', client_id: id, client_secret: secret, scope: 'events:read' },
    };
  },
  showAuthorisationServer: ({ box }) => ({ client: box.client }),
  listLiveEvents: async ({ box, attic }) => ({
    client: await machine(box, attic),
    query: {
      timeFilter: 'past',
      startDate: '2026-01-01T00:00:00.000Z',
      endDate: '2099-01-01T00:00:00.000Z',
      limit: '5',
    },
  }),
  showLiveEvent: async ({ box, attic, on }) => ({
    client: await machine(box, attic),
    params: { id: on.eventId },
    of: 'organisation',
  }),
  showRegister: async ({ box, attic, on }) => ({
    client: await machine(box, attic),
    params: { id: on.eventId, dateId: on.dateId },
    of: 'organisation',
  }),
};
