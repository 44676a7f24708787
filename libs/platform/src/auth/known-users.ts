import type { FastifyRequest } from 'fastify';
import type { Principal } from './principal.js';

/** Users whose token was found to be ours before: passport need not verify it again. Identity provides it. */
export abstract class KnownUsers {
  /**
   * @returns undefined for a token that was not seen yet, or has expired
   * @throws Unauthenticated once its session is over
   */
  abstract principalOf(request: FastifyRequest): Promise<Principal> | undefined;
}
