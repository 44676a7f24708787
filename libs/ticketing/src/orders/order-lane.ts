import { Injectable } from '@nestjs/common';
import { failedAlone, Together, Transaction } from '#libs/platform';
import type { OrderDraft } from './order-draft.js';
import { OrderBatchStore } from './order-batch.store.js';
import { OrderStore } from './order.store.js';
import type { Placed } from './placed.js';
import { ScarcePlaces } from './scarce-places.store.js';

/** A call takes milliseconds, unless somebody keeps what it wants locked. */
const PATIENCE_MS = 200;

/**
 * Where orders are placed: those that arrive while others are being placed go together in the next call, whatever they
 * are for, and share its commit. Each has its own answer, as if it had been alone.
 */
@Injectable()
export class OrderLane {
  // Of one customer one at a time: they share a limit, and maybe a key.
  private readonly lane = new Together<OrderDraft, Placed>((drafts) => this.placeAll(drafts), {
    apart: ({ customerId }) => customerId,
    patienceMs: PATIENCE_MS,
  });

  constructor(
    private readonly transaction: Transaction,
    private readonly orders: OrderStore,
    private readonly batches: OrderBatchStore,
    private readonly scarce: ScarcePlaces,
  ) {}

  /** Vouchers and passes have counters of their own; who uses one is placed beside the others. */
  async place(draft: OrderDraft): Promise<Placed> {
    this.transaction.assertNone('placing an order');
    const { voucherId, passId, lines, idempotencyKey } = draft;
    if (voucherId !== null || passId !== null) return this.orders.place(draft);
    const refusal = await this.scarce.refusal(lines);
    // The last places may have gone to a call under the same key.
    if (refusal) return (idempotencyKey && (await this.orders.placedUnder(idempotencyKey))) ?? refusal;
    const since = this.scarce.moment;
    const placed = await this.lane.ask(draft);
    if (placed.outcome === 'sold_out') this.scarce.note(placed, since);
    return placed;
  }

  private async placeAll(drafts: OrderDraft[]): Promise<(Placed | Promise<Placed>)[]> {
    if (drafts.length === 1) return Promise.all(drafts.map((draft) => this.orders.place(draft)));
    let answers: (Placed | null)[] = [];
    try {
      answers = await this.batches.placeAll(drafts);
    } catch (error) {
      // One of them may be to blame: the others are not to suffer for it.
      if (!failedAlone(error)) throw error;
    }
    return drafts.map((draft, index) => answers[index] ?? this.orders.place(draft));
  }
}
