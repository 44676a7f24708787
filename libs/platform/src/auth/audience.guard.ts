import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { InsufficientScope, InvalidToken, Unauthenticated, WrongRole } from '../problem/common-errors.js';
import { AUDIENCE, type Audience } from './audiences.js';
import { KnownUsers } from './known-users.js';
import type { Guest, Machine, Principal, WithMachine } from './principal.js';

/** The passport strategy that verifies a user's token and finds its live session; identity provides it. */
export const USER_STRATEGY = 'user';

/** The same for the token of a guest's invite; media provides it. */
export const GUEST_STRATEGY = 'guest';

/** The passport strategy that verifies a machine's token and finds its API client; identity provides it. */
export const MACHINE_STRATEGY = 'machine';

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

@Injectable()
class MachineToken extends AuthGuard(MACHINE_STRATEGY) {
  override getAuthenticateOptions(): { property: keyof WithMachine } {
    return { property: 'machine' };
  }

  override handleRequest<TUser = Machine>(error: unknown, client: TUser | false | undefined): TUser {
    if (error instanceof Error && !(error instanceof Unauthenticated)) throw error;
    if (!client) throw new InvalidToken();
    return client;
  }
}

/** Stands before every route; one that names no audience is denied. */
@Injectable()
export class AudienceGuard implements CanActivate {
  private readonly userToken = new UserToken();
  private readonly guestToken = new GuestToken();
  private readonly machineToken = new MachineToken();

  constructor(
    private readonly reflector: Reflector,
    private readonly known: KnownUsers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const audience = this.reflector.get<Audience | undefined>(AUDIENCE, context.getHandler());
    if (!audience) throw new Unauthenticated();
    if (audience.kind === 'open') return true;
    if (audience.kind === 'guest') {
      await this.guestToken.canActivate(context);
      return true;
    }
    if (audience.kind === 'machine') return this.admitMachine(context, audience);
    const user = await this.userOf(context);
    const { roles } = audience;
    if (roles && !(user.role && roles.includes(user.role))) throw new WrongRole(roles);
    if (audience.member && !user.organisationId) throw new WrongRole(roles ?? []);
    return true;
  }

  /** Leaves the user with the request, as passport does. */
  private async userOf(context: ExecutionContext): Promise<Principal> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { user: Principal }>();
    const known = this.known.principalOf(request);
    if (known) request.user = await known;
    else await this.userToken.canActivate(context);
    return request.user;
  }

  private async admitMachine(context: ExecutionContext, { scope }: Audience): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & WithMachine>();
    if (!/^bearer +\S/i.test(request.headers.authorization ?? ''))
      throw new Unauthenticated(
        'A token is required: get one at POST /token and send it as Authorization: Bearer <token>',
      );
    await this.machineToken.canActivate(context);
    const { machine } = request;
    if (!machine?.active) throw new InvalidToken();
    if (scope && !machine.scopes.includes(scope)) throw new InsufficientScope(scope);
    return true;
  }
}
