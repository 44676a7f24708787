import type { Request } from './requests.js';
import { file, form, FORM_TYPE, guestOf, uploaded } from './gallery.js';
import { pngOf } from './pictures.js';
import type { Stage } from './stage.js';

const picture = form([{ name: 'caption', value: 'The last song' }, file(pngOf(3, 2))]);
const sending = { headers: { 'content-type': FORM_TYPE }, body: picture };

const itemOf = async ({ sam, on }: Stage): Promise<string> => (await uploaded(sam, on))[0].id as string;

/** A successful request of each operation about galleries, by its id. */
export const galleryRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  browseGallery: async (stage) => ({
    client: stage.sam.client,
    headers: { orgid: stage.attic.id },
    params: { eventId: stage.on.eventId },
    query: { limit: '5', cursor: await itemOf(stage) },
    of: 'attendees',
  }),
  uploadToGallery: ({ sam, on }) => ({
    client: sam.client,
    params: { eventId: on.eventId },
    ...sending,
    of: 'holders',
  }),
  browseGalleryAsGuest: async ({ box, attic, on }) => {
    const { id: guestId, client } = await guestOf(box, attic, on.eventId);
    return { client, params: { eventId: on.eventId, guestId }, query: { limit: '5' }, of: 'guest' };
  },
  uploadToGalleryAsGuest: async ({ box, attic, on }) => {
    const { id: guestId, client } = await guestOf(box, attic, on.eventId, { max_uploads: 1000 });
    return { client, params: { eventId: on.eventId, guestId }, ...sending, of: 'guest' };
  },
  showGalleryPicture: async ({ box, sam, on }) => {
    const [{ url }] = await uploaded(sam, on);
    const { pathname, searchParams } = new URL(url);
    return {
      client: box.client,
      params: { name: pathname.split('/').at(-1) ?? '' },
      query: Object.fromEntries(searchParams),
    };
  },
  listMedia: async (stage) => {
    await itemOf(stage);
    return {
      client: stage.attic.operator.client,
      params: { id: stage.on.eventId },
      query: { status: 'approved', limit: '5', page: '1' },
      of: 'organisation',
    };
  },
  showMedia: async (stage) => ({
    client: stage.attic.operator.client,
    params: { id: stage.on.eventId, mediaId: await itemOf(stage) },
    of: 'organisation',
  }),
  moderateMedia: async (stage) => ({
    client: stage.attic.operator.client,
    params: { id: stage.on.eventId, mediaId: await itemOf(stage) },
    body: { status: 'hidden' },
    of: 'organisation',
  }),
  deleteMedia: async (stage) => ({
    client: stage.attic.operator.client,
    params: { id: stage.on.eventId, mediaId: await itemOf(stage) },
    of: 'organisation',
  }),
  inviteGuest: ({ attic, on }) => ({
    client: attic.operator.client,
    params: { id: on.eventId },
    body: { name: 'Aunt May', email: 'may@example.com', max_uploads: 20 },
    of: 'organisation',
  }),
  listGuestInvites: async ({ box, attic, on }) => {
    await guestOf(box, attic, on.eventId);
    return {
      client: attic.operator.client,
      params: { id: on.eventId },
      query: { limit: '5', page: '1' },
      of: 'organisation',
    };
  },
  revokeGuestInvite: async ({ box, attic, on }) => ({
    client: attic.operator.client,
    params: { id: on.eventId, guestId: (await guestOf(box, attic, on.eventId)).id },
    of: 'organisation',
  }),
};
