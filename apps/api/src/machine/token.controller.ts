import { Controller, Get, Header, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IssueToken, OAuthError, oauthErrors } from '#libs/identity';
import { CONFIG, machineScopes, Open, publicUrl, type Config, type WithMachine } from '#libs/platform';
import { RateLimits } from '../http/rate-limits.js';
import { tokenInputOf } from './token-request.js';
import { AuthorisationServerResponse, TokenErrorResponse, TokenRequest, TokenResponse } from './token.dto.js';

/** Of one address; a secret of 256 bits is not guessed, this spares us the work. */
const PER_ADDRESS = 5;

@ApiTags('Tokens')
@Controller()
export class TokenController {
  constructor(
    private readonly issue: IssueToken,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A token for a machine: OAuth 2.0 client credentials (RFC 6749), as a form or as JSON. */
  @Post('/token')
  @HttpCode(200)
  @Open('this is where tokens of machines come from')
  @ApiConsumes('application/json', 'application/x-www-form-urlencoded')
  @ApiBody({ type: TokenRequest })
  @ApiOkResponse({ type: TokenResponse })
  @ApiResponse({
    status: 400,
    type: TokenErrorResponse,
    description: 'It cannot be given, in the words of RFC 6749',
    example: {
      error: 'invalid_scope',
      error_description: 'The client has the scopes events:read, and no other',
    },
  })
  @ApiResponse({
    status: 401,
    type: TokenErrorResponse,
    description: 'The client is not known, in the words of RFC 6749',
    example: { error: 'invalid_client', error_description: 'The client is unknown, or its secret is wrong' },
  })
  @Header('Cache-Control', 'no-store')
  @Header('Pragma', 'no-cache')
  async issueToken(
    @Req() request: FastifyRequest & WithMachine,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenResponse | TokenErrorResponse> {
    const limit = this.config.LOGIN_LIMIT_PER_MINUTE * PER_ADDRESS;
    this.limits.count(reply, `token:address:${request.ip}`, limit);
    try {
      const isForm = !/json/i.test(request.headers['content-type'] ?? '');
      // No body says nothing; null is what could not be read.
      const input = tokenInputOf(
        request.body === undefined ? {} : request.body,
        isForm,
        request.headers.authorization,
      );
      const { token, expiresIn, scopes } = await this.issue.execute(input, (machine) => {
        request.machine = machine;
      });
      return { access_token: token, token_type: 'Bearer', expires_in: expiresIn, scope: scopes.join(' ') };
    } catch (error) {
      if (!(error instanceof OAuthError)) throw error;
      const status = oauthErrors[error.code];
      if (status === 401) void reply.header('WWW-Authenticate', 'Basic realm="boxoffice"');
      void reply.status(status);
      return { error: error.code, error_description: error.message };
    }
  }

  /** Where tokens come from and which there are, for OAuth libraries (RFC 8414). */
  @Get('/.well-known/oauth-authorization-server')
  @Open('public facts')
  @ApiOkResponse({ type: AuthorisationServerResponse })
  @Header('Cache-Control', 'public, max-age=300')
  showAuthorisationServer(): AuthorisationServerResponse {
    const issuer = publicUrl(this.config);
    return {
      issuer,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      scopes_supported: Object.keys(machineScopes),
      response_types_supported: [],
      grant_types_supported: ['client_credentials'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      service_documentation: `${issuer}/docs`,
    };
  }
}
