import { createHmac } from 'node:crypto';
import type { Account, Delivery } from './account.js';
import { seeded, shuffled } from './chance.js';
import { realNow } from './ids.js';
import type { StripeEvent, WebhookEndpoint } from './objects.js';
import { Courier } from './courier.js';
import { WebhookRules, type WebhookRule } from './webhook-rules.js';

const AT_ONCE = 32;
const FIRST_RETRY_MS = 50;
const SLOWEST_RETRY_MS = 5_000;
const GIVE_UP_AFTER_S = 3 * 24 * 3600;

/** What the app answered to one webhook; 0: nothing. */
export interface Answered {
  event: string;
  type: string;
  endpoint: string;
  status: number;
}

interface Job {
  delivery: string;
  failures: number;
}

/** Delivers events until the endpoint answers 2xx: the same event id each time, signed anew. */
export class Webhooks {
  private readonly courier = new Courier();
  private readonly rules: WebhookRules;
  private readonly waiting = new Map<Job, NodeJS.Timeout>();
  private readonly inFlight = new Set<Promise<void>>();
  private readonly whenQuiet: (() => void)[] = [];
  private due: Job[] = [];
  private closing = false;

  constructor(private readonly account: Account) {
    this.rules = new WebhookRules(account.settings);
  }

  get rule(): WebhookRule {
    return this.rules.rule;
  }

  /** Takes effect on retries too, and lasts until it is set again. */
  setRule(rule: Partial<WebhookRule>): void {
    this.rules.set(rule);
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
    const { mode, times } = this.rules.for(event.type);
    const copies = !forced && mode === 'duplicate' ? times : 1;
    for (let copy = 0; copy < copies; copy++) this.add({ delivery: id, failures: 0 });
  }

  /** Sends what a former process left unfinished. */
  resume(): void {
    for (const delivery of this.account.deliveries.all())
      if (delivery.state === 'pending') this.add({ delivery: delivery.id, failures: 0 });
  }

  /** What is held: oldest first, or shuffled where the mode or a seed says so. */
  held(seed?: number): Delivery[] {
    const held = [...this.account.deliveries.all()].filter(({ state }) => state === 'held');
    const { mode, seed: usual } = this.rule;
    const shuffle = seed ?? (mode === 'reorder' ? usual : undefined);
    return shuffle === undefined ? held : shuffled(held, seeded(shuffle));
  }

  /** Sends all that is held. Returns how many. */
  release(seed?: number): number {
    const held = this.held(seed);
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

  /** One delivery of each event to each of its endpoints. */
  deliveriesOf(events: StripeEvent[]): Delivery[] {
    return events.flatMap((event) =>
      this.endpointsFor(event.type).map((endpoint) => {
        const id = `${event.id}:${endpoint.id}`;
        const known = this.account.deliveries.get(id);
        return known ?? { id, event: event.id, endpoint: endpoint.id, state: 'dropped' };
      }),
    );
  }

  /** Sends each once, the next when the one before has been answered; whatever the answer, none is retried. */
  oneAtATime(deliveries: Delivery[]): Promise<Answered[]> {
    const run = async () => {
      const answers: Answered[] = [];
      for (const delivery of deliveries) {
        const endpoint = this.account.endpoints.get(delivery.endpoint);
        const event = this.account.events.get(delivery.event);
        if (this.closing || !endpoint || !event) continue;
        const status = await this.post(event, endpoint);
        if (isAccepted(status)) this.become(delivery, 'delivered');
        answers.push({ event: event.id, type: event.type, endpoint: endpoint.id, status });
      }
      return answers;
    };
    const running = run();
    const settled: Promise<void> = running.then(
      () => this.finish(settled),
      () => this.finish(settled),
    );
    this.inFlight.add(settled);
    return running;
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
      const sending: Promise<void> = this.send(job).finally(() => this.finish(sending));
      this.inFlight.add(sending);
    }
    this.settleIdle();
  }

  private finish(sending: Promise<void>): void {
    this.inFlight.delete(sending);
    this.pump();
  }

  private async send(job: Job): Promise<void> {
    const delivery = this.account.deliveries.get(job.delivery);
    const endpoint = delivery && this.account.endpoints.get(delivery.endpoint);
    const event = delivery && this.account.events.get(delivery.event);
    if (!delivery || !event) return;
    if (!endpoint) return this.become(delivery, 'given_up');
    const { mode } = this.rules.for(event.type);
    if (!delivery.forced && (mode === 'hold' || mode === 'reorder')) return this.become(delivery, 'held');
    if (!delivery.forced && mode === 'drop' && this.rules.drops(job.failures === 0))
      return this.become(delivery, 'dropped');

    if (isAccepted(await this.post(event, endpoint))) this.become(delivery, 'delivered');
    else if (this.account.clock.now() - event.created > GIVE_UP_AFTER_S) this.become(delivery, 'given_up');
    else if (!this.closing) this.retryLater({ ...job, failures: job.failures + 1 });
  }

  private post(event: StripeEvent, { url, secret }: WebhookEndpoint): Promise<number> {
    const body = JSON.stringify(event, null, 2);
    return this.courier.post(url, body, sign(body, secret));
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

function isAccepted(status: number): boolean {
  return Math.floor(status / 100) === 2;
}

function sign(body: string, secret: string): string {
  const timestamp = realNow();
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return `t=${timestamp},v1=${signature}`;
}
