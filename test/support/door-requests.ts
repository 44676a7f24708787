import { newId, publicId } from '#libs/platform';
import type { Boxoffice } from './boxoffice.js';
import { keyOf } from './interventions.js';
import type { Request } from './requests.js';
import type { Stage } from './stage.js';
import { checkIn, person, register, type OnSale, type Organisation, type Somebody } from './world.js';

/** A perk of a ticket type, as if its operator had named it. */
export async function perkOf(
  box: Boxoffice,
  { key }: Organisation,
  typeId: string,
  fields: { name?: string; quantity?: number; description?: string; sortOrder?: number } = {},
): Promise<string> {
  const id = newId();
  await box.sql(
    `INSERT INTO catalogue.perks (id, ticket_type_id, organisation_id, name, description, quantity, sort_order)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      keyOf(typeId),
      key,
      fields.name ?? 'Free drink',
      fields.description ?? null,
      fields.quantity ?? 1,
      fields.sortOrder ?? 0,
    ],
  );
  return publicId('perk', id);
}

export interface DoorRules {
  allowReentry?: boolean;
  reentryLimit?: number | null;
  scanPoints?: string[] | null;
}

/** What a ticket type's operator says of the door. */
export const doorRules = (
  box: Boxoffice,
  typeId: string,
  { allowReentry = false, reentryLimit = null, scanPoints = null }: DoorRules,
) =>
  box.sql(
    `UPDATE catalogue.ticket_types SET allow_reentry = $2, reentry_limit = $3, accepted_scan_points = $4 WHERE id = $1`,
    [keyOf(typeId), allowReentry, reentryLimit, scanPoints],
  );

export const BY_HAND = { manual: true, reason: 'Phone is dead' };

export const checkOut = (door: Somebody, ticketId: string, body: object = {}) =>
  door.client.post(`/api/events/check-out/${ticketId}`, body);

export const undo = (operator: Somebody, ticketId: string) =>
  operator.client.post(`/api/events/check-in/${ticketId}/undo`);

export const redeem = (door: Somebody, ticketId: string, perkId: string, body: object = {}) =>
  door.client.post(`/api/events/perks/${ticketId}/${perkId}/redeem`, body);

let scanned = 0;

/** A scan as a device keeps it while it is offline; no two of the same microsecond. */
export const offline = (ticketId: string, fields: object = {}) => ({
  ticket_id: ticketId,
  scanned_at: new Date().toISOString().replace('Z', `${String((scanned += 1) % 1000).padStart(3, '0')}Z`),
  direction: 'in',
  decision: 'admitted',
  ...fields,
});

export const upload = (door: Somebody, { eventId }: OnSale, deviceId: string, scans: object[]) =>
  door.client.post(`/api/events/${eventId}/check-ins/batch`, { device_id: deviceId, scans });

/** Another free ticket of the event on sale. */
async function guest({ box, on }: Stage): Promise<string> {
  const free = { ...on, typeIds: on.typeIds.slice(1) };
  const { body } = await register(await person(box), free);
  return body.tickets[0].id;
}

const ofEvent = ({ attic, on }: Stage, query: Record<string, string> = {}): Request => ({
  client: attic.operator.client,
  params: { eventId: on.eventId },
  query,
  of: 'organisation',
});

/** A successful request of each operation of the door, by its id. */
export const doorRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  checkOutTicket: async (stage) => {
    const ticketId = await guest(stage);
    await checkIn(stage.attic.operator, ticketId, BY_HAND);
    return {
      client: stage.attic.operator.client,
      params: { ticketId },
      body: {
        scan_point: 'Main entrance',
        device_id: 'scanner-3',
        scanned_at: new Date().toISOString(),
        event_id: stage.on.eventId,
        date_id: stage.on.dateId,
      },
      of: 'organisation',
    };
  },
  undoCheckIn: async (stage) => {
    const ticketId = await guest(stage);
    await checkIn(stage.attic.operator, ticketId, BY_HAND);
    return { client: stage.attic.operator.client, params: { ticketId }, of: 'organisation' };
  },
  reissueTicket: async (stage) => ({
    client: stage.attic.operator.client,
    params: { id: stage.on.eventId, ticketId: await guest(stage) },
    of: 'organisation',
  }),
  redeemPerk: async (stage) => ({
    client: stage.attic.operator.client,
    params: {
      ticketId: await guest(stage),
      perkId: await perkOf(stage.box, stage.attic, stage.on.typeIds[1] ?? ''),
    },
    body: { device_id: 'scanner-3', redeemed_at: '2026-07-17T21:05:00.000Z' },
    of: 'organisation',
  }),
  listTicketPerks: ({ sam, ticketId }) => ({ client: sam.client, params: { ticketId }, of: 'customer' }),

  listDoorEvents: ({ attic }) => ({ client: attic.operator.client, query: { limit: '5', page: '1' } }),
  showDoorList: (stage) => ofEvent(stage, { q: 'last', date_id: stage.on.dateId, limit: '5' }),
  showOccupancy: (stage) => ofEvent(stage),
  listCheckIns: (stage) =>
    ofEvent(stage, { admitted: 'true', scan_point: 'Main entrance', date_id: stage.on.dateId, limit: '5' }),
  showDoorPack: (stage) => ofEvent(stage, { since: '1-1-1' }),
  uploadScans: async (stage) => ({
    ...ofEvent(stage),
    body: {
      device_id: 'scanner-3',
      scans: [offline(await guest(stage), { qr: stage.qr, scan_point: 'Main entrance' })],
    },
  }),
};
