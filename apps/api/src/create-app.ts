import { randomUUID } from 'node:crypto';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import { Logger, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OrganisationStore } from '#libs/identity';
import { checkDatabase, JsonLogger, PlatformModule, sendProblem, type Config } from '#libs/platform';
import { databaseSchema } from '../../../ormconfig.js';
import { WorkerModule } from '../../worker/src/worker.module.js';
import { ApiModule } from './api.module.js';
import { assertMigrated } from './assert-migrated.js';
import { registerBodyParsers } from './http/body-parsers.js';
import { serveDocuments } from './openapi/serve-documents.js';

const BODY_LIMIT = 1024 * 1024;

/** Node's own for a request's line and headers: an id as long as it lets pass is a malformed one. */
const HEADERS_LIMIT = 16 * 1024;

/**
 * The application, ready to listen: the API, the worker, or both in one process.
 * @throws BadConfiguration
 */
export async function createApp(
  config: Config,
  parts: { api: boolean; worker: boolean },
): Promise<NestFastifyApplication> {
  if (config.DATABASE_URL) await checkDatabase(config.DATABASE_URL);
  const modules: Type[] = [...(parts.api ? [ApiModule] : []), ...(parts.worker ? [WorkerModule] : [])];
  class Boxoffice {}
  const root = { module: Boxoffice, imports: [PlatformModule.with(config, databaseSchema), ...modules] };
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: config.TRUST_PROXY,
    // Stopping answers what is under way, and does not wait for idle connections.
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    // What Fastify refuses before any route or filter is reached, such as a path that does not decode.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(error, request, reply, new Logger('Http')),
    routerOptions: { maxParamLength: HEADERS_LIMIT },
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bodyParser: false,
    logger: new JsonLogger(config.LOG_LEVEL),
    abortOnError: false,
  });
  await assertMigrated(app);
  await setUpHttp(app, config);
  return app;
}

/** What every request meets before a route: headers, origins, bodies, errors, documents. */
async function setUpHttp(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  registerBodyParsers(fastify);
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('X-Request-Id', request.id);
  });
  // What is answered while we stop is the last on its connection, which would otherwise idle on and be waited for.
  let stopping = false;
  fastify.addHook('preClose', async () => {
    stopping = true;
  });
  fastify.addHook('onSend', async (_request, reply) => {
    if (stopping) void reply.header('Connection', 'close');
  });
  await app.register(helmet, { contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } });
  await app.register(cors, {
    origin: async (origin?: string) => origin !== undefined && (await mayCall(app, config, origin)),
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'orgid'],
    exposedHeaders: [
      'RateLimit-Limit',
      'RateLimit-Remaining',
      'RateLimit-Reset',
      'Retry-After',
      'X-Request-Id',
    ],
    maxAge: 600,
  });
  serveDocuments(app);
}

/** Pages of the organisations' own sites, and in development those on this machine, may call us from a browser. */
async function mayCall(app: NestFastifyApplication, config: Config, origin: string): Promise<boolean> {
  if (config.NODE_ENV !== 'production' && /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin))
    return true;
  return app.get(OrganisationStore, { strict: false }).allowsOrigin(origin);
}
