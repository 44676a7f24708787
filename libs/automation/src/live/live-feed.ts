import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { LiveSessions } from '#libs/identity';
import { CONFIG, Listener, Unavailable, type Config, type Member } from '#libs/platform';
import { NEWS_CHANNEL } from '../news/news-wakes.js';
import { HEARTBEAT } from './frames.js';
import { grouped } from './grouped.js';
import { TooManyStreams } from './live.errors.js';
import { LiveStore } from './live.store.js';
import { LiveStream } from './live-stream.js';
import { WatchedOrganisation } from './watched-organisation.js';

const BEAT_MS = 20_000;

/** A wake-up that is lost is noticed after so long. */
const SWEEP_MS = 2000;

/** Nobody is served for longer without being asked whether they still may. */
const UNCHECKED_MS = 60_000;

/** How long a stream that ends may take to be read to its end while the process stops. */
const PATIENCE_MS = 1000;

/** Of one account in one process. */
export const MOST_STREAMS = 20;

/** Everybody who watches in this process. One connection listens for all, and each piece of news is read once. */
@Injectable()
export class LiveFeed implements BeforeApplicationShutdown {
  private readonly logger = new Logger(LiveFeed.name);
  private readonly organisations = new Map<string, WatchedOrganisation>();
  private readonly streams = new Set<LiveStream>();
  private timers: NodeJS.Timeout[] = [];
  /** Opened when somebody watches for the first time. */
  private listener: Listener | undefined;
  private checkedAt = 0;
  private stopping = false;

  constructor(
    private readonly store: LiveStore,
    private readonly sessions: LiveSessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** How many watch in this process. */
  get watching(): number {
    return this.streams.size;
  }

  /**
   * A stream that takes what happens from now on, and has to begin with what was before.
   * @throws TooManyStreams, Unavailable while the process stops
   */
  async open(member: Member, eventId: string): Promise<LiveStream> {
    const own = [...this.streams].filter((stream) => stream.member.userId === member.userId);
    if (own.length >= MOST_STREAMS) throw new TooManyStreams(MOST_STREAMS);
    if (this.stopping) throw new Unavailable();
    this.start();
    const stream = new LiveStream(member, eventId);
    this.streams.add(stream);
    const { organisationId } = member;
    const organisation =
      this.organisations.get(organisationId) ?? new WatchedOrganisation(organisationId, this.store);
    this.organisations.set(organisationId, organisation);
    stream.once('close', () => {
      this.streams.delete(stream);
      organisation.remove(stream);
      if (!organisation.empty) return;
      organisation.stop();
      if (this.organisations.get(organisationId) === organisation) this.organisations.delete(organisationId);
    });
    try {
      await organisation.add(stream);
    } catch (error) {
      stream.destroy();
      throw error;
    }
    return stream;
  }

  /** Says to each that we are there, ends those who may not look any more, and sends totals that changed unheard. */
  async beat(): Promise<void> {
    try {
      await this.check([...this.streams]);
      this.checkedAt = Date.now();
    } catch (error) {
      this.logger.warn({ msg: 'those who watch could not be checked', err: error });
      if (Date.now() - this.checkedAt > UNCHECKED_MS) for (const stream of this.streams) stream.finish();
    }
    for (const stream of this.streams) stream.beat(HEARTBEAT);
    try {
      for (const organisation of this.organisations.values()) await organisation.refresh();
    } catch (error) {
      this.logger.warn({ msg: 'totals could not be read', err: error });
    }
  }

  /** Ends all streams, so that nothing keeps the server from closing. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    for (const organisation of this.organisations.values()) organisation.stop();
    const streams = [...this.streams];
    const closed = streams.map(
      (stream) => new Promise<void>((resolve) => stream.once('close', () => resolve())),
    );
    for (const stream of streams) stream.finish();
    const patience = setTimeout(() => {
      for (const stream of streams) stream.destroy();
    }, PATIENCE_MS);
    await Promise.all([this.listener?.stop(), ...closed]);
    clearTimeout(patience);
  }

  private start(): void {
    if (this.timers.length > 0) return;
    this.checkedAt = Date.now();
    this.timers = [
      setInterval(() => void this.beat(), BEAT_MS).unref(),
      setInterval(() => void this.sweep(), SWEEP_MS).unref(),
    ];
    this.listener = new Listener(this.config, {
      name: 'boxoffice live',
      hears: new Map([[NEWS_CHANNEL, (organisationId) => this.organisations.get(organisationId)?.wake()]]),
      onListening: () => {
        for (const organisation of this.organisations.values()) organisation.wake();
      },
    });
    void this.listener.start();
  }

  private async sweep(): Promise<void> {
    const watched = [...this.organisations];
    if (watched.length === 0) return;
    try {
      const last = await this.store.last(watched.map(([id]) => id));
      for (const [id, organisation] of watched)
        if (organisation.isBehind(last.get(id) ?? 0)) organisation.wake();
    } catch (error) {
      this.logger.warn({ msg: 'news could not be looked for', err: error });
    }
  }

  private async check(streams: readonly LiveStream[]): Promise<void> {
    if (streams.length === 0) return;
    const live = await this.sessions.execute([...new Set(streams.map(({ member }) => member.sessionId))]);
    const lookers = grouped(streams, ({ member, eventId }) => `${member.sessionId} ${eventId}`);
    for (const [first, ...others] of lookers.values()) {
      if (!first) continue;
      const now = live.get(first.member.sessionId);
      const may =
        now?.role === first.member.role &&
        now.organisationId === first.member.organisationId &&
        (await this.store.mayLook({ ...first.member, allVenues: now.allVenues }, first.eventId));
      if (!may) for (const stream of [first, ...others]) stream.finish();
    }
  }
}
