import type { Boxoffice } from './boxoffice.js';
import type { Answer, Client, Json } from './client.js';
import { plain } from './pictures.js';
import { register, type OnSale, type Organisation, type Somebody } from './world.js';

const BOUNDARY = 'boxoffice-test-boundary';

export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** A part of a form; with a filename it is a file. */
export interface Part {
  name: string;
  value: Buffer | string;
  filename?: string;
}

/** A form as browsers send it. */
export function form(parts: Part[]): Buffer {
  return Buffer.concat([
    ...parts.flatMap(({ name, value, filename }) => [
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"` +
          (filename === undefined ? '' : `; filename="${filename}"\r\nContent-Type: image/jpeg`) +
          '\r\n\r\n',
      ),
      Buffer.from(value),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
}

export const file = (value: Buffer, filename = 'photo.jpg'): Part => ({ name: 'files', value, filename });

/** Sends a form of files, and other fields. */
export const sendFiles = (
  client: Client,
  path: string,
  files: Buffer[],
  fields: Record<string, string> = {},
): Promise<Answer> =>
  client.call('POST', path, {
    body: form([
      ...Object.entries(fields).map(([name, value]) => ({ name, value })),
      ...files.map((one) => file(one)),
    ]),
    headers: { 'content-type': FORM_TYPE },
  });

export const galleryOf = (eventId: string) => `/api/client/events/${eventId}/media`;

export const upload = (
  { client }: Pick<Somebody, 'client'>,
  { eventId }: Pick<OnSale, 'eventId'>,
  files: Buffer[],
  fields: Record<string, string> = {},
) => sendFiles(client, `${galleryOf(eventId)}/upload`, files, fields);

/** Pictures that somebody has put there. */
export async function uploaded(who: Somebody, on: OnSale, count = 1): Promise<Json[]> {
  const picture = await plain('jpeg');
  const answer = await upload(
    who,
    on,
    Array.from({ length: count }, () => picture),
  );
  if (answer.status !== 201) throw new Error(`not uploaded: ${answer.status} ${answer.text}`);
  return answer.body.data;
}

/** Makes somebody a holder of a ticket to an event whose first type is free. */
export async function holds(who: Somebody, on: OnSale): Promise<Somebody> {
  const { status, text } = await register(who, on);
  if (status !== 201) throw new Error(`not registered: ${status} ${text}`);
  return who;
}

export interface InvitedGuest {
  id: string;
  client: Client;
  /** Where the guest reads and sends. */
  gallery: string;
  upload: string;
  url: string;
}

export async function guestOf(
  box: Boxoffice,
  { operator }: Organisation,
  eventId: string,
  fields: Json = {},
): Promise<InvitedGuest> {
  const path = `/api/my-events/${eventId}/guest-invites`;
  const { status, body, text } = await operator.client.post(path, { name: 'Aunt May', ...fields });
  if (status !== 201) throw new Error(`not invited: ${status} ${text}`);
  return {
    id: body.id,
    client: box.client.as(body.token),
    gallery: `${galleryOf(eventId)}/guest/${body.id}`,
    upload: `${galleryOf(eventId)}/upload/${body.id}`,
    url: body.url,
  };
}
