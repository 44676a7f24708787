import type { FastifyReply } from 'fastify';
import { Chance, type Turns } from './chance.js';
import { StripeError, type ErrorBody } from './errors.js';
import { newId } from './ids.js';

export const FAULT_KINDS = [
  'error',
  'error-after',
  'error-kept',
  'timeout-before',
  'timeout-after',
  'reset',
  'reset-after',
  'not-json',
  'not-json-after',
  'bare-json',
  'bare-json-after',
  'delay',
] as const;

export interface FaultRule {
  method?: string;
  /** A prefix, whole segments at a time; `*` stands for one segment, `**` for any, `$` at the end ends it. */
  path?: string;
  kind: (typeof FAULT_KINDS)[number];
  status: number;
  error: Partial<ErrorBody>;
  /** A delay without it lasts until the faults are cleared. */
  ms?: number;
  turns: Turns;
}

/**
 * `before`, `after`: the work is not done, or is, and the answer is spoilt. `instead`: the error is the work's
 * result, which Stripe keeps under the key. `delay`: the work waits.
 */
export interface Fault extends FaultRule {
  moment: 'before' | 'after' | 'instead' | 'delay';
}

interface Known {
  id: string;
  fault: Fault;
  matches: RegExp;
  chance: Chance;
}

/** What goes wrong between Stripe and its caller. Never what Stripe knows: that stays sound. */
export class Faults {
  private known: Known[] = [];
  /** Connections without an answer, and work that waits. */
  private readonly unanswered = new Set<FastifyReply>();
  private readonly delays = new Set<(goOn: boolean) => void>();

  add(rule: FaultRule): object {
    const fault = { ...rule, moment: momentOf(rule.kind) };
    const known = { id: newId('flt'), fault, matches: pattern(rule.path), chance: new Chance(rule.turns) };
    this.known.push(known);
    return shown(known);
  }

  list(): object[] {
    return this.known.map(shown);
  }

  /** Without an id all. Either way what is held is closed, and what was delayed is done now. */
  clear(id?: string): void {
    this.known = id === undefined ? [] : this.known.filter((known) => known.id !== id);
    this.letGo(true);
  }

  close(): void {
    this.known = [];
    this.letGo(false);
  }

  /** The first that matches and has its turn. */
  take(method: string, path: string): Fault | undefined {
    return this.known.find(
      ({ fault, matches, chance }) =>
        (fault.method === undefined || fault.method === method) && matches.test(path) && chance.take(),
    )?.fault;
  }

  /** False: the sandbox is closing, and nothing more may be done. */
  delay({ ms }: Fault): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (goOn: boolean) => {
        clearTimeout(timer);
        this.delays.delete(end);
        resolve(goOn);
      };
      const timer = ms === undefined ? undefined : setTimeout(end, ms, true);
      this.delays.add(end);
    });
  }

  errorOf({ status, error }: Fault): StripeError {
    const limited = status === 429;
    return new StripeError(status, {
      type: limited || status < 500 ? 'invalid_request_error' : 'api_error',
      message: limited
        ? 'Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.'
        : 'Sorry! There was an error while talking to one of our backends. Support has been notified.',
      ...(limited && { code: 'rate_limit' }),
      ...error,
    });
  }

  /** Answers as the fault has it, or not at all. */
  spoil(fault: Fault, reply: FastifyReply): FastifyReply {
    switch (fault.kind) {
      case 'timeout-before':
      case 'timeout-after':
        return this.hold(reply);
      case 'reset':
      case 'reset-after':
        return this.hangUp(reply);
      case 'not-json':
      case 'not-json-after':
        return reply
          .code(fault.status)
          .type('text/html')
          .send('<html><body><h1>Bad gateway</h1></body></html>');
      case 'bare-json':
      case 'bare-json-after':
        return reply.code(fault.status).send({ message: 'Bad gateway' });
      default:
        return reply.code(fault.status).send({ error: this.errorOf(fault).error });
    }
  }

  hangUp(reply: FastifyReply): FastifyReply {
    reply.hijack();
    reply.raw.socket?.resetAndDestroy();
    return reply;
  }

  private hold(reply: FastifyReply): FastifyReply {
    reply.hijack();
    this.unanswered.add(reply);
    reply.raw.on('close', () => this.unanswered.delete(reply));
    return reply;
  }

  private letGo(goOn: boolean): void {
    for (const reply of this.unanswered) reply.raw.destroy();
    for (const end of [...this.delays]) end(goOn);
  }
}

function momentOf(kind: FaultRule['kind']): Fault['moment'] {
  if (kind === 'delay') return 'delay';
  if (kind === 'error-kept') return 'instead';
  return kind.endsWith('-after') ? 'after' : 'before';
}

function pattern(path: string | undefined): RegExp {
  if (path === undefined) return /^/;
  const exact = path.endsWith('$');
  const source = (exact ? path.slice(0, -1) : path)
    .replace(/\/$/, '')
    .split(/(\*\*|\*)/)
    .map((part) =>
      part === '**' ? '.*' : part === '*' ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}${exact ? '$' : '(/|$)'}`);
}

function shown({ id, fault, chance }: Known): object {
  const { method, path, kind, status, error, ms, turns } = fault;
  return {
    id,
    match: { method, path },
    kind,
    ...(kind.startsWith('error') || kind.includes('json') ? { status, ...error } : {}),
    ...(kind === 'delay' ? { ms } : {}),
    ...turns,
    seen: chance.seen,
    hits: chance.hits,
    spent: chance.spent,
  };
}
