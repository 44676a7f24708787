import { Injectable } from '@nestjs/common';
import { Audit, Messages, newId, publicId, Transaction, type Principal } from '#libs/platform';
import { SlugTaken } from '../create-organisation/create-organisation.js';
import { Invitations } from '../invitations/invitations.js';
import { OrganisationStore } from '../organisations/organisation.store.js';

export interface OpenOrganisationInput {
  name: string;
  slug: string;
  /** Invited by mail to be its first operator. */
  ownerEmail: string;
}

/**
 * A new tenant whose first operator is invited by mail.
 * @returns the organisation's id
 * @throws SlugTaken
 */
@Injectable()
export class OpenOrganisation {
  constructor(
    private readonly transaction: Transaction,
    private readonly organisations: OrganisationStore,
    private readonly invitations: Invitations,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute({ userId }: Principal, { name, slug, ownerEmail }: OpenOrganisationInput): Promise<string> {
    const id = newId();
    await this.transaction.run(async () => {
      if (!(await this.organisations.add({ id, name, slug, currency: 'GBP', country: 'GB' })))
        throw new SlugTaken();
      await this.invitations.invite({
        organisationId: id,
        email: ownerEmail,
        role: 'client',
        invitedBy: userId,
      });
      await this.audit.add(
        { userId },
        {
          action: 'organisation.create',
          entity: publicId('org', id),
          after: { name, slug, owner_email: ownerEmail },
        },
      );
    });
    this.messages.wake();
    return id;
  }
}
