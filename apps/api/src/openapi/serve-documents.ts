import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { audiences, type AudienceName } from './documents.js';

const EVENTS = 'events';

const file = (name: string) => join(process.cwd(), 'openapi', `${name}.json`);

/** Serves the committed documents, and a page to read them and try calls, all from this server; `/` leads there. */
export function serveDocuments(app: NestFastifyApplication): void {
  const names = (Object.keys(audiences) as AudienceName[]).filter((name) => existsSync(file(name)));
  const [first] = names;
  if (!first) return;
  const fastify = app.getHttpAdapter().getInstance();
  const texts = new Map(
    [...names, EVENTS]
      .filter((name) => existsSync(file(name)))
      .map((name) => [name, readFileSync(file(name), 'utf8')]),
  );
  for (const [name, text] of texts) {
    fastify.get(`/openapi/${name}.json`, (_request, reply) => {
      void reply.type('application/json; charset=utf-8').send(text);
    });
  }
  fastify.get('/', (_request, reply) => {
    void reply.redirect('/docs', 302);
  });
  SwaggerModule.setup('docs', app, () => JSON.parse(texts.get(first) ?? '{}') as OpenAPIObject, {
    explorer: true,
    raw: false,
    customSiteTitle: 'Boxoffice API',
    swaggerOptions: {
      urls: names.map((name) => ({ name: audiences[name].title, url: `/openapi/${name}.json` })),
      persistAuthorization: true,
    },
  });
}
