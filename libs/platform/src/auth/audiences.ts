import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { TooManyRequests, Unauthenticated, WrongRole } from '../problem/common-errors.js';
import { Fails } from '../problem/fails.js';
import type { Role } from './principal.js';

export const AUDIENCE = Symbol('AUDIENCE');

/** Which token a route takes, and which roles it admits. */
export interface Audience {
  kind: 'open' | 'user' | 'guest';
  /** Roles admitted; absent: any signed-in user. */
  roles?: readonly Role[];
  /** Must the membership belong to an organisation? */
  member?: boolean;
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

/** No token needed; the reason is part of the declaration. */
export const Open = (why: string) => applyDecorators(audience({ kind: 'open', why }), Fails(TooManyRequests));
