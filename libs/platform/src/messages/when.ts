import { SetMetadata } from '@nestjs/common';
import { publicEvents } from './domain-events.js';

export const HANDLES = Symbol('HANDLES');

/** A message as a handler gets it. */
export interface Message<P = Record<string, unknown>> {
  id: string;
  name: string;
  key: string;
  payload: P;
  createdAt: Date;
}

/** A reaction: runs in a transaction of its own, together with its inbox row, so once in effect. */
export interface Handler {
  handle(message: Message<never>): Promise<void>;
  /** Called when what `handle` did is committed, at most once: for wake-ups, which may be lost. */
  committed?(message: Message<never>): void;
}

/** Marks a provider as the reaction to a domain event: `@When('payment.succeeded')`. */
export const When = (...names: string[]): ClassDecorator => SetMetadata(HANDLES, () => names);

/** Marks a provider as the reaction to every domain event that others may subscribe to. */
export const WhenPublic = (): ClassDecorator =>
  SetMetadata(HANDLES, () => publicEvents().map(({ name }) => name));
