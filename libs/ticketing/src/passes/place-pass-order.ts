import { Injectable } from '@nestjs/common';
import type { PassOnSale } from '#libs/catalogue';
import { OrganisationStore } from '#libs/identity';
import {
  IdempotencyKeys,
  Messages,
  newId,
  Transaction,
  UnknownId,
  type IdempotencyKey,
} from '#libs/platform';
import { PassStore } from './pass.store.js';

/** Unpaid orders of passes that a customer may hold, of whoever sells them. */
const PENDING_PASSES = 5;

/** An order of a pass on its terms of today, once for each Idempotency-Key. */
@Injectable()
export class PlacePassOrder {
  constructor(
    private readonly transaction: Transaction,
    private readonly organisations: OrganisationStore,
    private readonly passes: PassStore,
    private readonly keys: IdempotencyKeys,
    private readonly messages: Messages,
  ) {}

  /**
   * @returns the order's id; a repeated key returns the first one's
   * @throws IdempotencyMismatch, TooManyPending
   */
  async execute(
    { customerId, idempotencyKey }: { customerId: string; idempotencyKey: IdempotencyKey | null },
    { id: templateId, ...terms }: PassOnSale,
  ): Promise<string> {
    const organisation = await this.organisations.byId(terms.organisationId);
    if (!organisation) throw new UnknownId('pass');
    const { holdMinutes } = organisation;
    const id = newId();
    const orderId = await this.transaction.run(async () => {
      const first = idempotencyKey ? await this.keys.firstUnder(idempotencyKey, id) : id;
      if (first === id)
        await this.passes.place({
          ...terms,
          ...{ id, passId: newId(), templateId, customerId, holdMinutes },
          pendingLimit: PENDING_PASSES,
        });
      return first;
    });
    this.messages.wake();
    return orderId;
  }
}
