import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, newId, type Config, type Role } from '#libs/platform';
import { FindStorefront } from '../organisations/find-storefront.js';
import type { Membership } from '../organisations/membership.entity.js';
import { OrganisationStore } from '../organisations/organisation.store.js';
import { SessionStore } from '../sessions/session.store.js';
import { UserTokens } from '../sessions/user-tokens.js';
import { passwordMatches } from '../users/password.js';
import { UserStore } from '../users/user.store.js';
import { isPerson, profileOf, type Person, type Profile } from '../users/profile.js';
import { NoSuchMembership, WrongCredentials } from './sign-in.errors.js';

export interface SignInInput {
  email: string;
  password: string;
  /** Id (`org_…`) or slug; picks among several memberships. */
  organisation?: string;
  role?: Role;
}

export interface SignedIn {
  user: Profile;
  token: string;
  expiresAt: Date;
}

/**
 * Opens a session. The token carries the membership asked for, else the sole one, else none.
 * @throws WrongCredentials for a wrong password and an unknown e-mail alike; NoSuchMembership
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly users: UserStore,
    private readonly organisations: OrganisationStore,
    private readonly storefront: FindStorefront,
    private readonly sessions: SessionStore,
    private readonly tokens: UserTokens,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute({ email, password, organisation, role }: SignInInput): Promise<SignedIn> {
    const user = await this.users.byEmail(email);
    const matches = await passwordMatches(user?.passwordHash, password);
    if (!user || !isPerson(user) || user.passwordHash === null || !matches) throw new WrongCredentials();
    return this.open(user, user.passwordHash, organisation, role);
  }

  /** Opens a session for somebody who has proved who they are by the password behind this hash. */
  async open(user: Person, passwordHash: string, organisation?: string, role?: Role): Promise<SignedIn> {
    const membership = await this.chosen(user.id, organisation, role);
    const expiresAt = new Date(Date.now() + this.config.SESSION_HOURS * 3_600_000);
    const session = { id: newId(), userId: user.id, membershipId: membership?.id ?? null, expiresAt };
    if (!(await this.sessions.open(session, passwordHash)))
      throw membership ? new NoSuchMembership() : new WrongCredentials();

    const of = membership?.organisationId ? await this.organisations.byId(membership.organisationId) : null;
    return { user: profileOf(user, membership?.role, of), token: this.tokens.sign(session), expiresAt };
  }

  private async chosen(userId: string, organisation?: string, role?: Role): Promise<Membership | undefined> {
    const all = await this.organisations.membershipsOf(userId);
    if (organisation === undefined && role === undefined) return all.length === 1 ? all[0] : undefined;
    const at = organisation === undefined ? undefined : (await this.storefront.execute(organisation)).id;
    const fitting = all.filter(
      (membership) =>
        (role === undefined || membership.role === role) &&
        (at === undefined || membership.organisationId === at),
    );
    if (fitting.length !== 1) throw new NoSuchMembership();
    return fitting[0];
  }
}
