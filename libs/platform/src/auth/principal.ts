import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

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

interface WithPrincipal extends FastifyRequest {
  user: Principal;
}

/** The caller of an authenticated route. */
export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<WithPrincipal>().user,
);
