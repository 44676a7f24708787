import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId, Sealer } from '#libs/platform';
import { SigningKeyStore, type KeyPurpose } from './signing-key.store.js';

export interface SigningKey {
  id: string;
  privateKey: KeyObject;
}

export interface VerificationKey {
  id: string;
  publicKey: KeyObject;
}

const purposes: readonly KeyPurpose[] = ['token', 'ticket'];

/** A new pair for a purpose, as PEM: ES256 for sign-in tokens, Ed25519 for ticket codes. */
function newPair(purpose: KeyPurpose): { privateKey: string; publicKey: string } {
  const pair =
    purpose === 'token' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519');
  return {
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/** The keys we sign with: made once, sealed in the database, shared by all processes. */
@Injectable()
export class SigningKeys implements OnModuleInit {
  private readonly inUse = new Map<KeyPurpose, SigningKey>();
  private readonly valid = new Map<KeyPurpose, VerificationKey[]>();

  constructor(
    private readonly store: SigningKeyStore,
    private readonly sealer: Sealer,
  ) {}

  async onModuleInit(): Promise<void> {
    const stored = await this.store.all();
    const missing = purposes.filter(
      (purpose) => !stored.some((key) => key.purpose === purpose && !key.retiredAt),
    );
    for (const purpose of missing) {
      const id = newId();
      const { privateKey, publicKey } = newPair(purpose);
      await this.store.addFirst({ id, purpose, privateKey: this.sealer.seal(privateKey, id), publicKey });
    }
    for (const key of missing.length > 0 ? await this.store.all() : stored) {
      const others = this.valid.get(key.purpose) ?? [];
      this.valid.set(key.purpose, [...others, { id: key.id, publicKey: createPublicKey(key.publicKey) }]);
      if (key.retiredAt) continue;
      this.inUse.set(key.purpose, {
        id: key.id,
        privateKey: createPrivateKey(this.sealer.unseal(key.privateKey, key.id)),
      });
    }
  }

  signing(purpose: KeyPurpose): SigningKey {
    const key = this.inUse.get(purpose);
    if (!key) throw new Error(`no ${purpose} key`);
    return key;
  }

  /** Every key whose signatures still count, newest first. */
  verifying(purpose: KeyPurpose): VerificationKey[] {
    return this.valid.get(purpose) ?? [];
  }

  /** The public keys as a JSON Web Key Set (RFC 7517). */
  jwks(purpose: KeyPurpose): { keys: Record<string, unknown>[] } {
    const algorithm = purpose === 'token' ? 'ES256' : 'EdDSA';
    return {
      keys: this.verifying(purpose).map(({ id, publicKey }) => ({
        ...publicKey.export({ format: 'jwk' }),
        kid: id,
        use: 'sig',
        alg: algorithm,
      })),
    };
  }
}
