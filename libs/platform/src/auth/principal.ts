import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Moment } from '../kept/changes.js';

export type Role = 'client' | 'organiser' | 'staff' | 'admin';

/** Who is calling, as the guard found it. Everyone signed in may act as a customer. */
export interface Principal {
  userId: string;
  sessionId: string;
  email: string;
  /** Absent when the sign-in carries no membership. */
  role?: Role;
  /** Absent for customers and platform admins. */
  organisationId?: string;
  /** Whether the membership reaches every venue of the organisation, or only assigned ones. */
  allVenues: boolean;
  /** When this was so; absent where it is not known to the moment. */
  asOf?: Moment;
}

/** A caller who acts for an organisation: what operator and door routes get. */
export interface Member extends Principal {
  role: Role;
  organisationId: string;
}

/** Somebody without an account, by the token of an invite to one event's gallery; ids are primary keys. */
export interface Guest {
  guestId: string;
  eventId: string;
}

/** What a machine may be allowed, and what for. */
export const machineScopes = {
  'events:read': 'Events, their dates, prices, passes and vouchers',
  'events-register:read': 'Who comes to a date, who waits and who cancelled',
} as const;

export type MachineScope = keyof typeof machineScopes;

/** The API client behind a machine's token: private (UUIDs). */
export interface Machine {
  clientId: string;
  organisationId: string;
  /** Neither suspended nor expired. */
  active: boolean;
  /** Of the token; at most those of the client. */
  scopes: readonly string[];
}

/** Where the guard leaves the API client of a request, also of one that it refuses. */
export interface WithMachine {
  machine?: Machine;
}

/** The API client that calls a machine's route. */
export const CallingMachine = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<WithMachine>().machine,
);

interface WithPrincipal extends FastifyRequest {
  user: Principal;
}

/** The caller of an authenticated route. */
export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<WithPrincipal>().user,
);
