import type { Boxoffice } from './boxoffice.js';
import type { Answer } from './client.js';
import type { OnSale, Organisation, Somebody } from './world.js';
import { conference } from './programme.js';

export const PARTICIPATION = '/api/client/events/participation';

/** A conference of a whole day that costs nothing. */
export const freeConference = (of: Organisation): Promise<OnSale> =>
  conference(of, { types: [{ price_pence: 0 }] });

export const choose = (by: Somebody, on: OnSale, sessionIds: string[]): Promise<Answer> =>
  by.client.put(`/api/client/events/${on.eventId}/participation`, { sessionIds });

export const respond = (by: Somebody, participantId: string, body: object): Promise<Answer> =>
  by.client.put(`${PARTICIPATION}/${participantId}/respond`, body);

/** As if they had followed the link in the mail that asks whether the e-mail is theirs. */
export const verifyEmail = (box: Boxoffice, { userId }: Somebody) =>
  box.sql('UPDATE identity.users SET email_verified_at = now() WHERE id = $1', [userId]);
