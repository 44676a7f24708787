import { OAuthError, type IssueToken } from '#libs/identity';

type TokenInput = Parameters<IssueToken['execute']>[0];

/**
 * What a request for a token asks for: RFC 6749, 2.3.1 and 4.4.2.
 * @param body its fields, from a form or from JSON; a field that a form has twice is a list
 * @param isForm in JSON the grant type may be left out
 * @throws OAuthError
 */
export function tokenInputOf(body: unknown, isForm: boolean, authorization: string | undefined): TokenInput {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new OAuthError('invalid_request', 'The body must be a form, or a JSON object');
  const fields = body as Record<string, unknown>;
  const grantType = textOf(fields, 'grant_type');
  const sentId = textOf(fields, 'client_id');
  const sentSecret = textOf(fields, 'client_secret');
  const scope = textOf(fields, 'scope');
  if (grantType === undefined && isForm) throw new OAuthError('invalid_request', 'grant_type: is required');
  if (grantType !== undefined && grantType !== 'client_credentials')
    throw new OAuthError('unsupported_grant_type', 'grant_type: only client_credentials is supported');
  const basic = credentialsOf(authorization);
  if (basic && (sentSecret !== undefined || (sentId !== undefined && sentId !== basic.clientId)))
    throw new OAuthError('invalid_request', 'The client must be named once: by HTTP Basic, or in the body');
  const { clientId, secret } = basic ?? { clientId: sentId, secret: sentSecret };
  if (clientId === undefined || secret === undefined)
    throw new OAuthError(
      'invalid_client',
      'client_id and client_secret are required, by HTTP Basic or in the body',
    );
  return { clientId, secret, ...(scope !== undefined && { scope }) };
}

/** A field without a value is one that was left out. */
function textOf(fields: Record<string, unknown>, name: string): string | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') throw new OAuthError('invalid_request', `${name}: must be a string, once`);
  return value;
}

/** HTTP Basic as OAuth has it: both parts are form-encoded before they are joined. */
function credentialsOf(authorization: string | undefined): { clientId: string; secret: string } | undefined {
  const [, encoded] = /^basic +(\S+) *$/i.exec(authorization ?? '') ?? [];
  if (encoded === undefined) return undefined;
  const [, clientId, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  if (clientId === undefined || secret === undefined)
    throw new OAuthError('invalid_client', 'The Authorization header holds no client_id and client_secret');
  return { clientId: decoded(clientId), secret: decoded(secret) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new OAuthError('invalid_client', 'The Authorization header is not form-encoded');
  }
}
