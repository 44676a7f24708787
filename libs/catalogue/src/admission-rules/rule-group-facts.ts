import type { RuleGroup } from './admission-rules.store.js';

/** Rules as the audit trail tells of them, in the words of the API. */
export const ruleGroupFacts = ({ name, restricts, rules }: RuleGroup): Record<string, unknown> => ({
  name,
  restrict: restricts,
  rules: rules.map(({ hasTag, minBookings, discountPercent }) => ({
    has_tag: hasTag,
    min_bookings: minBookings,
    discount_percent: discountPercent,
  })),
});
