import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MailedTokens, newId, privateId } from '#libs/platform';
import type { Boxoffice } from './boxoffice.js';
import type { Json } from './client.js';
import { until } from './race.js';
import { created, type Organisation } from './world.js';

let made = 0;

/** An address that nobody has yet. */
export const newAddress = (): string => `invited${(made += 1)}@example.com`;

export interface Invited {
  id: string;
  email: string;
  token: string;
}

/** The token that an invitation's mail has, without waiting for the mail. */
export async function tokenOf(box: Boxoffice, invitationId: string): Promise<string> {
  const key = privateId('inv', invitationId);
  const [row] = await box.sql<{ nonce: Buffer }>('SELECT nonce FROM identity.invitations WHERE id = $1', [
    key,
  ]);
  return box.app
    .get(MailedTokens, { strict: false })
    .token('member-invitation', key, row?.nonce ?? Buffer.alloc(0));
}

/** Somebody invited, and the token in their mail. */
export async function invited(
  box: Boxoffice,
  { operator }: Organisation,
  fields: Json = {},
): Promise<Invited> {
  const email = fields.email ?? newAddress();
  const id = created(
    await operator.client.post('/api/my-organisation/members', { role: 'staff', ...fields, email }),
  );
  return { id, email, token: await tokenOf(box, id) };
}

export const newcomer = { password: 'correct horse battery', firstName: 'Nora', lastName: 'New' };

export const accept = (box: Boxoffice, token: string, fields: Json = newcomer) =>
  box.client.post('/api/auth/invitations/accept', { token, ...fields });

/** The membership (`mbr_…`) of somebody, as the organisation's list has it. */
export async function membershipOf({ operator }: Organisation, email: string): Promise<string> {
  for (let offset = 0; ; offset += 200) {
    const { body } = await operator.client.get(`/api/my-organisation/members?limit=200&offset=${offset}`);
    const found = body.data.find((entry: Json) => entry.email === email && entry.kind === 'member');
    if (found) return found.id;
    if (!body.has_more) throw new Error(`${email} is no member`);
  }
}

/** What has arrived in the sandbox's mailbox, newest first. */
export async function mailTo(box: Boxoffice, address: string): Promise<Json[]> {
  const response = await fetch(`${box.sandbox.url}/_sandbox/mail?to=${encodeURIComponent(address)}`);
  return ((await response.json()) as Json).data;
}

/** The same, oldest first, as they came: with all their headers. */
export const rawMailTo = ({ config }: Boxoffice, address: string): string[] =>
  readdirSync(config.DATA_DIR, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => readFileSync(path.join(config.DATA_DIR, name), 'utf8'))
    .filter((text) => text.includes(`Delivered-To: ${address}`));

/** What tells mails apart for whoever gets them. */
export const messageIdsTo = (box: Boxoffice, address: string): (string | undefined)[] =>
  rawMailTo(box, address).map((text) => /^Message-ID:\s*(<[^>]+>)/im.exec(text)?.[1]);

/** The newest mail to somebody, when it has come. */
export async function arrived(box: Boxoffice, address: string, count = 1): Promise<Json> {
  await until(`${count} mails are there`, async () => (await mailTo(box, address)).length >= count);
  return (await mailTo(box, address))[0];
}

/** The link of a mail to a page of ours, as the test reaches it. */
export function linkTo({ baseUrl }: Boxoffice, page: string, text: string): string {
  const [link] = new RegExp(`http://boxoffice\\.test/go/${page}#\\S+`).exec(text) ?? [];
  if (link === undefined) throw new Error(`the mail has no link to ${page}`);
  return link.replace('http://boxoffice.test', baseUrl);
}

/** No invitation's token. */
export const nobodysToken = () => Buffer.from(newId()).toString('base64url');
