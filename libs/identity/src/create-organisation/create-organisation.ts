import { Injectable } from '@nestjs/common';
import { domainError, newId, Transaction } from '#libs/platform';
import { OrganisationStore } from '../organisations/organisation.store.js';
import { hashPassword } from '../users/password.js';
import { UserStore } from '../users/user.store.js';

export class SlugTaken extends domainError('conflict', 'slug_taken', 'Slug taken') {
  constructor() {
    super('slug: there is an organisation with this slug already');
  }
}

export interface CreateOrganisationInput {
  name: string;
  slug: string;
  /** ISO 4217; default GBP. */
  currency?: string;
  owner: { email: string; password: string; firstName: string; lastName: string };
}

/**
 * A new tenant and its first operator; an owner who can sign in already keeps the account as it is.
 * @returns the organisation's id
 * @throws SlugTaken
 */
@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly transaction: Transaction,
    private readonly organisations: OrganisationStore,
    private readonly users: UserStore,
  ) {}

  async execute({ name, slug, currency = 'GBP', owner }: CreateOrganisationInput): Promise<string> {
    const passwordHash = await hashPassword(owner.password);
    return this.transaction.run(async () => {
      const id = newId();
      if (!(await this.organisations.add({ id, name, slug, currency, country: 'GB' }))) throw new SlugTaken();
      await this.users.add({
        id: newId(),
        email: owner.email,
        passwordHash,
        firstName: owner.firstName,
        lastName: owner.lastName,
      });
      const user = await this.users.byEmail(owner.email);
      if (!user) throw new Error('the owner is gone');
      await this.organisations.addMember(user.id, id, 'client');
      return id;
    });
  }
}
