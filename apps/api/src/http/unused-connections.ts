import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Whoever connects and asks nothing, as browsers do in case they will, keeps a server that stops waiting as if an
 * answer were under way. When we stop, such connections are closed.
 */
export function closeUnusedConnections(fastify: FastifyInstance): void {
  const unused = new Set<Socket>();
  fastify.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  fastify.server.on('request', ({ socket }) => unused.delete(socket));
  fastify.addHook('preClose', async () => {
    for (const socket of unused) if (socket.bytesRead === 0) socket.destroy();
  });
}
