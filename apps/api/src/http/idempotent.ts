import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  bodyHash,
  Fails,
  IdempotencyMismatch,
  InvalidInput,
  type IdempotencyKey,
  type Principal,
} from '#libs/platform';

const keyOf = createParamDecorator((_: unknown, context: ExecutionContext): IdempotencyKey | null => {
  const request = context.switchToHttp().getRequest<FastifyRequest & { user: Principal }>();
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (Array.isArray(key) || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw InvalidInput.field('Idempotency-Key', 'must be 1 to 255 visible ASCII characters');
  }
  const route = `${request.method} ${request.routeOptions.url ?? request.url}`;
  const storefront = request.headers['orgid'] ?? null;
  return {
    caller: request.user.userId,
    route,
    key,
    bodyHash: bodyHash({ storefront, body: request.body ?? null }),
  };
});

/** The request's Idempotency-Key with what it covers, or null; documents itself. */
export const Idempotent = (): ParameterDecorator => (target, key, index) => {
  if (key === undefined) return;
  keyOf()(target, key, index);
  const descriptor = Object.getOwnPropertyDescriptor(target, key);
  if (!descriptor) return;
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Repeating the call with the same key and body returns the first answer; kept 24 hours',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
    example: '7f9c1d52-4e0b-4a53-9b1c-0c5a5c4f0d11',
  })(target, key, descriptor);
  Fails(IdempotencyMismatch)(target, key, descriptor);
};
