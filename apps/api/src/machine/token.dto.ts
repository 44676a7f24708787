import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { oauthErrors } from '#libs/identity';
import { machineScopes } from '#libs/platform';

const CLIENT_ID = 'm2m_01k31d9ygge5ez2n8bdstrw7k9';

/** In the words of RFC 6749; what is not known is ignored, as it asks for. */
export class TokenRequest {
  @ApiPropertyOptional({
    type: String,
    enum: ['client_credentials'],
    description: 'Needed in a form; in JSON it may be left out',
    example: 'client_credentials',
  })
  grant_type?: string;

  @ApiPropertyOptional({
    type: String,
    description: 'Unless it is sent by HTTP Basic',
    maxLength: 100,
    example: CLIENT_ID,
  })
  client_id?: string;

  @ApiPropertyOptional({
    type: String,
    description: 'Unless it is sent by HTTP Basic',
    maxLength: 200,
    example: '3f6a9d0c5b1e4872a6d9f0c3b5e81742a96dcf03b5e8174296adfc03b5e81742',
  })
  client_secret?: string;

  @ApiPropertyOptional({
    type: String,
    description: 'Scopes separated by blanks; left out: all that the client has',
    maxLength: 500,
    example: 'events:read',
  })
  scope?: string;
}

export class TokenResponse {
  /** @example "eyJhbGciOiJFUzI1NiJ9.eyJzY29wZSI6ImV2ZW50czpyZWFkIn0.c2lnbmF0dXJl" */
  access_token!: string;
  /** @example "Bearer" */
  token_type!: 'Bearer';
  /**
   * Seconds
   * @example 3600
   */
  expires_in!: number;
  /**
   * What it is good for
   * @example "events:read"
   */
  scope!: string;
}

export class TokenErrorResponse {
  @ApiProperty({
    type: String,
    enum: Object.keys(oauthErrors),
    description: 'A word of RFC 6749',
    example: 'invalid_scope',
  })
  error!: string;
  /** @example "grant_type: is required" */
  error_description!: string;
}

/** RFC 8414. */
export class AuthorisationServerResponse {
  /** @example "https://tickets.example.com" */
  issuer!: string;
  /** @example "https://tickets.example.com/token" */
  token_endpoint!: string;
  /** @example "https://tickets.example.com/.well-known/jwks.json" */
  jwks_uri!: string;
  @ApiProperty({ type: [String], example: Object.keys(machineScopes) })
  scopes_supported!: string[];
  /**
   * Nobody is sent to a page to log in
   * @example []
   */
  response_types_supported!: string[];
  /** @example ["client_credentials"] */
  grant_types_supported!: string[];
  /** @example ["client_secret_basic", "client_secret_post"] */
  token_endpoint_auth_methods_supported!: string[];
  /** @example "https://tickets.example.com/docs" */
  service_documentation!: string;
}
