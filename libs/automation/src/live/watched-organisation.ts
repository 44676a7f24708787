import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { eventFrame, frameOf, type Frame } from './frames.js';
import { grouped } from './grouped.js';
import type { LiveStore, NewsOfEvent } from './live.store.js';
import type { Batch, LiveStream } from './live-stream.js';

const AT_ONCE = 500;

/** Between two looks, so that many news in a row are read together. */
const PACE_MS = 100;

/** A look that took long is followed by a pause that is as many times as long: watching takes a fifth of one connection at most. */
const SHARE = 4;

const RETRY_MS = 500;

interface Watched {
  streams: Set<LiveStream>;
  /** As they were sent last. */
  totals?: string;
}

/** The events of an organisation that somebody watches in this process: read once for all who do. */
export class WatchedOrganisation {
  private readonly logger = new Logger(WatchedOrganisation.name);
  private readonly events = new Map<string, Watched>();
  /** Everything up to this number has been sent. */
  private position: number | undefined;
  private ready: Promise<void> | undefined;
  private look: Promise<void> = Promise.resolve();
  private looking: Promise<void> | undefined;
  private again = false;
  private over = false;

  constructor(
    private readonly id: string,
    private readonly store: LiveStore,
  ) {}

  get empty(): boolean {
    return this.events.size === 0;
  }

  /**
   * From here on the stream takes what goes to everybody.
   * @returns when whatever this process learns from now on, it learns after whatever is asked of the database then
   */
  async add(stream: LiveStream): Promise<void> {
    const watched = this.events.get(stream.eventId) ?? { streams: new Set() };
    watched.streams.add(stream);
    this.events.set(stream.eventId, watched);
    // A look that is under way did not ask for this event: what it skips must be in the beginning of the stream.
    await this.look.catch(() => undefined);
    this.ready ??= this.findPosition();
    await this.ready;
  }

  remove(stream: LiveStream): void {
    const watched = this.events.get(stream.eventId);
    watched?.streams.delete(stream);
    if (watched?.streams.size === 0) this.events.delete(stream.eventId);
  }

  stop(): void {
    this.over = true;
  }

  /** Looks what there is; told so meanwhile, once more. */
  wake(): void {
    if (this.over) return;
    this.again = true;
    this.looking ??= this.lookWhileWoken().finally(() => {
      this.looking = undefined;
      if (this.again) this.wake();
    });
  }

  /** Whether there is news up to a number that was not sent. */
  isBehind(last: number): boolean {
    return this.position !== undefined && this.position < last;
  }

  /** Sends the totals of events whose totals changed without news of it, such as when a check-in is undone. */
  async refresh(): Promise<void> {
    for (const [eventId, watched] of this.events) {
      const before = this.position;
      const totals = await this.store.totals(eventId);
      // What was sent meanwhile may be newer.
      if (before === undefined || before !== this.position) continue;
      if (totals !== undefined && totals !== watched.totals) this.send(watched, [], totals, before);
    }
  }

  private async lookWhileWoken(): Promise<void> {
    while (this.again && !this.over) {
      this.again = false;
      const began = performance.now();
      try {
        this.look = this.lookOnce();
        await this.look;
        await pause(Math.max(PACE_MS, SHARE * (performance.now() - began)), undefined, { ref: false });
      } catch (error) {
        this.logger.warn({ msg: 'news could not be read', err: error });
        this.again = true;
        await pause(RETRY_MS, undefined, { ref: false });
      }
    }
    this.again = false;
  }

  private async lookOnce(): Promise<void> {
    if (this.position === undefined) return;
    const eventIds = [...this.events.keys()];
    const { last, news } = await this.store.since(this.id, eventIds, this.position, AT_ONCE);
    const full = news.length === AT_ONCE;
    const upTo = full ? (news.at(-1)?.sequence ?? last) : last;
    const byEvent = grouped(news, ({ eventId }) => eventId);
    const totals = new Map<string, string>();
    for (const eventId of byEvent.keys()) totals.set(eventId, (await this.store.totals(eventId)) ?? '');
    for (const [eventId, ofEvent] of byEvent) {
      const watched = this.events.get(eventId);
      const json = totals.get(eventId);
      if (watched && json) this.send(watched, framesOf(ofEvent), json, upTo);
    }
    this.position = upTo;
    if (full) this.again = true;
  }

  private send(watched: Watched, frames: Frame[], totals: string, upTo: number): void {
    watched.totals = totals;
    const { text } = eventFrame(upTo, 'totals', totals);
    const batch: Batch = {
      frames,
      whole: Buffer.from(frames.map((frame) => frame.text).join('') + text),
      totals: Buffer.from(text),
      upTo,
    };
    for (const stream of watched.streams) stream.tell(batch);
  }

  private async findPosition(): Promise<void> {
    try {
      this.position = (await this.store.last([this.id])).get(this.id) ?? 0;
    } catch (error) {
      this.ready = undefined;
      throw error;
    }
    // Of what came meanwhile we may have been told already.
    this.wake();
  }
}

export const framesOf = (news: readonly NewsOfEvent[]): Frame[] =>
  news.map(frameOf).filter((frame) => frame !== undefined);
