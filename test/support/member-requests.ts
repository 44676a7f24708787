import { publicId } from '#libs/platform';
import { invited, membershipOf, newAddress, newcomer } from './invitations.js';
import type { Request } from './requests.js';
import type { Stage } from './stage.js';
import { admin, person, venue } from './world.js';

let made = 0;

/** A member of the stage's organisation who is limited to venues. */
async function limited({ box, attic }: Stage) {
  return person(box, { organisationKey: attic.key, role: 'staff', allVenues: false });
}

/** A successful request of each operation about an organisation, its members and venues, by its id. */
export const memberRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  showOrganisation: ({ attic }) => ({ client: attic.operator.client }),
  // Not the slug: others call the organisation by it.
  changeOrganisation: ({ attic }) => ({
    client: attic.operator.client,
    body: {
      name: 'The Attic',
      currency: 'GBP',
      app_url: null,
      allowed_origins: ['https://tickets.example.com'],
      hold_minutes: 15,
      offer_hours: 24,
    },
  }),
  listMembers: ({ attic }) => ({ client: attic.operator.client, query: { limit: '5', page: '1' } }),
  inviteMember: ({ attic, on }) => ({
    client: attic.operator.client,
    body: { email: newAddress(), role: 'staff', venue_ids: [on.venueId] },
    of: 'organisation',
  }),
  removeMember: async (stage) => ({
    client: stage.attic.operator.client,
    params: { memberId: await membershipOf(stage.attic, (await limited(stage)).email) },
    of: 'organisation',
  }),
  withdrawInvitation: async ({ box, attic }) => ({
    client: attic.operator.client,
    params: { invitationId: (await invited(box, attic)).id },
    of: 'organisation',
  }),
  showInvitation: async ({ box, attic }) => ({
    client: box.client,
    body: { token: (await invited(box, attic)).token },
  }),
  acceptInvitation: async ({ box, attic }) => ({
    client: box.client,
    body: { token: (await invited(box, attic)).token, ...newcomer },
  }),
  createOrganisation: async ({ box }) => ({
    client: (await admin(box)).client,
    body: { name: 'The Loft', slug: `loft-${(made += 1)}`, owner_email: newAddress() },
  }),
  changeVenue: async ({ attic }) => ({
    client: attic.operator.client,
    params: { id: await venue(attic) },
    body: {
      name: 'The Cellar',
      city: 'Leeds',
      address: null,
      time_zone: 'Europe/London',
      capacity: 100,
      exclusive_dates: false,
    },
    of: 'organisation',
  }),
  listVenueStaff: ({ attic, on }) => ({
    client: attic.operator.client,
    params: { id: on.venueId },
    query: { limit: '5', page: '1' },
    of: 'organisation',
  }),
  assignVenueStaff: async (stage) => ({
    client: stage.attic.operator.client,
    params: { id: stage.on.venueId },
    body: { user_id: publicId('usr', (await limited(stage)).userId) },
    of: 'organisation',
  }),
  unassignVenueStaff: async (stage) => {
    const { client } = stage.attic.operator;
    const userId = publicId('usr', (await limited(stage)).userId);
    await client.post(`/api/my-venues/${stage.on.venueId}/staff`, { user_id: userId });
    return { client, params: { id: stage.on.venueId, userId }, of: 'organisation' };
  },
};
