import { Injectable } from '@nestjs/common';
import { Audit, privateId, When, type Handler, type Message } from '#libs/platform';
import { ErasureStore } from './erasure.store.js';

/** The last of an erasure: the address in the audit trail, and then our own note of it. */
@Injectable()
@When('user.erased')
export class WhenErasedForgetAddress implements Handler {
  constructor(
    private readonly erasures: ErasureStore,
    private readonly audit: Audit,
  ) {}

  async handle({ payload }: Message<{ userId: string }>): Promise<void> {
    const userId = privateId('usr', payload.userId);
    const email = await this.erasures.emailOf(userId);
    if (email !== null) await this.audit.redact(email);
    await this.erasures.finish(userId);
  }
}
