import type { Client, Json } from './client.js';
import { until } from './race.js';

export interface LiveFrame {
  id: number;
  event: string;
  data: Json;
}

const LONG = 64 * 1024;

/** Frames that say what it all adds up to. */
const sums = ['snapshot', 'reset', 'totals'];

/** A reader of an event's live view. */
export class LiveView {
  readonly frames: LiveFrame[] = [];
  comments = 0;
  /** What was sent, as far as it is not very long. */
  text = '';
  /** How much of what happens was told. */
  heard = 0;
  over = false;
  private rest = '';

  private constructor(
    readonly headers: Headers,
    private readonly gone: AbortController,
  ) {}

  /** Reads on once the answer has begun; fails unless it is a stream. */
  static async open(client: Client, eventId: string, lastId?: number | string): Promise<LiveView> {
    const gone = new AbortController();
    const response = await fetch(`${client.baseUrl}/api/my-events/${eventId}/live`, {
      headers: {
        authorization: `Bearer ${client.token}`,
        ...(lastId !== undefined && { 'last-event-id': String(lastId) }),
      },
      signal: gone.signal,
    });
    if (!response.ok || !response.body) throw new Error(`${response.status} ${await response.text()}`);
    const view = new LiveView(response.headers, gone);
    void view.read(response.body).catch(() => undefined);
    return view;
  }

  /** What happened, without the totals. */
  get told(): LiveFrame[] {
    return this.frames.filter(({ event }) => !sums.includes(event));
  }

  get names(): string[] {
    return this.told.map(({ event }) => event);
  }

  /** As they were said last. */
  get totals(): Json {
    return this.frames.findLast(({ event }) => sums.includes(event))?.data;
  }

  get lastId(): number {
    return this.frames.at(-1)?.id ?? NaN;
  }

  /** Waits until so much of what happens was told, totals included. */
  async hears(count: number): Promise<void> {
    const heard = () => this.heard >= count && this.frames.at(-1)?.event === 'totals';
    await until(`${count} frames of what happens`, heard);
  }

  async begins(): Promise<LiveFrame> {
    await until('the stream has begun', () => this.frames.length > 0);
    return this.frames[0] as LiveFrame;
  }

  close(): void {
    this.gone.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) this.take(decoder.decode(chunk, { stream: true }));
    } finally {
      this.over = true;
    }
  }

  private take(text: string): void {
    if (this.text.length < LONG) this.text += text;
    const blocks = (this.rest + text).split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = Object.fromEntries(
        block
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      if (fields['data'] !== undefined) {
        const event = fields['event'] ?? '';
        this.frames.push({ id: Number(fields['id']), event, data: JSON.parse(fields['data']) });
        if (!sums.includes(event)) this.heard += 1;
      } else if ('' in fields) this.comments += 1;
    }
  }
}
