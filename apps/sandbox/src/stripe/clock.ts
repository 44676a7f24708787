import type { Collection } from '../store.js';
import type { Setting } from './settings.js';
import { realNow } from './ids.js';

const AHEAD = 'clock_ahead';

/** The account's time in Unix seconds: real time, plus what a test advanced it by. Kept over a restart. */
export class Clock {
  constructor(private readonly settings: Collection<Setting>) {}

  get aheadBy(): number {
    return Number(this.settings.get(AHEAD)?.value ?? 0);
  }

  now(): number {
    return realNow() + this.aheadBy;
  }

  advance(seconds: number): void {
    this.settings.put({ id: AHEAD, value: String(this.aheadBy + seconds) });
  }
}
