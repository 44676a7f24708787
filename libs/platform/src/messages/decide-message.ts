import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { UnknownId } from '../ids/ids.js';
import { Transaction } from '../transaction/transaction.js';
import { publicMessageId } from './message-id.js';
import { MessageNotParked } from './message.errors.js';
import { Messages } from './messages.js';
import { TroubledMessageStore, type ParkedMessage } from './troubled-message.store.js';

/** What becomes of a parked message, on an admin's word. The later ones of its key go on. */
@Injectable()
export class DecideMessage {
  constructor(
    private readonly transaction: Transaction,
    private readonly parked: TroubledMessageStore,
    private readonly audit: Audit,
    private readonly messages: Messages,
  ) {}

  /**
   * It is tried again, as often as a new one; handlers that have acted on it do not do so again.
   * @param id the message's number
   * @param adminId private (UUID)
   * @throws UnknownId, MessageNotParked
   */
  release(id: string, adminId: string): Promise<void> {
    return this.decide(id, adminId, 'message.release', { status: 'waiting' }, () => this.parked.release(id));
  }

  /**
   * Its failed handlers never act on it.
   * @param reason why, for the books
   * @throws UnknownId, MessageNotParked
   */
  dismiss(id: string, adminId: string, reason: string): Promise<void> {
    return this.decide(id, adminId, 'message.dismiss', { status: 'dismissed', reason }, () =>
      this.parked.dismiss(id),
    );
  }

  private async decide(
    id: string,
    adminId: string,
    action: string,
    after: Record<string, string>,
    change: () => Promise<ParkedMessage | undefined>,
  ): Promise<void> {
    await this.transaction.run(async () => {
      const was = await change();
      if (!was)
        throw (await this.parked.nameOf(id)) === undefined
          ? new UnknownId('message')
          : new MessageNotParked();
      await this.audit.add(
        { userId: adminId },
        {
          action,
          entity: publicMessageId(id),
          before: { status: 'parked', name: was.name, attempts: was.attempts, failures: was.failures },
          after: { name: was.name, ...after },
        },
      );
    });
    this.messages.wake();
  }
}
