import type { LoggerService } from '@nestjs/common';
import { pino, type Logger as Pino } from 'pino';
import { loggedError } from './logged-error.js';

const REDACTED = [
  'authorization',
  'password',
  'token',
  'secret',
  'client_secret',
  'clientSecret',
  'email',
  'firstName',
  'lastName',
  'qr',
  'parameters',
  'detail',
  'query',
  'driverError',
];

// What Nest tells of its own start is of interest to whoever mends it.
const FRAMEWORK = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

/** Nest's logger over pino: JSON lines, without secrets and personal data. */
export class JsonLogger implements LoggerService {
  private readonly pino: Pino;

  constructor(level: string) {
    const paths = REDACTED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);
    this.pino = pino({
      level,
      base: undefined,
      redact: { paths, remove: true },
      serializers: { err: loggedError },
      timestamp: pino.stdTimeFunctions.isoTime,
    });
  }

  log(message: unknown, context?: string): void {
    this.write(FRAMEWORK.has(context ?? '') ? 'debug' : 'info', message, context);
  }
  warn(message: unknown, context?: string): void {
    this.write('warn', message, context);
  }
  debug(message: unknown, context?: string): void {
    this.write('debug', message, context);
  }
  verbose(message: unknown, context?: string): void {
    this.write('trace', message, context);
  }
  fatal(message: unknown, context?: string): void {
    this.write('fatal', message, context);
  }
  error(message: unknown, stackOrContext?: string, context?: string): void {
    const stack = context === undefined ? undefined : stackOrContext;
    this.write('error', message, context ?? stackOrContext, stack);
  }

  private write(
    level: 'info' | 'warn' | 'debug' | 'trace' | 'fatal' | 'error',
    message: unknown,
    context?: string,
    stack?: string,
  ): void {
    const about = { ...(context && { context }), ...(stack && { stack }) };
    if (typeof message === 'object' && message !== null) this.pino[level]({ ...about, ...message });
    else this.pino[level](about, String(message));
  }
}
