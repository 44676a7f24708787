import { Injectable } from '@nestjs/common';
import {
  Audit,
  Messages,
  newId,
  publicId,
  Transaction,
  Unauthenticated,
  type Principal,
} from '#libs/platform';
import { proven } from '../change-password/change-password.js';
import { erasureNews } from '../events/identity-events.js';
import { LastOperator } from '../members/member.errors.js';
import { isLastOperator } from '../members/member.store.js';
import { SessionStore } from '../sessions/session.store.js';
import { UserStore } from '../users/user.store.js';
import { ErasureStore } from './erasure.store.js';

/**
 * Somebody whom organisations entered for the address of an account that never showed it to be its own. They stay when it
 * is given up, with the address and without anything of the account.
 */
export interface EnteredCustomer {
  firstName: string;
  lastName: string;
  /** Private (UUID) ids of whose customer they are: what these call them stays with them. */
  organisationIds: string[];
  /** Gives a customer (UUID) what was entered; called in the transaction. */
  moveTo: (customerId: string) => Promise<void>;
}

/**
 * Gives an account up. In one transaction it becomes nobody's: no name, no address, no password, no sign-in, no
 * membership; its row stays for the orders and the audit trail that name it. The contexts above erase their part on
 * `user.erasure-requested`; `user.erased` has the same key, so that it is carried when the last of them has.
 */
@Injectable()
export class EraseAccount {
  constructor(
    private readonly transaction: Transaction,
    private readonly users: UserStore,
    private readonly sessions: SessionStore,
    private readonly erasures: ErasureStore,
    private readonly audit: Audit,
    private readonly messages: Messages,
  ) {}

  /**
   * @param whoStays throws where the account cannot be given up yet; called in the transaction, under the
   *   account's lock: whatever takes `identity.keep_account` has happened, or does not
   * @throws WrongPassword; LastOperator; Unauthenticated once it is given up
   */
  async execute(
    { userId }: Principal,
    password: string,
    whoStays: () => Promise<EnteredCustomer | undefined>,
  ): Promise<void> {
    const { passwordHash } = await proven(this.users, userId, password);
    try {
      await this.transaction.run(async () => {
        if (!(await this.erasures.lock(userId, passwordHash))) throw new Unauthenticated();
        const customer = await whoStays();
        const email = await this.erasures.begin(userId);
        if (customer) await this.keep(userId, email, customer);
        await this.sessions.revokeAll(userId);
        await this.endMemberships(userId);
        await this.erasures.endEverythingElse(userId);
        await this.messages.add(...erasureNews(userId));
      });
    } catch (error) {
      throw isLastOperator(error) ? new LastOperator() : error;
    }
    this.messages.wake();
  }

  private async keep(userId: string, email: string, customer: EnteredCustomer): Promise<void> {
    const { firstName, lastName, organisationIds, moveTo } = customer;
    const id = newId();
    if (!(await this.users.addCustomer({ id, email, firstName, lastName })))
      throw new Error('an address that was given up is taken');
    await this.erasures.moveTags(userId, id, organisationIds);
    await moveTo(id);
  }

  private async endMemberships(userId: string): Promise<void> {
    for (const { membershipId, organisationId, role } of await this.erasures.endMemberships(userId))
      await this.audit.add(
        { userId, ...(organisationId !== null && { organisationId }) },
        {
          action: 'member.leave',
          entity: publicId('mbr', membershipId),
          before: { user_id: publicId('usr', userId), role },
        },
      );
  }
}
