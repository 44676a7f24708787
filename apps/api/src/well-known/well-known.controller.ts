import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SigningKeys } from '#libs/identity';
import { Open } from '#libs/platform';
import { KeySetResponse } from './well-known.dto.js';

@ApiTags('Keys')
@Controller()
export class WellKnownController {
  constructor(private readonly keys: SigningKeys) {}

  /** The public keys that sign-in tokens are verified with (RFC 7517). */
  @Get('/.well-known/jwks.json')
  @Open('public keys')
  @ApiOkResponse({ type: KeySetResponse })
  @Header('Cache-Control', 'public, max-age=300')
  showTokenKeys(): object {
    return this.keys.jwks('token');
  }

  /** The public keys that ticket codes are verified with, offline at a door (RFC 7517, RFC 8037). */
  @Get('/.well-known/ticket-keys')
  @Open('public keys')
  @ApiOkResponse({ type: KeySetResponse })
  @Header('Cache-Control', 'public, max-age=300')
  showTicketKeys(): object {
    return this.keys.jwks('ticket');
  }
}
