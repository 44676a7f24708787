import { Injectable } from '@nestjs/common';
import { Unauthenticated, type Principal } from '#libs/platform';
import { OrganisationStore } from '../organisations/organisation.store.js';
import { isPerson, profileOf, type Profile } from './profile.js';
import { UserStore } from './user.store.js';

/** Who am I, and in which role. */
@Injectable()
export class ShowProfile {
  constructor(
    private readonly users: UserStore,
    private readonly organisations: OrganisationStore,
  ) {}

  async execute(caller: Principal): Promise<Profile> {
    const user = await this.users.byId(caller.userId);
    if (!user || !isPerson(user)) throw new Unauthenticated();
    const organisation = caller.organisationId ? await this.organisations.byId(caller.organisationId) : null;
    return profileOf(user, caller.role, organisation);
  }
}
