import type { Request } from './requests.js';
import { dataUrl, pngOf } from './pictures.js';
import type { Stage } from './stage.js';

const picture = { image: dataUrl(pngOf(3, 2), 'image/png') };

/** A successful request of each operation about pictures, by its id. */
export const imageRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  uploadCoverImage: ({ attic }) => ({ client: attic.operator.client, body: picture }),
  generateCoverImage: ({ attic }) => ({
    client: attic.operator.client,
    body: { name: 'Friday Rooftop Sessions', event_type: 'club_night' },
  }),
  showPicture: async ({ box, attic }) => {
    const { body } = await attic.operator.client.post('/api/my-events/image', picture);
    return { client: box.client, params: { name: body.url.split('/').at(-1) } };
  },
};
