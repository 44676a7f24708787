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
      // Of 135 operations shown at once a browser has enough for a minute.
      docExpansion: 'none',
      responseInterceptor: withoutPrefilledFilters,
    },
  });
}

interface Loaded {
  url: string;
  text: string;
}

interface Parameter {
  required?: boolean;
  example?: string | number | boolean;
  description?: string;
}

/**
 * Runs in the page: what nobody needs to say is left empty in the forms, or a first try asks for what is not there. Its
 * example is told in words.
 */
function withoutPrefilledFilters(response: Loaded): Loaded {
  if (!/\/openapi\/\w+\.json$/.test(response.url)) return response;
  const document = JSON.parse(response.text) as {
    paths: Record<string, Record<string, { parameters?: Parameter[] }>>;
  };
  for (const operations of Object.values(document.paths)) {
    for (const { parameters = [] } of Object.values(operations)) {
      for (const parameter of parameters) {
        if (parameter.required === true || parameter.example === undefined) continue;
        parameter.description = `${parameter.description ?? ''} (e.g. \`${String(parameter.example)}\`)`;
        delete parameter.example;
      }
    }
  }
  response.text = JSON.stringify(document);
  return response;
}
