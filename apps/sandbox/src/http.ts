import Fastify, { type FastifyInstance } from 'fastify';
import qs from 'qs';
import { invalid, StripeError } from './stripe/errors.js';
import { newId } from './stripe/ids.js';

const parse = (text: string) => qs.parse(text, { depth: 10, arrayLimit: 100, parameterLimit: 2_000 });

/** A server that reads forms as Stripe does and whose every error has Stripe's shape. */
export function createServer(): FastifyInstance {
  const app = Fastify({
    genReqId: () => newId('req'),
    routerOptions: { querystringParser: parse },
    return503OnClosing: false,
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, parse(body as string)),
  );
  // A control without members needs no body.
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null);
    else void parseJson(request, body, done);
  });
  app.setNotFoundHandler((request) => {
    throw invalid(
      `Unrecognized request URL (${request.method}: ${request.url.split('?')[0]}). The SANDBOX answers a part of Stripe's API.`,
      {},
      404,
    );
  });
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof StripeError) return reply.code(error.status).send({ error: error.error });
    const { statusCode = 500, message } = error as { statusCode?: number; message: string };
    const type = statusCode < 500 ? 'invalid_request_error' : 'api_error';
    if (statusCode >= 500) console.error('The sandbox failed:', error);
    return reply.code(statusCode).send({ error: { type, message } });
  });
  // A client that never finishes its request does not hold up the end.
  app.addHook('preClose', () => {
    setTimeout(() => app.server.closeAllConnections(), 1_000).unref();
  });
  return app;
}
