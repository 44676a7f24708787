import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Sealer } from '#libs/platform';

const BYTES = 32;

/** Signing secrets of endpoints as Standard Webhooks writes them: `whsec_` and base64. At rest they are encrypted. */
@Injectable()
export class WebhookSecrets {
  constructor(private readonly sealer: Sealer) {}

  /** A new one, to be shown once, and how it is kept. */
  issue(endpointId: string): { secret: string; sealed: Buffer } {
    const secret = `whsec_${randomBytes(BYTES).toString('base64')}`;
    return { secret, sealed: this.sealer.seal(secret, contextOf(endpointId)) };
  }

  open(sealed: Buffer, endpointId: string): string {
    return this.sealer.unseal(sealed, contextOf(endpointId));
  }
}

const contextOf = (endpointId: string): string => `webhook ${endpointId}`;
