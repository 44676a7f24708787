/** So many tokens are remembered at most: the oldest is forgotten first. */
const MOST = 20_000;

/** Tokens whose signature, issuer, audience and type were found to be ours, until they expire; a process's own. */
export class VerifiedTokens<Claims> {
  private readonly tokens = new Map<string, Claims & { exp: number }>();

  remember(token: string | null, claims: Claims & { exp: number }): void {
    if (token === null || claims.exp * 1000 <= Date.now()) return;
    this.tokens.delete(token);
    this.tokens.set(token, claims);
    if (this.tokens.size <= MOST) return;
    for (const oldest of this.tokens.keys()) {
      this.tokens.delete(oldest);
      break;
    }
  }

  /** What the token says; undefined if it is not known to be ours, or has expired. */
  claimsOf(token: string | null): Claims | undefined {
    if (token === null) return undefined;
    const claims = this.tokens.get(token);
    if (!claims) return undefined;
    if (claims.exp * 1000 > Date.now()) return claims;
    this.tokens.delete(token);
    return undefined;
  }
}
