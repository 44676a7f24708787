import { createHmac } from 'node:crypto';
import type { Account, Delivery } from './account.js';
import { now } from './ids.js';
import type { StripeEvent, WebhookEndpoint } from './objects.js';
import { Courier } from './courier.js';

const AT_ONCE = 32;
const FIRST_RETRY_MS = 50;
const SLOWEST_RETRY_MS = 5_000;
const GIVE_UP_AFTER_S = 3 * 24 * 3600;

export type WebhookMode = 'deliver' | 'hold' | 'drop';

interface Job {
  delivery: string;
  failures: number;
}

/** Delivers events until the endpoint answers 2xx: the same event id each time, signed anew. */
export class Webhooks {
  private readonly courier = new Courier();
  private readonly waiting = new Map<Job, NodeJS.Timeout>();
  private readonly inFlight = new Set<Promise<void>>();
  private readonly whenQuiet: (() => void)[] = [];
  private due: Job[] = [];
  private closing = false;

  constructor(private readonly account: Account) {}

  get mode(): WebhookMode {
    return (this.account.settings.get('webhook_mode')?.value as WebhookMode | undefined) ?? 'deliver';
  }

  /** Takes effect on retries too, and lasts until it is set again. */
  setMode(mode: WebhookMode): void {
    this.account.settings.put({ id: 'webhook_mode', value: mode });
    this.retryNow();
  }

  endpointsFor(type: string): WebhookEndpoint[] {
    return [...this.account.endpoints.all()].filter(
      ({ enabled_events, status }) =>
        status === 'enabled' && (enabled_events.includes('*') || enabled_events.includes(type)),
    );
  }

  enqueue(event: StripeEvent, endpoint: WebhookEndpoint, forced = false): void {
    const id = `${event.id}:${endpoint.id}`;
    this.account.deliveries.put({ id, event: event.id, endpoint: endpoint.id, state: 'pending', forced });
    this.add({ delivery: id, failures: 0 });
  }

  /** Sends what a former process left unfinished. */
  resume(): void {
    for (const delivery of this.account.deliveries.all())
      if (delivery.state === 'pending') this.add({ delivery: delivery.id, failures: 0 });
  }

  /** Sends all that is held, oldest first. Returns how many. */
  release(): number {
    const held = [...this.account.deliveries.all()].filter(({ state }) => state === 'held');
    for (const delivery of held) {
      this.account.deliveries.put({ ...delivery, state: 'pending', forced: true });
      this.add({ delivery: delivery.id, failures: 0 });
    }
    return held.length;
  }

  /** Sends known events again, whatever became of them before; several times for a test of duplicates. */
  redeliver(events: Iterable<StripeEvent>, times: number): number {
    let count = 0;
    for (const event of events)
      for (const endpoint of this.endpointsFor(event.type))
        for (let time = 0; time < times; time++, count++) this.enqueue(event, endpoint, true);
    return count;
  }

  retryNow(): void {
    for (const [job, timer] of this.waiting) {
      clearTimeout(timer);
      this.due.push(job);
    }
    this.waiting.clear();
    setImmediate(() => this.pump());
  }

  whenIdle(): Promise<void> {
    return new Promise((resolve) => {
      this.whenQuiet.push(resolve);
      this.settleIdle();
    });
  }

  async close(): Promise<void> {
    this.closing = true;
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
    this.due = [];
    this.courier.hurry();
    await Promise.all(this.inFlight);
    this.courier.close();
    this.settleIdle();
  }

  private add(job: Job): void {
    this.due.push(job);
    // Not at once: the change that caused it is committed first.
    setImmediate(() => this.pump());
  }

  private pump(): void {
    while (!this.closing && this.inFlight.size < AT_ONCE) {
      const job = this.due.shift();
      if (!job) break;
      const sending: Promise<void> = this.send(job).finally(() => {
        this.inFlight.delete(sending);
        this.pump();
      });
      this.inFlight.add(sending);
    }
    this.settleIdle();
  }

  private async send(job: Job): Promise<void> {
    const delivery = this.account.deliveries.get(job.delivery);
    const endpoint = delivery && this.account.endpoints.get(delivery.endpoint);
    const event = delivery && this.account.events.get(delivery.event);
    if (!delivery || !event) return;
    if (!endpoint) return this.become(delivery, 'given_up');
    if (!delivery.forced && this.mode !== 'deliver')
      return this.become(delivery, this.mode === 'hold' ? 'held' : 'dropped');

    const body = JSON.stringify(event, null, 2);
    const accepted = await this.courier.post(endpoint.url, body, sign(body, endpoint.secret));
    if (accepted) this.become(delivery, 'delivered');
    else if (now() - event.created > GIVE_UP_AFTER_S) this.become(delivery, 'given_up');
    else if (!this.closing) this.retryLater({ ...job, failures: job.failures + 1 });
  }

  private retryLater(job: Job): void {
    const delay = Math.min(SLOWEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (job.failures - 1));
    this.waiting.set(
      job,
      setTimeout(() => {
        this.waiting.delete(job);
        this.due.push(job);
        this.pump();
      }, delay),
    );
  }

  private become(delivery: Delivery, state: Delivery['state']): void {
    this.account.deliveries.put({ ...delivery, state });
    this.account.commit();
  }

  private settleIdle(): void {
    if (!this.closing && this.due.length + this.waiting.size + this.inFlight.size > 0) return;
    for (const resolve of this.whenQuiet.splice(0)) resolve();
  }
}

function sign(body: string, secret: string): string {
  const timestamp = now();
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return `t=${timestamp},v1=${signature}`;
}
