/** The words of RFC 6749, 5.2, that `POST /token` may answer with, and the status of each. */
export const oauthErrors = {
  invalid_request: 400,
  invalid_client: 401,
  invalid_scope: 400,
  unsupported_grant_type: 400,
} as const;

export type OAuthErrorCode = keyof typeof oauthErrors;

/** A token that is not given out, in the words of RFC 6749; `POST /token` writes it, and nobody else. */
export class OAuthError extends Error {
  constructor(
    readonly code: OAuthErrorCode,
    message: string,
  ) {
    super(message);
  }
}
