import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, BadConfiguration, type Config } from '../config/config.js';

const IV = 12;
const TAG = 16;

/** Encrypts at rest what we must be able to use again (signing keys): AES-256-GCM under SECRET_KEY. */
@Injectable()
export class Sealer {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    if (!config.SECRET_KEY) throw new BadConfiguration('SECRET_KEY: required with DATABASE_URL');
    this.key = Buffer.from(
      hkdfSync('sha256', Buffer.from(config.SECRET_KEY, 'hex'), '', 'boxoffice sealing', 32),
    );
  }

  /** @param context bound to the secret, so that a sealed value cannot be moved to another row */
  seal(secret: string, context: string): Buffer {
    const iv = randomBytes(IV);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  unseal(sealed: Buffer, context: string): string {
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, IV))
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(IV, IV + TAG));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]).toString('utf8');
    } catch {
      throw new BadConfiguration('SECRET_KEY: is not the key this database was set up with');
    }
  }
}
