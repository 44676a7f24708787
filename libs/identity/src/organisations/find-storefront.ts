import { Injectable } from '@nestjs/common';
import { domainError, privateId } from '#libs/platform';
import type { Organisation } from './organisation.entity.js';
import { OrganisationStore } from './organisation.store.js';

export class UnknownOrganisation extends domainError(
  'not-found',
  'organisation_not_found',
  'No such organisation',
) {
  constructor() {
    super('orgid: there is no such organisation');
  }
}

/** The organisation whose storefront the customer stands in, from the `orgid` header (id or slug). */
@Injectable()
export class FindStorefront {
  constructor(private readonly organisations: OrganisationStore) {}

  /** @throws MalformedId for a broken id, UnknownOrganisation for one that is not there */
  async execute(idOrSlug: string): Promise<Organisation> {
    const found = idOrSlug.startsWith('org_')
      ? await this.organisations.byId(privateId('org', idOrSlug, 'orgid'))
      : await this.organisations.bySlug(idOrSlug.slice(0, 100));
    if (!found) throw new UnknownOrganisation();
    return found;
  }
}
