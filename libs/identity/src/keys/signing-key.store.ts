import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

export type KeyPurpose = 'token' | 'ticket';

export interface StoredKey {
  id: string;
  purpose: KeyPurpose;
  privateKey: Buffer;
  publicKey: string;
  retiredAt: Date | null;
}

@Injectable()
export class SigningKeyStore {
  constructor(private readonly transaction: Transaction) {}

  all(): Promise<StoredKey[]> {
    return this.transaction.query<StoredKey>(
      `SELECT id, purpose, private_key AS "privateKey", public_key AS "publicKey", retired_at AS "retiredAt"
         FROM identity.signing_keys ORDER BY created_at DESC`,
    );
  }

  /** Keeps the key unless another process was quicker: there is one key in use per purpose. */
  async addFirst(key: Omit<StoredKey, 'retiredAt'>): Promise<void> {
    await this.transaction.query(
      `INSERT INTO identity.signing_keys (id, purpose, private_key, public_key) VALUES ($1, $2, $3, $4)
       ON CONFLICT (purpose) WHERE retired_at IS NULL DO NOTHING`,
      [key.id, key.purpose, key.privateKey, key.publicKey],
    );
  }
}
