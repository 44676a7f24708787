import { Readable } from 'node:stream';
import type { Member } from '#libs/platform';
import type { Frame } from './frames.js';

/** Frames that go to everybody who watches an event, with what they add up to. */
export interface Batch {
  /** In order of their ids. */
  frames: readonly Frame[];
  /** All of them, and the totals after them. */
  whole: Buffer;
  /** The totals alone. */
  totals: Buffer;
  /** The number up to which it tells of everything. */
  upTo: number;
}

/** So much may wait for a reader who is slow; one who is slower is let go, and may come again for what was missed. */
export const MOST_BEHIND = 256 * 1024;

/**
 * What one reader is sent. From the moment it is made it takes what goes to everybody, and holds that back until it
 * has begun; what its beginning told of already it is not told again.
 */
export class LiveStream extends Readable {
  private held: Batch[] | undefined = [];
  private seen = 0;
  private over = false;

  constructor(
    readonly member: Member,
    readonly eventId: string,
  ) {
    super({ highWaterMark: MOST_BEHIND });
  }

  override _read(): void {
    // Comes when it happens.
  }

  /** @param upTo the number up to which the beginning tells of everything */
  begin(text: string, upTo: number): void {
    if (this.over) return;
    this.seen = upTo;
    this.send(text);
    const held = this.held ?? [];
    this.held = undefined;
    for (const batch of held) this.tell(batch);
  }

  tell(batch: Batch): void {
    if (this.over) return;
    if (this.held) {
      this.held.push(batch);
      return;
    }
    if (batch.upTo < this.seen) return;
    const [first] = batch.frames;
    if (!first || first.id > this.seen) this.send(batch.whole);
    else {
      for (const { id, text } of batch.frames) if (id > this.seen) this.send(text);
      this.send(batch.totals);
    }
    this.seen = batch.upTo;
  }

  /** Says that we are still there. */
  beat(comment: Buffer): void {
    if (!this.held && !this.over) this.send(comment);
  }

  /** Nothing more is sent; what is on its way arrives. */
  finish(): void {
    if (this.over) return;
    this.over = true;
    this.push(null);
  }

  private send(text: string | Buffer): void {
    if (this.destroyed) return;
    this.push(text);
    if (this.readableLength > MOST_BEHIND) this.destroy();
  }
}
