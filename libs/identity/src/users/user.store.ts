import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import { User } from './user.entity.js';

@Injectable()
export class UserStore {
  constructor(private readonly transaction: Transaction) {}

  byEmail(email: string): Promise<User | null> {
    return this.transaction.repository(User).findOneBy({ email });
  }

  byId(id: string): Promise<User | null> {
    return this.transaction.repository(User).findOneBy({ id });
  }

  /** A customer without a sign-in. @returns whether there was room: with an e-mail, one account only */
  async addCustomer(user: Pick<User, 'id' | 'email' | 'phone' | 'firstName' | 'lastName'>): Promise<boolean> {
    const [added] = await this.transaction.query(
      `INSERT INTO identity.users (id, email, phone, first_name, last_name) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [user.id, user.email, user.phone, user.firstName, user.lastName],
    );
    return added !== undefined;
  }

  /** @returns whether the e-mail was free; one statement, so two at once cannot both have it */
  async add(user: Pick<User, 'id' | 'email' | 'passwordHash' | 'firstName' | 'lastName'>): Promise<boolean> {
    const [added] = await this.transaction.query(
      `INSERT INTO identity.users (id, email, password_hash, first_name, last_name) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [user.id, user.email, user.passwordHash, user.firstName, user.lastName],
    );
    return added !== undefined;
  }
}
