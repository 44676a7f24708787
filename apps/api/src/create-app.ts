import { randomUUID } from 'node:crypto';
import cors, { type OriginFunction } from '@fastify/cors';
import { Logger, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiCalls, OrganisationStore } from '#libs/identity';
import {
  armFailpoint,
  checkDatabase,
  JsonLogger,
  PlatformModule,
  sendProblem,
  type Config,
} from '#libs/platform';
import { databaseSchema } from '../../../ormconfig.js';
import { WorkerModule } from '../../worker/src/worker.module.js';
import { ApiModule } from './api.module.js';
import { assertMigrated } from './assert-migrated.js';
import { noteApiCalls } from './http/note-api-calls.js';
import { AllowedOrigins } from './http/allowed-origins.js';
import { registerBodyParsers } from './http/body-parsers.js';
import { registerMultipart } from './http/multipart.js';
import { RateLimits } from './http/rate-limits.js';
import { sendSafeHeaders } from './http/safe-headers.js';
import { closeUnusedConnections } from './http/unused-connections.js';
import { serveDocuments } from './openapi/serve-documents.js';
import { servePages } from './pages/serve-pages.js';

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
  if (config.DATABASE_URL) {
    await checkDatabase(config.DATABASE_URL);
    await assertMigrated(config.DATABASE_URL);
  }
  armFailpoint(config.FAILPOINT);
  const modules: Type[] = [...(parts.api ? [ApiModule] : []), ...(parts.worker ? [WorkerModule] : [])];
  class Boxoffice {}
  const root = { module: Boxoffice, imports: [PlatformModule.with(config, databaseSchema), ...modules] };
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: config.TRUST_PROXY > 0 && ((_address: string, hop: number) => hop < config.TRUST_PROXY),
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
  await setUpHttp(app, config);
  return app;
}

/** What every request meets before a route: headers, limits, origins, bodies, errors, documents. */
async function setUpHttp(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  registerBodyParsers(fastify);
  await registerMultipart(app);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    done();
  });
  closeUnusedConnections(fastify);
  // What is answered while we stop is the last on its connection, which would otherwise idle on and be waited for.
  let stopping = false;
  fastify.addHook('preClose', async () => {
    stopping = true;
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping) void reply.header('Connection', 'close');
    done();
  });
  sendSafeHeaders(fastify);
  // Before preflights are answered, and whether or not there is such a route.
  // Looked up with the first request: a worker counts none.
  let limits: RateLimits | undefined;
  fastify.addHook('onRequest', (request, reply, done) => {
    try {
      limits ??= app.get<RateLimits>(RateLimits, { strict: false });
      limits.countAddress(request, reply);
    } catch (error) {
      // The route of the preflights is older than Nest's error handler.
      sendProblem(error, request, reply, new Logger('Http'));
      return;
    }
    done();
  });
  const allowed = new AllowedOrigins(() => app.get(OrganisationStore, { strict: false }).allowedOrigins());
  await app.register(cors, {
    origin: originFrom(config, allowed),
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'Last-Event-ID', 'orgid'],
    exposedHeaders: [
      'RateLimit-Limit',
      'RateLimit-Remaining',
      'RateLimit-Reset',
      'Retry-After',
      'X-Request-Id',
    ],
    maxAge: 600,
  });
  noteApiCalls(fastify, () => app.get(ApiCalls, { strict: false }));
  serveDocuments(app);
  servePages(app);
}

const originFrom =
  (config: Config, allowed: AllowedOrigins): OriginFunction =>
  (origin, answer) => {
    if (origin === undefined) answer(null, false);
    else if (isOfThisMachine(config, origin)) answer(null, true);
    else
      allowed.allows(origin).then(
        (allows) => answer(null, allows),
        (error: unknown) => answer(error as Error, false),
      );
  };

/** While developing, pages that are served on this machine may call us from a browser, too. */
const isOfThisMachine = (config: Config, origin: string): boolean =>
  config.NODE_ENV !== 'production' && /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin);
