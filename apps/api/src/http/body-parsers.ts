import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assertBounded, BODY_BOUNDS, InvalidJson, UnsupportedBody } from '#libs/platform';

/** Browsers' fetch says text/plain when a snippet sends JSON without naming its type. */
const JSON_WHATEVER_ITS_TYPE = /^\/api\/(client|auth)\//;

/** Anybody may call these, and a sign-in is short. */
const SIGN_INS = '/api/auth/';
const SIGN_IN_LIMIT = 16 * 1024;

/** OAuth's, whose errors are in words of its own: what cannot be read is handed on as nothing. */
const TOKEN = '/token';
const isToken = (url: string) => url.split('?', 1)[0] === TOKEN;

/** A picture of 8 MB, in base64: four times what is allowed, so that who sends too much is told how much that is. */
const PICTURE = '/api/my-events/image';
const PICTURE_LIMIT = Math.ceil((8 * 1024 * 1024 * 4) / 3) + 1024;

export interface WithRawBody {
  rawBody?: Buffer;
}

/**
 * Bodies are JSON, and no larger than what they are for. An empty one is fine; the bytes are kept where a signature covers them. Parsers are
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
      if (isToken(request.url)) done(null, error || refusalOf(value) ? null : value);
      else if (error) done(new InvalidJson());
      else done(refusalOf(value), value);
    });
    void parsed;
  };

  fastify.addHook('onRoute', (route) => {
    if (route.url.startsWith(SIGN_INS) || route.url === TOKEN) route.bodyLimit = SIGN_IN_LIMIT;
    if (route.url === PICTURE) route.bodyLimit = PICTURE_LIMIT;
  });
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(/^application\/([\w.+-]+\+)?json\s*(;|$)/i, { parseAs: 'buffer' }, json);
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (request, body: Buffer, done) => {
      if (isToken(request.url)) done(null, fieldsOf(body.toString('utf8')));
      else done(new UnsupportedBody());
    },
  );
  fastify.addContentTypeParser('text/plain', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (JSON_WHATEVER_ITS_TYPE.test(request.url)) json(request, body, done);
    else done(body.length === 0 ? null : new UnsupportedBody());
  });
}

/** The fields of a form; one that it has more than once is a list. */
function fieldsOf(form: string): Record<string, string | string[]> {
  const fields = new URLSearchParams(form);
  const names = [...new Set(fields.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = fields.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

function refusalOf(body: unknown): Error | null {
  try {
    assertBounded(body, 'body', BODY_BOUNDS);
    return null;
  } catch (error) {
    return error as Error;
  }
}
