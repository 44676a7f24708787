import type { Collection } from '../store.js';
import type { Setting } from './settings.js';
import { Chance } from './chance.js';

export const WEBHOOK_MODES = ['deliver', 'hold', 'drop', 'duplicate', 'reorder'] as const;

export interface WebhookRule {
  /** `reorder` holds, and shuffles what is released. */
  mode: (typeof WEBHOOK_MODES)[number];
  /** How often `duplicate` sends each. */
  times: number;
  /** How likely `drop` drops one. */
  rate: number;
  seed: number;
  /** Other events are delivered. */
  types?: string[];
}

const DELIVER: WebhookRule = { mode: 'deliver', times: 1, rate: 1, seed: 1 };
const RULE = 'webhook_rule';

/** How webhooks travel until the next is told; kept over a restart. */
export class WebhookRules {
  private dropping: Chance | undefined;
  private current: WebhookRule | undefined;

  constructor(private readonly settings: Collection<Setting>) {}

  get rule(): WebhookRule {
    const kept = this.settings.get(RULE)?.value;
    return (this.current ??= kept === undefined ? DELIVER : (JSON.parse(kept) as WebhookRule));
  }

  set(rule: Partial<WebhookRule>): void {
    this.current = { ...DELIVER, ...rule };
    this.dropping = undefined;
    this.settings.put({ id: RULE, value: JSON.stringify(this.current) });
  }

  for(type: string): WebhookRule {
    const { rule } = this;
    return rule.types && !rule.types.includes(type) ? DELIVER : rule;
  }

  /** Chance decides about an event once, not about each of its retries. */
  drops(firstTime: boolean): boolean {
    const { rate, seed } = this.rule;
    if (rate === 1) return true;
    this.dropping ??= new Chance({ skip: 0, times: null, rate, seed });
    return firstTime && this.dropping.take();
  }
}
