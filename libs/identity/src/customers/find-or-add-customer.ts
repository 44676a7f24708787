import { Injectable } from '@nestjs/common';
import { Busy, newId, Transaction } from '#libs/platform';
import { UserStore } from '../users/user.store.js';

const ATTEMPTS = 3;

export interface CustomerWish {
  firstName: string;
  lastName: string;
  /** Compared case-insensitively. */
  email?: string;
}

/**
 * The customer whom somebody else enters: whoever has the e-mail, as they are, else somebody new who cannot sign in, under
 * this name until they say another. Without an e-mail nobody is known, so it is somebody new. What an organisation is
 * told of a customer stays with its order: what is kept here is everybody's.
 */
@Injectable()
export class FindOrAddCustomer {
  constructor(
    private readonly transaction: Transaction,
    private readonly users: UserStore,
  ) {}

  /**
   * @returns the customer's id (UUID); until the transaction ends they are not given up
   * @throws Busy; Error outside the transaction of what they are entered for
   */
  async execute({ firstName, lastName, email }: CustomerWish): Promise<string> {
    if (!this.transaction.active) throw new Error('a customer is added in the transaction of their booking');
    const id = newId();
    const customer = { id, firstName, lastName, email: email ?? null };
    // Whoever had the e-mail may give it up between the two: then it is free.
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if (await this.users.addCustomer(customer)) return id;
      const known = email === undefined ? undefined : await this.users.keptByEmail(email);
      if (known !== undefined) return known;
    }
    throw new Busy('The e-mail changes hands right now: try again in a moment');
  }
}
