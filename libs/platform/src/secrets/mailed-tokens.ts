import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, BadConfiguration, type Config } from '../config/config.js';

/** What a mailed token lets its holder do; a token of one purpose is worth nothing for another. */
export type TokenPurpose =
  'email-verification' | 'guest-invite' | 'member-invitation' | 'password-reset' | 'ticket-transfer';

/** What is kept of a token: enough to recognise it and, with our key, to write the mail once more. */
export interface KeptToken {
  nonce: Buffer;
  /** SHA-256 of the token. */
  hash: Buffer;
}

const NONCE = 16;

/**
 * Tokens in the links of mails. A token is HMAC-SHA256 over purpose, id and nonce under a key of SECRET_KEY's: each
 * attempt to mail it makes it again, and a stolen copy of the database holds none.
 */
@Injectable()
export class MailedTokens {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    if (!config.SECRET_KEY) throw new BadConfiguration('SECRET_KEY: required with DATABASE_URL');
    this.key = Buffer.from(
      hkdfSync('sha256', Buffer.from(config.SECRET_KEY, 'hex'), '', 'boxoffice mailed tokens', 32),
    );
  }

  /**
   * A new token for a thing, as it is kept; whatever was kept before stops working.
   * @param id private (UUID) id of what the token is for
   */
  issue(purpose: TokenPurpose, id: string): KeptToken {
    const nonce = randomBytes(NONCE);
    return { nonce, hash: this.hashOf(this.token(purpose, id, nonce)) };
  }

  /** The token that was issued with this nonce: 43 characters that need no escaping in a link. */
  token(purpose: TokenPurpose, id: string, nonce: Buffer): string {
    return createHmac('sha256', this.key).update(`${purpose}\n${id}\n`).update(nonce).digest('base64url');
  }

  /** What an address is known by once it is forgotten: without our key nobody can tell whose it was. */
  markOf(email: string): Buffer {
    return createHmac('sha256', this.key).update(`address\n${email.toLowerCase()}`).digest();
  }

  /** What to look a presented token up by. */
  hashOf(token: string): Buffer {
    return createHash('sha256').update(token).digest();
  }
}
