export class KeyResponse {
  /** @example "EC" */
  kty!: string;
  /** @example "P-256" */
  crv!: string;
  /** @example "Z1Xk2U5c" */
  x!: string;
  /**
   * Only for elliptic curve keys
   * @example "b7a1vC9d"
   */
  y?: string;
  /** @example "0198c2d4-7a10-7c3e-9f21-5b6a7c8d9e0f" */
  kid!: string;
  /** @example "sig" */
  use!: string;
  /** @example "ES256" */
  alg!: 'ES256' | 'EdDSA';
}

export class KeySetResponse {
  keys!: KeyResponse[];
}
