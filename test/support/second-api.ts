import { createApp } from '../../apps/api/src/create-app.js';
import type { Boxoffice } from './boxoffice.js';
import type { Client } from './client.js';
import type { Somebody } from './world.js';

/** Another API process, as it were, on the same database. */
export interface SecondApi {
  baseUrl: string;
  /** The same person, or client, there. */
  clientOf(client: Client): Client;
  at(somebody: Somebody): Somebody;
  close(): Promise<void>;
}

export async function secondApi({ config }: Boxoffice): Promise<SecondApi> {
  const app = await createApp(config, { api: true, worker: false });
  await app.listen(0, '127.0.0.1');
  const baseUrl = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const clientOf = (client: Client): Client =>
    Object.assign(Object.create(Object.getPrototypeOf(client)) as Client, client, { baseUrl });
  return {
    baseUrl,
    clientOf,
    at: (somebody) => ({ ...somebody, client: clientOf(somebody.client) }),
    close: () => app.close(),
  };
}
