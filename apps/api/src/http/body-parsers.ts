import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InvalidJson, UnsupportedBody } from '#libs/platform';

/** Browsers' fetch says text/plain when a snippet sends JSON without naming its type. */
const JSON_WHATEVER_ITS_TYPE = /^\/api\/(client|auth)\//;

export interface WithRawBody {
  rawBody?: Buffer;
}

/**
 * Bodies are JSON. An empty one is fine; the bytes are kept where a signature covers them. Parsers are
 * global in Fastify, so what a type means is decided by URL.
 */
export function registerBodyParsers(fastify: FastifyInstance): void {
  const parseJson = fastify.getDefaultJsonParser('error', 'error');

  const json = (
    request: FastifyRequest,
    body: Buffer,
    done: (error: Error | null, body?: unknown) => void,
  ) => {
    if (request.url.startsWith('/api/webhooks/')) {
      (request as WithRawBody).rawBody = body;
      done(null, undefined);
      return;
    }
    if (body.length === 0) {
      done(null, undefined);
      return;
    }
    const parsed = parseJson(request, body.toString('utf8'), (error, value) => {
      if (error) done(new InvalidJson());
      else done(null, value);
    });
    void parsed;
  };

  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(/^application\/([\w.+-]+\+)?json/, { parseAs: 'buffer' }, json);
  fastify.addContentTypeParser('text/plain', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (JSON_WHATEVER_ITS_TYPE.test(request.url)) json(request, body, done);
    else done(body.length === 0 ? null : new UnsupportedBody());
  });
}
