import type { Json } from './client.js';
import {
  created,
  daysAhead,
  eventOnSale,
  type EventOptions,
  type OnSale,
  type Organisation,
} from './world.js';

let made = 0;

/** A wall time on the day of `conference`, `HH:MM`. */
export const at = (time: string): string => `${daysAhead(21)}T${time}`;

/** An approved event of a whole day, three weeks ahead: 09:00 to 18:00. */
export const conference = (of: Organisation, { event, ...options }: EventOptions = {}): Promise<OnSale> =>
  eventOnSale(of, { ...options, event: { start_time: '09:00', end_time: '18:00', ...event } });

/** A session of a conference, 10:00 to 10:45 in no room unless told otherwise. */
export const addSession = async (
  { operator }: Organisation,
  on: OnSale,
  fields: Json = {},
): Promise<string> =>
  created(
    await operator.client.post(`/api/my-events/${on.eventId}/sessions`, {
      date_id: on.dateId,
      title: `Session ${(made += 1)}`,
      starts_at: at('10:00'),
      ends_at: at('10:45'),
      ...fields,
    }),
  );

/** Somebody with a part in an event: a speaker unless told otherwise. */
export const addParticipant = async (
  { operator }: Organisation,
  { eventId }: OnSale,
  fields: Json = {},
): Promise<string> =>
  created(
    await operator.client.post(`/api/my-events/${eventId}/participants`, {
      name: `Participant ${(made += 1)}`,
      type: 'speaker',
      ...fields,
    }),
  );

/** The same, confirmed by the operator. */
export async function confirmedParticipant(of: Organisation, on: OnSale, fields: Json = {}): Promise<string> {
  const id = await addParticipant(of, on, fields);
  const path = `/api/my-events/${on.eventId}/participants/${id}/confirm`;
  const { status, text } = await of.operator.client.post(path);
  if (status !== 200) throw new Error(`not confirmed: ${status} ${text}`);
  return id;
}

export const addFacilitator = async ({ operator }: Organisation, name = 'Grace Hopper'): Promise<string> =>
  created(await operator.client.post('/api/my-facilitators', { name }));
