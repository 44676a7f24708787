import type { Request } from './requests.js';
import type { Stage } from './stage.js';
import { created, eventNow, type Organisation } from './world.js';

let made = 0;
const next = () => (made += 1);

const operator = ({ attic }: Stage) => attic.operator.client;

/** A voucher that nobody has used yet. */
export const newVoucher = async ({ operator: { client } }: Organisation, fields: object = {}) =>
  created(
    await client.post('/api/my-vouchers', {
      name: 'Early birds',
      code: `EARLY${next()}`,
      discount_type: 'PERCENTAGE',
      discount_value: 10,
      ...fields,
    }),
  );

/** The code of a new voucher. */
export async function newCode(of: Organisation, fields: object = {}): Promise<string> {
  const code = `CODE${next()}`;
  await newVoucher(of, { code, ...fields });
  return code;
}

export const newPass = async ({ operator: { client } }: Organisation, fields: object = {}) =>
  created(
    await client.post('/api/my-passes', {
      name: `Pass ${next()}`,
      credits: 10,
      price_pence: 9000,
      ...fields,
    }),
  );

export const newRules = async ({ operator: { client } }: Organisation, fields: object = {}) =>
  created(
    await client.post('/api/my-admission-rules', {
      name: `Rules ${next()}`,
      restrict: true,
      rules: [{ has_tag: 'member', discount_percent: 10 }],
      ...fields,
    }),
  );

export const newProfile = async ({ operator: { client } }: Organisation, fields: object = {}) =>
  created(
    await client.post('/api/my-ticket-profiles', {
      name: `Profile ${next()}`,
      visibility: 'public',
      ...fields,
    }),
  );

/** A successful request of each operation about what is on offer, by its id. */
export const offerRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  changeTicketType: async (stage) => {
    const { eventId, typeIds } = await eventNow(stage.attic);
    return {
      client: operator(stage),
      params: { eventId, ticketId: typeIds[0] ?? '' },
      body: {
        name: 'Early Bird',
        description: null,
        price_pence: 1000,
        capacity: 50,
        sort_order: 2,
        sale_starts_at: null,
        sale_ends_at: '2099-01-01T00:00:00Z',
        max_per_order: 5,
        credits: 2,
        transferable: false,
        allow_reentry: true,
        reentry_limit: 3,
        accepted_scan_points: ['Main entrance', 'Garden'],
        admission_rule_group_id: await newRules(stage.attic),
        ticket_profile_id: await newProfile(stage.attic),
        perks: [{ name: 'Welcome drink', description: 'At the upper bar', quantity: 2 }, { name: 'Lounge' }],
      },
      of: 'organisation',
    };
  },
  deleteTicketType: async (stage) => {
    const { eventId, typeIds } = await eventNow(stage.attic, { types: [{}, {}] });
    return {
      client: operator(stage),
      params: { eventId, ticketId: typeIds[0] ?? '' },
      of: 'organisation',
    };
  },

  listVouchers: (stage) => ({
    client: operator(stage),
    query: { q: 'early', event_id: stage.on.eventId, limit: '5', page: '1' },
  }),
  showVoucher: async (stage) => ({
    client: operator(stage),
    params: { id: await newVoucher(stage.attic) },
    of: 'organisation',
  }),
  createVoucher: (stage) => ({
    client: operator(stage),
    body: {
      name: 'For one event',
      code: `ONE-${next()}`,
      discount_type: 'FIXED',
      discount_value: 500,
      event_id: stage.on.eventId,
      max_uses: 100,
      max_uses_per_customer: 1,
      valid_from: '2026-01-01T00:00:00Z',
      valid_until: '2099-01-01T00:00:00Z',
    },
    of: 'organisation',
  }),
  changeVoucher: async (stage) => ({
    client: operator(stage),
    params: { id: await newVoucher(stage.attic) },
    body: {
      name: 'Late birds',
      code: `LATE${next()}`,
      discount_type: 'PERCENTAGE',
      discount_value: 15,
      event_id: null,
      max_uses: 10,
      max_uses_per_customer: null,
      valid_from: null,
      valid_until: '2099-01-01T00:00:00Z',
    },
    of: 'organisation',
  }),
  deleteVoucher: async (stage) => ({
    client: operator(stage),
    params: { id: await newVoucher(stage.attic) },
    of: 'organisation',
  }),

  listPasses: (stage) => ({ client: operator(stage), query: { limit: '5', offset: '0' } }),
  showPass: async (stage) => ({
    client: operator(stage),
    params: { id: await newPass(stage.attic) },
    of: 'organisation',
  }),
  createPass: (stage) => ({
    client: operator(stage),
    body: {
      name: '10-Class Pass',
      credits: 10,
      price_pence: 9000,
      expiry_days: 365,
      event_ids: [stage.on.eventId],
    },
    of: 'organisation',
  }),
  changePass: async (stage) => ({
    client: operator(stage),
    params: { id: await newPass(stage.attic) },
    body: { name: '5-Class Pass', credits: 5, price_pence: 5000, expiry_days: 0, event_ids: [] },
    of: 'organisation',
  }),
  deletePass: async (stage) => ({
    client: operator(stage),
    params: { id: await newPass(stage.attic) },
    of: 'organisation',
  }),

  listAdmissionRules: (stage) => ({ client: operator(stage), query: { limit: '5', offset: '0' } }),
  showAdmissionRules: async (stage) => ({
    client: operator(stage),
    params: { id: await newRules(stage.attic) },
    of: 'organisation',
  }),
  createAdmissionRules: (stage) => ({
    client: operator(stage),
    body: {
      name: 'Members first',
      restrict: true,
      rules: [
        { has_tag: 'member', min_bookings: null, discount_percent: 10 },
        { min_bookings: 5, discount_percent: 20 },
      ],
    },
  }),
  changeAdmissionRules: async (stage) => ({
    client: operator(stage),
    params: { id: await newRules(stage.attic) },
    body: { name: 'For all', restrict: false, rules: [{ min_bookings: 2, discount_percent: 5 }] },
    of: 'organisation',
  }),
  deleteAdmissionRules: async (stage) => ({
    client: operator(stage),
    params: { id: await newRules(stage.attic) },
    of: 'organisation',
  }),

  listTicketProfiles: (stage) => ({ client: operator(stage), query: { limit: '5', offset: '0' } }),
  showTicketProfile: async (stage) => ({
    client: operator(stage),
    params: { id: await newProfile(stage.attic) },
    of: 'organisation',
  }),
  createTicketProfile: (stage) => ({
    client: operator(stage),
    body: {
      name: 'Last-minute for friends',
      opens_days_before: 7,
      closes_minutes_before: 60,
      visibility: 'access_code',
      access_code: 'FRIENDS',
    },
  }),
  changeTicketProfile: async (stage) => ({
    client: operator(stage),
    params: { id: await newProfile(stage.attic) },
    body: {
      name: 'Hidden',
      opens_days_before: null,
      closes_minutes_before: 0,
      visibility: 'hidden',
      access_code: null,
    },
    of: 'organisation',
  }),
  deleteTicketProfile: async (stage) => ({
    client: operator(stage),
    params: { id: await newProfile(stage.attic) },
    of: 'organisation',
  }),
};
