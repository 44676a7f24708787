import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InvalidJson, UnsupportedBody } from '#libs/platform';

/** Browsers' fetch says text/plain when a snippet sends JSON without naming its type. */
const JSON_WHATEVER_ITS_TYPE = /^\/api\/(client|auth)\//;

/** No body of ours is nested deeper; whoever walks through one may then call itself. */
const DEEPEST = 20;

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
      if (error || isDeeperThan(DEEPEST, value)) done(new InvalidJson());
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

// Level by level: a deep enough body would exhaust the stack of anything that recurses.
function isDeeperThan(levels: number, body: unknown): boolean {
  let level = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}
