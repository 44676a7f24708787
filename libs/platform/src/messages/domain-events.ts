import type { Fact, Facts, FactSchema, PayloadOf } from './facts.js';

/** News that other contexts may want: ids, facts and a url, never an entity. Made by its declared type's `of`. */
export interface DomainEvent {
  /** Public name, `noun.past-tense`. */
  readonly name: string;
  /** Messages of one key are handled in the order they were written, e.g. the order's id. */
  readonly key: string;
  readonly payload: Record<string, unknown>;
}

/** What everybody outside may hear of, and what only our own handlers need. */
export type EventAudience = 'public' | 'internal';

interface About<F extends Facts> {
  /** Public name, `noun.past-tense`; declared once in the whole product. */
  name: string;
  /** Goes up with a change that would break a reader; a new fact does not. */
  version: number;
  /** The library that the news comes from. */
  context: string;
  description: string;
  /** What messages of one key are about, e.g. `order`: those of one order arrive in the order they were written. */
  orderedBy: string;
  facts: F;
}

interface PublicFacts extends Facts {
  organisationId: Fact<string>;
  url: Fact<string>;
}

interface Public<F extends Facts> extends About<F> {
  audience: 'public';
  /** Facts about persons (or what people typed): ours alone, and left out of what is told outside. */
  personal?: readonly (keyof F & string)[];
}

interface Internal<F extends Facts> extends About<F> {
  audience: 'internal';
}

/** A kind of news: its name, and what a message of it says. */
export class DomainEventType<P extends Record<string, unknown> = Record<string, unknown>> {
  readonly name: string;
  readonly version: number;
  readonly context: string;
  readonly audience: EventAudience;
  readonly description: string;
  readonly orderedBy: string;
  /** Members of the payload that are not told outside. */
  readonly personal: readonly string[];
  /** JSON Schema of the payload. */
  readonly schema: FactSchema;
  readonly example: P;

  constructor(about: Public<Facts> | Internal<Facts>) {
    const { facts } = about;
    this.name = about.name;
    this.version = about.version;
    this.context = about.context;
    this.audience = about.audience;
    this.description = about.description;
    this.orderedBy = about.orderedBy;
    this.personal = 'personal' in about ? (about.personal ?? []) : [];
    this.schema = {
      type: 'object',
      properties: mapped(facts, ({ schema }) => schema),
      required: Object.keys(facts),
      additionalProperties: false,
    };
    this.example = mapped(facts, ({ example }) => example) as P;
  }

  /** A message with this news; the key is the private id of what it is ordered by. */
  of(key: string, payload: P): DomainEvent {
    return { name: this.name, key, payload };
  }
}

const mapped = <T>(facts: Facts, value: (fact: Fact<unknown>) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, value(fact)]));

const declared = new Map<string, DomainEventType>();

/**
 * Declares a kind of news. Nothing else can be written to the outbox. Times are not among the facts: a message is as
 * old as its row.
 * @throws Error where the name is taken or is no name
 */
export function domainEvent<F extends PublicFacts>(about: Public<F>): DomainEventType<PayloadOf<F>>;
export function domainEvent<F extends Facts>(about: Internal<F>): DomainEventType<PayloadOf<F>>;
export function domainEvent(about: Public<Facts> | Internal<Facts>): DomainEventType {
  const { name } = about;
  if (!/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name)) throw new Error(`${name} is no name of an event`);
  if (declared.has(name)) throw new Error(`${name} is declared twice`);
  const type = new DomainEventType(about);
  declared.set(name, type);
  return type;
}

/** Takes a declaration back: of a test's own news, that the next test is to know nothing of. */
export function undeclare({ name }: DomainEventType): void {
  declared.delete(name);
}

/** Every kind of news that the loaded libraries declare, by name. All are loaded with the application. */
export const domainEvents = (): readonly DomainEventType[] =>
  [...declared.values()].sort((a, b) => (a.name < b.name ? -1 : 1));

/** The ones that others may subscribe to. */
export const publicEvents = (): readonly DomainEventType[] =>
  domainEvents().filter(({ audience }) => audience === 'public');

export const domainEventNamed = (name: string): DomainEventType | undefined => declared.get(name);

/** A payload without what is not told outside. */
export function publicPayload(name: string, payload: Record<string, unknown>): Record<string, unknown> {
  const { personal = [], audience } = declared.get(name) ?? {};
  if (audience !== 'public') throw new Error(`${name} is not for others`);
  return Object.fromEntries(Object.entries(payload).filter(([fact]) => !personal.includes(fact)));
}
