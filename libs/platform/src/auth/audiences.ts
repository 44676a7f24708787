import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiOAuth2 } from '@nestjs/swagger';
import {
  InsufficientScope,
  InvalidToken,
  TooManyRequests,
  Unauthenticated,
  WrongRole,
} from '../problem/common-errors.js';
import { Fails } from '../problem/fails.js';
import type { MachineScope, Role } from './principal.js';

export const AUDIENCE = Symbol('AUDIENCE');

/** Which token a route takes, and which roles it admits. */
export interface Audience {
  kind: 'open' | 'user' | 'guest' | 'machine';
  /** Roles admitted; absent: any signed-in user. */
  roles?: readonly Role[];
  /** Must the membership belong to an organisation? */
  member?: boolean;
  /** What a machine's token must be good for. */
  scope?: MachineScope;
  /** Why an open route is open. */
  why?: string;
}

const audience = (about: Audience) => SetMetadata(AUDIENCE, about);

const members = (...roles: Role[]) =>
  applyDecorators(
    audience({ kind: 'user', roles, member: true }),
    ApiBearerAuth('user'),
    Fails(Unauthenticated, WrongRole, TooManyRequests),
  );

/** Any signed-in account, acting as a customer. */
export const ForCustomer = () =>
  applyDecorators(audience({ kind: 'user' }), ApiBearerAuth('user'), Fails(Unauthenticated, TooManyRequests));

/** Any signed-in account, whatever it is about to do. */
export const ForUser = ForCustomer;

/** A venue operator (`client`). */
export const ForOperator = () => members('client');

/** A venue operator, or an organiser (`organiser`) for what he submitted himself. */
export const ForOperatorOrOrganiser = () => members('client', 'organiser');

/** A venue operator, or door staff at the venues assigned to them. */
export const ForOperatorOrStaff = () => members('client', 'staff');

/** Who submits events to the venues of an organisation. */
export const ForOrganiser = () => members('organiser');

/** Whoever may stand at a door: operators, organisers of the event, and door staff. */
export const ForDoor = () => members('client', 'organiser', 'staff');

/** The platform's own people; of no organisation. */
export const ForAdmin = () =>
  applyDecorators(
    audience({ kind: 'user', roles: ['admin'] }),
    ApiBearerAuth('user'),
    Fails(Unauthenticated, WrongRole, TooManyRequests),
  );

/** Somebody without an account, by the token of an invite: a `Guest`. */
export const ForGuest = () =>
  applyDecorators(
    audience({ kind: 'guest' }),
    ApiBearerAuth('guest'),
    Fails(Unauthenticated, TooManyRequests),
  );

/** An integrator's machine, with a token of `POST /token` that is good for the scope. */
export const ForMachine = (scope: MachineScope) =>
  applyDecorators(
    audience({ kind: 'machine', scope }),
    ApiOAuth2([scope], 'machine'),
    Fails(Unauthenticated, InvalidToken, InsufficientScope, TooManyRequests),
  );

/** No token needed; the reason is part of the declaration. */
export const Open = (why: string) => applyDecorators(audience({ kind: 'open', why }), Fails(TooManyRequests));
