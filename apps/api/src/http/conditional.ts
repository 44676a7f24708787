import { applyDecorators, StreamableFile, type Type } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Answer } from '#libs/platform';
import { hasAlready } from './if-none-match.js';
import { JSON_TEXT } from './json-text.js';

/** Documents an answer of JSON text that has an ETag; `type` is what it holds. */
export const Conditional = (type: Type): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The ETag of the last answer to the same call',
      schema: { type: 'string' },
      example: 'W/"kq3mYJ0Z1g2b4mYp9Qw8XzVvTtR"',
    }),
    ApiOkResponse({
      type,
      headers: { ETag: { description: 'Changes with what it says', schema: { type: 'string' } } },
    }),
    ApiResponse({ status: 304, description: 'Nothing has changed' }),
  );

/** Hands the text on as it is read, or says that there is nothing new. */
export function conditional(
  reply: FastifyReply,
  { etag, text }: Answer,
  caching: string,
): StreamableFile | undefined {
  void reply.header('ETag', etag).header('Cache-Control', caching);
  if (text) return new StreamableFile(text, { type: JSON_TEXT });
  void reply.status(304);
  return undefined;
}

/** Hands a text on that is whole, or says that there is nothing new. */
export function unlessHad<Text extends string | Buffer>(
  reply: FastifyReply,
  ifNoneMatch: string | undefined,
  { etag, text }: { etag: string; text: Text },
  caching: string,
): Text | undefined {
  void reply.header('ETag', etag).header('Cache-Control', caching);
  if (hasAlready(ifNoneMatch, etag)) {
    void reply.status(304);
    return undefined;
  }
  void reply.header('Content-Type', JSON_TEXT);
  return text;
}
