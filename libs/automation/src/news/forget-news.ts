import { Injectable } from '@nestjs/common';
import { NewsStore } from './news.store.js';

const KEPT_DAYS = 30;
const AT_ONCE = 10_000;

/** News is kept for 30 days. */
@Injectable()
export class ForgetNews {
  constructor(private readonly news: NewsStore) {}

  /** @returns how many were forgotten; there may be more while it is not none */
  execute(): Promise<number> {
    return this.news.forget(KEPT_DAYS, AT_ONCE);
  }
}
