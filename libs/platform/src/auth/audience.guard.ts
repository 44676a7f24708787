import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { Unauthenticated, WrongRole } from '../problem/common-errors.js';
import { AUDIENCE, type Audience } from './audiences.js';
import type { Guest, Principal } from './principal.js';

/** The passport strategy that verifies a user's token and finds its live session; identity provides it. */
export const USER_STRATEGY = 'user';

/** The same for the token of a guest's invite; media provides it. */
export const GUEST_STRATEGY = 'guest';

function found<T>(error: unknown, user: T | false | undefined): T {
  if (error instanceof Error) throw error;
  if (!user) throw new Unauthenticated();
  return user;
}

@Injectable()
class UserToken extends AuthGuard(USER_STRATEGY) {
  override handleRequest<TUser = Principal>(error: unknown, user: TUser | false | undefined): TUser {
    return found(error, user);
  }
}

@Injectable()
class GuestToken extends AuthGuard(GUEST_STRATEGY) {
  override handleRequest<TUser = Guest>(error: unknown, user: TUser | false | undefined): TUser {
    return found(error, user);
  }
}

/** Stands before every route; one that names no audience is denied. */
@Injectable()
export class AudienceGuard implements CanActivate {
  private readonly userToken = new UserToken();
  private readonly guestToken = new GuestToken();

  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const audience = this.reflector.get<Audience | undefined>(AUDIENCE, context.getHandler());
    if (!audience) throw new Unauthenticated();
    if (audience.kind === 'open') return true;
    if (audience.kind === 'guest') {
      await this.guestToken.canActivate(context);
      return true;
    }
    await this.userToken.canActivate(context);
    const { user } = context.switchToHttp().getRequest<{ user: Principal }>();
    const { roles } = audience;
    if (roles && !(user.role && roles.includes(user.role))) throw new WrongRole(roles);
    if (audience.member && !user.organisationId) throw new WrongRole(roles ?? []);
    return true;
  }
}
