import { v7 } from 'uuid';
import { domainError } from '../problem/domain-error.js';
import { MalformedId } from '../problem/common-errors.js';
import { suffixOf, uuidOf } from './suffix.js';

/** Prefixes of public ids; several may stand for one thing seen by different audiences (`ord`, `bkg`). */
export type IdPrefix =
  | 'org'
  | 'usr'
  | 'cust'
  | 'ven'
  | 'evt'
  | 'date'
  | 'tkt'
  | 'opt'
  | 'ord'
  | 'bkg'
  | 'ticket'
  | 'pay'
  | 'rfd'
  | 'dsp'
  | 'scan'
  | 'line'
  | 'aud'
  | 'voucher'
  | 'pass'
  | 'cpass'
  | 'ses'
  | 'part'
  | 'fac'
  | 'arg'
  | 'tpr'
  | 'perk'
  | 'inv'
  | 'mbr'
  | 'wait'
  | 'trf'
  | 'med'
  | 'guest'
  | 'm2m'
  | 'msg'
  | 'whe'
  | 'whd';

export class UnknownId extends domainError('not-found', 'not_found', 'Not found') {
  constructor(what = 'thing') {
    super(`There is no such ${what}`);
  }
}

/** A new primary key: UUIDv7, so that keys sort by time. */
export const newId = (): string => v7();

/** The public form of a primary key, e.g. `evt_01h2xcejqtf2nbrexx3vqjhp41`. */
export const publicId = (prefix: IdPrefix, uuid: string): string => `${prefix}_${suffixOf(uuid)}`;

const SHAPE = /^([a-z][a-z0-9_]{0,62})_([0-7][0-9a-hjkmnp-tv-z]{25})$/;

/** What the ids of a prefix look like, as a regular expression for the documents. */
export const idPattern = (prefix: IdPrefix): string => `^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`;

/** Is it an id at all, whatever its prefix? */
export const looksLikeId = (value: string): boolean => SHAPE.test(value);

const nouns: Partial<Record<IdPrefix, string>> = {
  org: 'organisation',
  ven: 'venue',
  evt: 'event',
  date: 'date',
  tkt: 'ticket type',
  ord: 'order',
  bkg: 'booking',
  ticket: 'ticket',
  rfd: 'refund',
  usr: 'user',
  cust: 'customer',
  voucher: 'voucher',
  pass: 'pass',
  cpass: 'pass',
  ses: 'session',
  part: 'participant',
  fac: 'facilitator',
  arg: 'admission rule group',
  tpr: 'ticket profile',
  perk: 'perk',
  inv: 'invitation',
  mbr: 'member',
  wait: 'waiting list entry',
  trf: 'transfer',
  med: 'picture',
  guest: 'guest invite',
  m2m: 'API client',
  msg: 'message',
  whe: 'webhook endpoint',
  whd: 'webhook delivery',
};

/** What a prefix stands for, in an error message. */
export const nounOf = (prefix: IdPrefix): string => nouns[prefix] ?? 'thing';

/**
 * The primary key behind a public id.
 * @throws MalformedId (400) if it is no id, UnknownId (404) if it is the id of something else
 */
export function privateId(prefix: IdPrefix, id: string, field = 'id'): string {
  const parts = SHAPE.exec(id);
  if (!parts) throw new MalformedId(field);
  const [, given, suffix = ''] = parts;
  if (given !== prefix) throw new UnknownId(nounOf(prefix));
  return uuidOf(suffix);
}
