import { Injectable } from '@nestjs/common';
import { publicId } from '#libs/platform';
import { InvitationInvalid } from '../invitations/invitation.errors.js';
import type { InvitedRole } from '../invitations/invitation.entity.js';
import { Invitations } from '../invitations/invitations.js';
import { OrganisationStore } from '../organisations/organisation.store.js';
import { UserStore } from '../users/user.store.js';

/** What accepting asks of whoever has the mail: to open an account, to give its password, or nothing more. */
export type AccountState = 'none' | 'unverified' | 'verified';

export interface ShownInvitation {
  organisation: { id: string; slug: string; name: string };
  role: InvitedRole;
  email: string;
  account: AccountState;
  expiresAt: Date;
}

/** Who is invited to what, told to whoever has the mailed token. */
@Injectable()
export class ShowInvitation {
  constructor(
    private readonly invitations: Invitations,
    private readonly organisations: OrganisationStore,
    private readonly users: UserStore,
  ) {}

  /** @throws InvitationInvalid */
  async execute(token: string): Promise<ShownInvitation> {
    const { organisationId, email, role, expiresAt } = await this.invitations.byToken(token);
    const [organisation, user] = await Promise.all([
      this.organisations.byId(organisationId),
      this.users.byEmail(email),
    ]);
    if (!organisation) throw new InvitationInvalid();
    const { id, slug, name } = organisation;
    return {
      organisation: { id: publicId('org', id), slug, name },
      role,
      email,
      account: user?.accountState ?? 'none',
      expiresAt,
    };
  }
}
