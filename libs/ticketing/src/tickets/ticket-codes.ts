import { sign, verify } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SigningKeys } from '#libs/identity';
import { publicId } from '#libs/platform';

const VERSION = 'bx1';

/** What a scanned code says, once its signature is known to be ours. */
export interface GenuineCode {
  ticketId: string;
  generation: number;
}

/**
 * The text in a ticket's QR: `bx1.<ticketId>.<generation>.<base64url Ed25519 signature>`. A door can verify
 * it offline with the public key; a higher generation kills older codes.
 */
@Injectable()
export class TicketCodes {
  constructor(private readonly keys: SigningKeys) {}

  /** @param ticketId primary key */
  issue(ticketId: string, generation: number): string {
    const signed = `${VERSION}.${publicId('ticket', ticketId)}.${generation}`;
    const signature = sign(null, Buffer.from(signed), this.keys.signing('ticket').privateKey);
    return `${signed}.${signature.toString('base64url')}`;
  }

  /** The code's claims if we signed it, else undefined. `ticketId` is the public id. */
  read(payload: string): GenuineCode | undefined {
    const [version, ticketId, generation, signature, ...rest] = payload.split('.');
    if (version !== VERSION || !ticketId || !generation || !signature || rest.length > 0) return undefined;
    if (!/^[1-9]\d{0,8}$/.test(generation) || !/^[\w-]{86}$/.test(signature)) return undefined;
    const signed = Buffer.from(`${version}.${ticketId}.${generation}`);
    const genuine = this.keys
      .verifying('ticket')
      .some(({ publicKey }) => verify(null, signed, publicKey, Buffer.from(signature, 'base64url')));
    return genuine ? { ticketId, generation: Number(generation) } : undefined;
  }
}
