import type { Account } from './account.js';
import { invalid, type StripeError } from './errors.js';

const EXPANDABLE = ['charge', 'customer', 'data', 'latest_charge', 'payment_intent', 'payment_method'];

/** Before the work is done: a misspelt path must not leave a payment behind. */
export function checkExpansions(paths: string[]): void {
  for (const path of paths)
    if (!path.split('.').every((field) => EXPANDABLE.includes(field))) throw cannotExpand(path);
}

/** Replaces ids by their objects along paths such as `latest_charge` or `data.latest_charge.customer`. */
export function expand(account: Account, answer: object, paths: string[]): object {
  return paths.reduce((expanded, path) => follow(account, expanded, path.split('.'), path), answer);
}

function follow(account: Account, from: object, [field, ...rest]: string[], path: string): object {
  const object = from as Record<string, unknown>;
  if (field === undefined) return from;
  const value = object[field];
  if (field === 'data' && Array.isArray(value))
    return { ...object, data: value.map((item: object) => follow(account, item, rest, path)) };
  if (value === null) return from;
  const target = typeof value === 'string' ? lookUp(account, field, value) : value;
  if (typeof target !== 'object' || target === null) throw cannotExpand(path);
  return { ...object, [field]: follow(account, target, rest, path) };
}

function lookUp(account: Account, field: string, id: string): object | undefined {
  switch (field) {
    case 'charge':
    case 'latest_charge':
      return account.charges.get(id);
    case 'customer':
      return account.customers.get(id);
    case 'payment_intent':
      return account.intents.get(id);
    case 'payment_method':
      return account.methods.get(id)?.method;
    default:
      return undefined;
  }
}

function cannotExpand(path: string): StripeError {
  return invalid(`This property cannot be expanded (${path}).`, { param: 'expand' });
}
