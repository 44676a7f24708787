export interface Credentials {
  /** As `POST /api/my-api-clients` answered them. */
  clientId: string;
  clientSecret: string;
  /** Scopes to ask for, separated by blanks. Absent: all that the client has. */
  scope?: string;
}

/** A token was not given. `code` is RFC 6749's word, e.g. `invalid_client` for a wrong secret or a suspended client. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';

  constructor(
    readonly status: number,
    readonly code: string,
    description: string,
  ) {
    super(description);
  }
}

/** A token is renewed so long before its end, or after nine tenths of its life if that is later. */
const AHEAD_MS = 60_000;

/** The tokens of one machine: one at a time, by the client credentials grant of RFC 6749. */
export class MachineTokens {
  private held: { token: string; renewAt: number } | undefined;
  private asking: Promise<string> | undefined;

  constructor(
    private readonly baseUrl: string,
    private readonly credentials: Credentials,
    private readonly fetch: (request: Request) => Promise<Response>,
  ) {}

  /**
   * Sends a request with a token; once more with another if that one is refused.
   * @throws TokenRefused
   */
  async call(request: Request): Promise<Response> {
    const token = await this.token();
    const answer = await this.fetch(carrying(request.clone(), token));
    if (answer.status !== 401) return answer;
    await answer.body?.cancel();
    if (this.held?.token === token) this.held = undefined;
    return this.fetch(carrying(request, await this.token()));
  }

  private token(): Promise<string> {
    if (this.held && Date.now() < this.held.renewAt) return Promise.resolve(this.held.token);
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async ask(): Promise<string> {
    const { clientId, clientSecret, scope } = this.credentials;
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      ...(scope !== undefined && { scope }),
    });
    const asked = Date.now();
    const answer = await this.fetch(
      new Request(`${this.baseUrl.replace(/\/+$/, '')}/token`, { method: 'POST', body }),
    );
    const said = (await answer.json().catch(() => ({}))) as Said;
    if (!answer.ok || said.access_token === undefined) {
      // RFC 6749's words; problem details where it was not the grant that failed, e.g. 429.
      const code = said.code ?? said.error ?? 'unexpected';
      throw new TokenRefused(answer.status, code, said.error_description ?? said.detail ?? code);
    }
    const life = (said.expires_in ?? 0) * 1000;
    this.held = { token: said.access_token, renewAt: asked + Math.max(life - AHEAD_MS, life * 0.9) };
    return said.access_token;
  }
}

interface Said {
  access_token?: string;
  expires_in?: number;
  error?: string;
  error_description?: string;
  code?: string;
  detail?: string;
}

function carrying(request: Request, token: string): Request {
  request.headers.set('Authorization', `Bearer ${token}`);
  return request;
}
