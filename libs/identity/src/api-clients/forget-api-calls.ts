import { Injectable } from '@nestjs/common';
import { ApiCallStore } from './api-calls.store.js';

const KEPT_DAYS = 90;
const AT_ONCE = 10_000;

/** The trail of what API clients called is kept for 90 days. */
@Injectable()
export class ForgetApiCalls {
  constructor(private readonly calls: ApiCallStore) {}

  /** @returns how many were forgotten; there may be more while it is not none */
  execute(): Promise<number> {
    return this.calls.forget(KEPT_DAYS, AT_ONCE);
  }
}
