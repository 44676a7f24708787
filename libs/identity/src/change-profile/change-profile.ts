import { Injectable } from '@nestjs/common';
import type { Principal } from '#libs/platform';
import { UserStore, type ProfileFields } from '../users/user.store.js';

/** Changes what the caller says of themselves; what is left out stays, and null takes the telephone number away. */
@Injectable()
export class ChangeProfile {
  constructor(private readonly users: UserStore) {}

  async execute({ userId }: Principal, fields: ProfileFields): Promise<void> {
    await this.users.change(userId, fields);
  }
}
