import { once } from 'node:events';
import { createInterface } from 'node:readline';
import fastify from 'fastify';

// Fastify and nothing else: a route for each text that it is told of, answering with it from memory.
const app = fastify();
const texts = new Map();
app.get('/:name', (request, reply) =>
  reply.type('application/json; charset=utf-8').send(texts.get(request.params.name)),
);
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const { name, text } = JSON.parse(line);
  texts.set(name, text);
});
console.log(JSON.stringify({ port: process.env.PORT }));
await once(lines, 'close');
process.exit(0);
