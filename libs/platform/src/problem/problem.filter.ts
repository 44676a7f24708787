import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  BodyTooLarge,
  Busy,
  InvalidInput,
  InvalidJson,
  MalformedId,
  RouteNotFound,
  TooManyRequests,
  Unauthenticated,
  Unavailable,
  UnsupportedBody,
} from './common-errors.js';
import { DomainError, statusOf } from './domain-error.js';

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  error: string;
  requestId: string;
}

const RETRY_SECONDS = 2;

/** Every failure leaves here, as RFC 9457's problem+json and the references' `error` at once. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    sendProblem(thrown, request, reply, this.logger);
  }
}

/** Shared by the filter and by Fastify's own error handler (failures before Nest is reached). */
export function sendProblem(
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  logger: Logger,
): void {
  const error = asDomainError(thrown, request);
  if (!error) {
    logger.error({ msg: 'unexpected error', requestId: request.id, err: thrown });
  }
  const status = error ? statusOf[error.about.kind] : 500;
  const detail = error?.detail ?? 'Something went wrong on our side';
  const code = error?.about.code ?? 'internal_error';
  const path = request.url.split('?', 1)[0] ?? request.url;
  const problem: Problem = {
    type: `urn:boxoffice:problem:${code}`,
    title: error?.about.title ?? 'Internal error',
    status,
    detail,
    instance: path,
    code,
    error: detail,
    requestId: request.id,
    ...error?.members,
  };
  if (error?.retryAfter !== undefined) void reply.header('Retry-After', error.retryAfter);
  if (status === 503 && !reply.hasHeader('retry-after')) void reply.header('Retry-After', RETRY_SECONDS);
  if (error?.challenge !== undefined) void reply.header('WWW-Authenticate', error.challenge);
  void reply.status(status).header('content-type', 'application/problem+json; charset=utf-8');
  void reply.header('X-Request-Id', request.id);
  void reply.send(JSON.stringify(problem));
}

const SERIALISATION_OR_LOCK = new Set(['55P03', '40P01', '40001', '57014']);
// The last three are what is said to whoever goes on with a connection that was lost in between.
const CONNECTION_LOST =
  /^(08|57P0|53300)|ECONN|EPIPE|Connection terminated|timeout exceeded when trying to connect|is not queryable|runner was already released|runner already released/i;

function asDomainError(thrown: unknown, request: FastifyRequest): DomainError | undefined {
  if (thrown instanceof DomainError) return thrown;
  const { code, statusCode, message } = thrown as { code?: unknown; statusCode?: number; message?: string };
  if (typeof code === 'string') {
    if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new BodyTooLarge();
    if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new UnsupportedBody();
    if (SERIALISATION_OR_LOCK.has(code)) return new Busy();
    if (CONNECTION_LOST.test(code)) return new Unavailable();
    // Parts of a path that vary are ids: one that does not decode is none.
    if (code === 'FST_ERR_BAD_URL') return new MalformedId('path');
    if (code.startsWith('FST_ERR') && statusCode === 400) return new InvalidJson();
  }
  if (thrown instanceof Error && CONNECTION_LOST.test(message ?? '')) return new Unavailable();
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusCode;
  if (status === 404) return new RouteNotFound(request.method, request.url.split('?', 1)[0] ?? '/');
  if (status === 401) return new Unauthenticated();
  if (status === 413) return new BodyTooLarge();
  if (status === 415) return new UnsupportedBody();
  if (status === 429) return new TooManyRequests();
  if (status === 400) return InvalidInput.field('request', message ?? 'is malformed');
  return undefined;
}
