import { Injectable } from '@nestjs/common';
import { given, Transaction } from '#libs/platform';
import { IsNull } from 'typeorm';
import { User } from './user.entity.js';

/** What a user says of themselves. */
export type ProfileFields = Partial<Pick<User, 'firstName' | 'lastName' | 'phone'>>;

@Injectable()
export class UserStore {
  constructor(private readonly transaction: Transaction) {}

  byEmail(email: string): Promise<User | null> {
    return this.transaction.repository(User).findOneBy({ email });
  }

  byId(id: string): Promise<User | null> {
    return this.transaction.repository(User).findOneBy({ id });
  }

  /** Whether there is such an account; it is not given up until the transaction ends. */
  async keep(id: string): Promise<boolean> {
    const row = await this.transaction.queryOne<{ kept: boolean }>(
      'SELECT identity.keep_account($1) AS kept',
      [id],
    );
    return row?.kept ?? false;
  }

  /** Whoever has the e-mail; they are not given up until the transaction ends. */
  async keptByEmail(email: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ id: string }>(
      'SELECT id FROM identity.users WHERE email = $1 FOR KEY SHARE',
      [email],
    );
    return row?.id;
  }

  /** A customer without a sign-in. @returns whether there was room: with an e-mail, one account only */
  async addCustomer(user: Pick<User, 'id' | 'email' | 'firstName' | 'lastName'>): Promise<boolean> {
    const [added] = await this.transaction.query(
      `INSERT INTO identity.users (id, email, first_name, last_name) VALUES ($1, $2, $3, $4)
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [user.id, user.email, user.firstName, user.lastName],
    );
    return added !== undefined;
  }

  /**
   * Opens an account that has yet to show that the mailbox is its own; whoever was known without a sign-in has one now.
   * One statement, so that two at once cannot both have the e-mail.
   * @returns its id; undefined if there is an account with the e-mail already
   */
  async add(
    user: Pick<User, 'id' | 'email' | 'passwordHash' | 'firstName' | 'lastName'>,
  ): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ id: string }>(
      `INSERT INTO identity.users AS u (id, email, password_hash, first_name, last_name) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (email) DO UPDATE SET password_hash = excluded.password_hash, first_name = excluded.first_name,
          last_name = excluded.last_name, email_verified_at = NULL, created_at = now()
        WHERE u.password_hash IS NULL
       RETURNING id`,
      [user.id, user.email, user.passwordHash, user.firstName, user.lastName],
    );
    return row?.id;
  }

  /**
   * Opens an account for somebody who has proved that the mailbox is theirs, unless there is one already; whoever was
   * known without a sign-in has one now.
   * @returns whether the account was opened
   */
  async open(user: Pick<User, 'id' | 'email' | 'passwordHash' | 'firstName' | 'lastName'>): Promise<boolean> {
    const [opened] = await this.transaction.query(
      `INSERT INTO identity.users AS u (id, email, password_hash, first_name, last_name, email_verified_at)
       VALUES ($1, $2, $3, $4, $5, now())
       ON CONFLICT (email) DO UPDATE SET password_hash = excluded.password_hash, first_name = excluded.first_name,
          last_name = excluded.last_name, email_verified_at = now(), created_at = now()
        WHERE u.password_hash IS NULL
       RETURNING id`,
      [user.id, user.email, user.passwordHash, user.firstName, user.lastName],
    );
    return opened !== undefined;
  }

  /**
   * @param was only if the password is this one still
   * @returns whether it was set
   */
  async setPassword(id: string, passwordHash: string, was: string | null = null): Promise<boolean> {
    const [set] = await this.transaction.query(
      `UPDATE identity.users SET password_hash = $2
        WHERE id = $1 AND email IS NOT NULL AND ($3::text IS NULL OR password_hash = $3) RETURNING id`,
      [id, passwordHash, was],
    );
    return set !== undefined;
  }

  async change(id: string, fields: ProfileFields): Promise<void> {
    const changed = given(fields);
    if (Object.keys(changed).length === 0) return;
    await this.transaction.repository(User).update({ id, erasedAt: IsNull() }, changed);
  }

  /** Whoever has the account has shown that the mailbox is theirs, too. */
  async emailVerified(id: string): Promise<void> {
    await this.transaction.query(
      'UPDATE identity.users SET email_verified_at = now() WHERE id = $1 AND email_verified_at IS NULL',
      [id],
    );
  }
}
