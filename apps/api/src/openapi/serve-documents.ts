import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { audiences, type AudienceName } from './documents.js';

const file = (name: AudienceName) => join(process.cwd(), 'openapi', `${name}.json`);

/** Serves the committed documents, and a page to read them and try calls, all from this server. */
export function serveDocuments(app: NestFastifyApplication): void {
  const names = (Object.keys(audiences) as AudienceName[]).filter((name) => existsSync(file(name)));
  const [first] = names;
  if (!first) return;
  const fastify = app.getHttpAdapter().getInstance();
  for (const name of names) {
    fastify.get(`/openapi/${name}.json`, (_request, reply) => {
      void reply.type('application/json; charset=utf-8').send(readFileSync(file(name), 'utf8'));
    });
  }
  SwaggerModule.setup('docs', app, () => JSON.parse(readFileSync(file(first), 'utf8')) as OpenAPIObject, {
    explorer: true,
    customSiteTitle: 'Boxoffice API',
    swaggerOptions: { urls: names.map((name) => ({ name: audiences[name].title, url: `/openapi/${name}.json` })), persistAuthorization: true },
  });
}
