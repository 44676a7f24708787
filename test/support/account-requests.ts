import { MailedTokens } from '#libs/platform';
import type { Boxoffice } from './boxoffice.js';
import type { Client } from './client.js';
import { keyOf } from './interventions.js';
import type { Request } from './requests.js';
import type { Stage } from './stage.js';

let made = 0;

export const PASSWORD = 'correct horse battery';

/** Somebody with a password, signed in by it. */
export interface Account {
  /** Primary key. */
  key: string;
  id: string;
  email: string;
  client: Client;
}

export async function account(box: Boxoffice, fields: Record<string, string> = {}): Promise<Account> {
  const email = fields['email'] ?? `account${(made += 1)}@example.com`;
  const { status, body, text } = await box.client.post('/api/auth/register', {
    password: PASSWORD,
    firstName: 'Ada',
    lastName: 'Count',
    ...fields,
    email,
  });
  if (status !== 201) throw new Error(`no account: ${status} ${text}`);
  return { key: keyOf(body.user.id), id: body.user.id, email, client: box.client.as(body.token) };
}

/** The token that the account's mail has, without waiting for the mail. */
export async function mailedToken(
  box: Boxoffice,
  userKey: string,
  purpose: 'password-reset' | 'email-verification',
): Promise<string> {
  await box.settle();
  const [row] = await box.sql<{ nonce: Buffer }>(
    'SELECT nonce FROM identity.account_tokens WHERE user_id = $1 AND purpose = $2',
    [userKey, purpose],
  );
  return box.app.get(MailedTokens, { strict: false }).token(purpose, userKey, row?.nonce ?? Buffer.alloc(0));
}

/** Asks for the mail of a forgotten password; what it has in it. */
export async function resetToken(box: Boxoffice, { email, key }: Account): Promise<string> {
  await box.client.post('/api/auth/password/forgot', { email });
  return mailedToken(box, key, 'password-reset');
}

export const reset = (box: Boxoffice, token: string, password: string) =>
  box.client.post('/api/auth/password/reset', { token, password });

/** Shows that the account's mailbox is its owner's, by the mail that came when it was opened. */
export const confirmAddress = async (box: Boxoffice, { key }: Account, password = PASSWORD) =>
  box.client.post('/api/auth/email/verify', {
    token: await mailedToken(box, key, 'email-verification'),
    password,
  });

/** A successful request of each operation about accounts, by its id. */
export const accountRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  forgotPassword: ({ box }) => ({ client: box.client, body: { email: 'nobody@example.com' } }),
  resetPassword: async ({ box }) => ({
    client: box.client,
    body: { token: await resetToken(box, await account(box)), password: 'another password' },
  }),
  changePassword: async ({ box }) => ({
    client: (await account(box)).client,
    body: { currentPassword: PASSWORD, newPassword: PASSWORD },
    of: 'account',
  }),
  verifyEmail: async ({ box }) => ({
    client: box.client,
    body: {
      token: await mailedToken(box, (await account(box)).key, 'email-verification'),
      password: PASSWORD,
    },
  }),
  resendVerification: ({ sam }) => ({ client: sam.client }),
  changeProfile: async ({ box }) => ({
    client: (await account(box)).client,
    body: { firstName: 'Adam', lastName: 'Counter', phone: '+44 20 7946 0958' },
  }),
  exportPersonalData: ({ sam }) => ({ client: sam.client }),
  eraseAccount: async ({ box }) => ({
    client: (await account(box)).client,
    body: { password: PASSWORD },
    of: 'account',
  }),
};
