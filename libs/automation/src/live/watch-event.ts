import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { UnknownId, type Member } from '#libs/platform';
import { eventFrame, lastSeen, retryLine } from './frames.js';
import { LiveFeed } from './live-feed.js';
import { LiveStore } from './live.store.js';
import type { LiveStream } from './live-stream.js';
import { framesOf } from './watched-organisation.js';

/** Whoever has missed more is told how things are now instead. */
const MOST_MISSED = 1000;

/** An event's sales and its door as they happen: server-sent events for those who may see its statistics. */
@Injectable()
export class WatchEvent {
  constructor(
    private readonly store: LiveStore,
    private readonly feed: LiveFeed,
  ) {}

  /** @throws UnknownId */
  async assert(member: Member, eventId: string): Promise<void> {
    if (!(await this.store.mayLook(member, eventId))) throw new UnknownId('event');
  }

  /**
   * @param lastEventId what the reader has seen last, if it comes again
   * @returns text that goes on until the reader leaves, is too slow, or may not look any more
   * @throws UnknownId, TooManyStreams, Unavailable
   */
  async execute(member: Member, eventId: string, lastEventId?: string): Promise<Readable> {
    await this.assert(member, eventId);
    const stream = await this.feed.open(member, eventId);
    try {
      await this.begin(stream, lastEventId);
      return stream;
    } catch (error) {
      stream.destroy();
      throw error;
    }
  }

  private async begin(stream: LiveStream, lastEventId: string | undefined): Promise<void> {
    const { member, eventId } = stream;
    const seen = lastEventId === undefined ? undefined : lastSeen(lastEventId);
    const { last, first, news } = await this.store.since(
      member.organisationId,
      [eventId],
      seen === undefined || Number.isNaN(seen) ? Number.MAX_SAFE_INTEGER : seen,
      MOST_MISSED + 1,
    );
    const totals = await this.store.totals(eventId);
    if (totals === undefined) throw new UnknownId('event');
    const known = seen !== undefined && seen <= last && seen >= first - 1 && news.length <= MOST_MISSED;
    const frames = known
      ? [...framesOf(news), eventFrame(last, 'totals', totals)]
      : [eventFrame(last, seen === undefined ? 'snapshot' : 'reset', totals)];
    stream.begin(retryLine + frames.map(({ text }) => text).join(''), last);
  }
}
