import { Injectable } from '@nestjs/common';
import { privateId, When, type Handler, type Message } from '#libs/platform';
import { StaffStore } from '../staff/staff.store.js';

/** Whoever gave their account up is assigned to no venue. */
@Injectable()
@When('user.erasure-requested')
export class WhenErasedForgetAssignments implements Handler {
  constructor(private readonly staff: StaffStore) {}

  async handle({ payload }: Message<{ userId: string }>): Promise<void> {
    await this.staff.forget(privateId('usr', payload.userId));
  }
}
