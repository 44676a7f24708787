import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/**
 * What helmet tells browsers, on every answer; a route may say otherwise. It is the same each time, and worked out once:
 * to do so at every request costs a good part of a short answer.
 */
export function sendSafeHeaders(fastify: FastifyInstance): void {
  const headers = safeHeaders();
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}

function safeHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  const response: Pick<ServerResponse, 'removeHeader'> & {
    setHeader: (name: string, value: string) => void;
  } = {
    setHeader: (name, value) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => undefined,
  };
  const directives = { upgradeInsecureRequests: null };
  helmet({ contentSecurityPolicy: { directives } })(
    {} as IncomingMessage,
    response as unknown as ServerResponse,
    () => undefined,
  );
  return headers;
}
