import type { Boxoffice } from './boxoffice.js';
import type { Client, Json } from './client.js';
import type { Organisation } from './world.js';

export const allScopes = ['events:read', 'events-register:read'];

/** Credentials of a machine, as its maker is told them. */
export interface Credentials {
  id: string;
  secret: string;
}

let made = 0;

export async function apiClient(
  { operator }: Organisation,
  scopes = allScopes,
  fields: Json = {},
): Promise<Credentials> {
  const body = { name: `Machine ${(made += 1)}`, scopes, ...fields };
  const answer = await operator.client.post('/api/my-api-clients', body);
  if (answer.status !== 201) throw new Error(`no API client: ${answer.status} ${answer.text}`);
  return { id: answer.body.client_id, secret: answer.body.client_secret };
}

export const askForToken = (box: Boxoffice, { id, secret }: Credentials, scope?: string) =>
  box.client.post('/token', { client_id: id, client_secret: secret, ...(scope !== undefined && { scope }) });

/** Calls as a machine of the organisation, with a token of its own. */
export async function machine(box: Boxoffice, of: Organisation, scopes = allScopes): Promise<Client> {
  return as(box, await apiClient(of, scopes));
}

/** Calls with a token that these credentials get. */
export async function as(box: Boxoffice, credentials: Credentials): Promise<Client> {
  const { status, body, text } = await askForToken(box, credentials);
  if (status !== 200) throw new Error(`no token: ${status} ${text}`);
  return box.client.as(body.access_token);
}
