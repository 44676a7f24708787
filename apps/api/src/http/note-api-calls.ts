import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiCalls } from '#libs/identity';
import type { WithMachine } from '#libs/platform';

/** No path of ours is as long: what is longer is cut. */
const PATH = 500;

/** Once it is answered, every call of an API client goes into its trail, also one that was refused. */
export function noteApiCalls(fastify: FastifyInstance, calls: () => ApiCalls): void {
  fastify.addHook('onResponse', (request: FastifyRequest & WithMachine, reply, done) => {
    if (request.machine) {
      const { clientId, organisationId } = request.machine;
      const path = (request.url.split('?', 1)[0] ?? '').slice(0, PATH);
      const { method, ip } = request;
      calls().note({ clientId, organisationId, at: new Date(), method, path, status: reply.statusCode, ip });
    }
    done();
  });
}
