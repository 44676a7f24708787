import { Injectable } from '@nestjs/common';
import {
  AlreadyMember,
  hashPassword,
  Invitations,
  MemberStore,
  passwordMatches,
  UserStore,
  WrongCredentials,
  type Invitation,
  type User,
} from '#libs/identity';
import { Audit, InvalidInput, newId, publicId, Transaction } from '#libs/platform';
import { VenueStaff } from '#libs/venues';

export interface AcceptInvitationInput {
  token: string;
  /** Of the account there is; or of the one that is opened, with the names. */
  password?: string;
  firstName?: string;
  lastName?: string;
}

/**
 * Makes whoever was invited a member, once. The token proves who has the mailbox. Where there is no account one is
 * opened. Where there is one that anybody may have registered, its password proves that it is the same person: else a
 * stranger who registered the address beforehand would become the member. Nobody is signed in by this.
 * @throws InvitationInvalid; InvalidInput naming what is missing; WrongCredentials, of an account that is given up
 *   meanwhile, too (where it took the invitation with it: InvitationInvalid); AlreadyMember
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly transaction: Transaction,
    private readonly invitations: Invitations,
    private readonly users: UserStore,
    private readonly members: MemberStore,
    private readonly staff: VenueStaff,
    private readonly audit: Audit,
  ) {}

  async execute({ token, password, ...names }: AcceptInvitationInput): Promise<void> {
    const { email } = await this.invitations.byToken(token);
    const user = await this.users.byEmail(email);
    const state = user?.accountState ?? 'none';
    const account =
      user && state !== 'none' ? await this.known(user, password) : await newAccount(email, password, names);
    await this.transaction.run(async () => {
      // The account before the invitation, as whoever gives it up takes them.
      const gone = 'userId' in account && !(await this.users.keep(account.userId));
      // Before anything is written, so that of several at once all but one learn that it is used.
      const invitation = await this.invitations.accept(token);
      if (gone) throw new WrongCredentials();
      await this.join(invitation, await this.userFor(account));
    });
  }

  /** @throws InvalidInput, WrongCredentials */
  private async known(user: User, password: string | undefined): Promise<{ userId: string }> {
    if (user.accountState === 'verified') return { userId: user.id };
    if (password === undefined) throw InvalidInput.field('password', 'is required: the one of your account');
    if (!(await passwordMatches(user.passwordHash, password))) throw new WrongCredentials();
    return { userId: user.id };
  }

  private async userFor(account: { userId: string } | NewAccount): Promise<string> {
    if ('userId' in account) {
      await this.users.emailVerified(account.userId);
      return account.userId;
    }
    // Somebody has registered the address meanwhile: then it is their password that counts.
    if (!(await this.users.open(account))) throw new WrongCredentials();
    const opened = await this.users.byEmail(account.email);
    if (!opened) throw new Error('the account is gone');
    return opened.id;
  }

  private async join(invitation: Invitation, userId: string): Promise<void> {
    const { organisationId, role, allVenues, venueIds } = invitation;
    const id = await this.members.add({ userId, organisationId, role, allVenues });
    if (id === undefined) throw new AlreadyMember();
    if (!allVenues) await this.staff.assignOnly(userId, organisationId, venueIds);
    await this.audit.add(
      { userId, organisationId },
      {
        action: 'member.join',
        entity: publicId('mbr', id),
        after: { invitation_id: publicId('inv', invitation.id), role, all_venues: allVenues },
      },
    );
  }
}

interface NewAccount {
  id: string;
  email: string;
  passwordHash: string;
  firstName: string;
  lastName: string;
}

/** @throws InvalidInput naming all that is missing */
async function newAccount(
  email: string,
  password: string | undefined,
  { firstName, lastName }: Pick<AcceptInvitationInput, 'firstName' | 'lastName'>,
): Promise<NewAccount> {
  if (password === undefined || firstName === undefined || lastName === undefined) {
    const missing = Object.entries({ password, firstName, lastName }).filter(
      ([, given]) => given === undefined,
    );
    throw new InvalidInput(
      missing.map(([field]) => ({ field, message: 'is required to open your account' })),
    );
  }
  return { id: newId(), email, passwordHash: await hashPassword(password), firstName, lastName };
}
