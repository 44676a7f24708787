import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import { DeliveryStore, type Claimed } from '../deliveries/delivery.store.js';
import { AT_ONCE, FAILURES_UNTIL_PAUSE } from '../deliveries/schedule.js';
import { WebhookEndpointStore } from '../webhooks/webhook-endpoint.store.js';
import { AttemptDelivery } from './attempt-delivery.js';

/** Endpoints that one process is busy with at a time; what is due at others waits for the next sweep. */
const MOST_ENDPOINTS = 256;

/**
 * One courier for each endpoint where something is due, beside the job workers: who waits ten seconds for an answer
 * holds a socket, and neither a worker nor a connection to the database. At one endpoint a few attempts are under way
 * at a time, whatever the number of processes; only one while it keeps failing.
 */
@Injectable()
export class Couriers implements BeforeApplicationShutdown {
  private readonly logger = new Logger(Couriers.name);
  private readonly out = new Map<string, { again: () => void; home: Promise<void> }>();
  private stopping = false;

  constructor(
    private readonly transaction: Transaction,
    private readonly endpoints: WebhookEndpointStore,
    private readonly deliveries: DeliveryStore,
    private readonly attempt: AttemptDelivery,
  ) {}

  /** Sends what is due at an endpoint; returns at once. */
  send(endpointId: string): void {
    const out = this.out.get(endpointId);
    if (out) out.again();
    else if (!this.stopping && this.out.size < MOST_ENDPOINTS) this.leave(endpointId);
  }

  /** Resolves when nobody is out. */
  async whenHome(): Promise<void> {
    while (this.out.size > 0) await Promise.all([...this.out.values()].map(({ home }) => home));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const { again } of this.out.values()) again();
    await this.whenHome();
  }

  private leave(endpointId: string): void {
    const calls = new Calls();
    const home = this.round(endpointId, calls)
      .catch((error: unknown) => this.logger.warn({ msg: 'webhooks interrupted', endpointId, err: error }))
      .finally(() => {
        this.out.delete(endpointId);
        // Called between its last look and now.
        if (calls.waiting) this.send(endpointId);
      });
    this.out.set(endpointId, { again: () => calls.call(), home });
  }

  private async round(endpointId: string, calls: Calls): Promise<void> {
    const underWay = new Set<Promise<void>>();
    try {
      for (;;) {
        const called = calls.next();
        for (const claimed of this.stopping ? [] : await this.claim(endpointId)) {
          const done = this.attemptAt(claimed).finally(() => underWay.delete(done));
          underWay.add(done);
        }
        if (underWay.size === 0) return;
        await Promise.race([...underWay, called]);
      }
    } finally {
      await Promise.all(underWay);
    }
  }

  private claim(endpointId: string): Promise<Claimed[]> {
    return this.transaction.run(async () => {
      const endpoint = await this.endpoints.lockOpen(endpointId);
      if (!endpoint) return [];
      return this.deliveries.claim(endpointId, endpoint.failures < FAILURES_UNTIL_PAUSE ? AT_ONCE : 1);
    });
  }

  /** What is not recorded is claimed by somebody else in a while. */
  private async attemptAt(claimed: Claimed): Promise<void> {
    try {
      await this.attempt.execute(claimed);
    } catch (error) {
      this.logger.warn({ msg: 'webhook attempt not recorded', deliveryId: claimed.id, err: error });
    }
  }
}

/** Tells a courier on the way that there is more. */
class Calls {
  waiting = false;
  private heard: () => void = () => undefined;

  call(): void {
    this.waiting = true;
    this.heard();
  }

  /** From now on; what was called before is what the next look finds. */
  next(): Promise<void> {
    this.waiting = false;
    return new Promise((resolve) => (this.heard = resolve));
  }
}
