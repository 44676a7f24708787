import type { Json } from './client.js';

/** What a field of a body takes, and so what it must refuse. */
export interface FieldRule {
  optional?: boolean;
  nullable?: boolean;
  bad: unknown[];
}

const NUL = 'a\u0000b';
/** Half a surrogate pair. */
const HALF = 'a\ud800b';
const long = (length: number) => 'x'.repeat(length);
const notText = [5, true, [], ['text'], {}];

type Presence = Pick<FieldRule, 'optional' | 'nullable'>;

export const text = (max: number, presence: Presence = {}): FieldRule => ({
  ...presence,
  bad: [
    ...notText,
    ...['', ' \t\n ', long(max + 1), NUL, 'a\u0007b', HALF],
    ...['\u200b', '\u2060\u200d\ufe0f', '\u3164', '\u2800', 'a\u202eb', 'a\u2066b'],
  ],
});

/** What somebody types: visible characters without spaces. */
export const code = (presence: Presence = {}): FieldRule => ({
  ...presence,
  bad: [...text(50).bad, 'a b', 'a\u00a0b', 'a\u200bb', 'a\tb'],
});

export const webAddress = (presence: Presence = {}): FieldRule => ({
  ...presence,
  bad: [
    ...(text(2000).bad ?? []),
    ...['javascript:alert(1)', 'data:text/html,x', 'ftp://example.com/x', '//example.com/x', 'example.com'],
    ...['http://', 'https://exa mple.com', 'https:example.com'],
    `https://example.com/${long(2000)}`,
  ],
});

export const verbatim = (min: number, max: number, presence: Presence = {}): FieldRule => ({
  ...presence,
  bad: [...notText, long(min - 1), long(max + 1), `${NUL}${long(min)}`, `${HALF}${long(min)}`],
});

export const email = (presence: Presence = {}): FieldRule => ({
  ...presence,
  bad: [
    ...notText,
    '',
    'nobody',
    'a b@example.com',
    'a@b',
    `${NUL}@example.com`,
    HALF,
    `${HALF}@example.com`,
    `a@${long(250)}.com`,
  ],
});

export const id = (prefix: string, presence: Presence = {}): FieldRule => ({
  ...presence,
  bad: [
    ...notText,
    '',
    prefix,
    `${prefix}_`,
    `${prefix}_1`,
    `${prefix}_${'z'.repeat(26)}`,
    `${prefix}_${'U'.repeat(26)}`,
    long(5000),
    NUL,
  ],
});

export const whole = (min: number, max: number, presence: Presence = {}): FieldRule => ({
  ...presence,
  bad: [String(min), '', 1.5, true, [], [min], {}, min - 1, max + 1, -1e9, 1e9, 1e308],
});

export const refund = (): FieldRule => ({
  bad: ['', 'all', 'FULL', '100', 0, -1, 1.5, 1e9, true, [], ['full'], {}, NUL],
});

export const boolean = (presence: Presence = {}): FieldRule => ({
  ...presence,
  bad: ['true', '', 1, 0, [], {}],
});

export const choice = (presence: Presence = {}): FieldRule => ({
  ...presence,
  bad: [...notText, '', 'nothing of the kind', long(5000), NUL],
});

/** Some of a few choices, each once. */
export const choices = (presence: Presence = {}): FieldRule => ({
  ...presence,
  bad: ['', 'CARD', 5, true, {}, [], [null], [5], [''], ['nothing of the kind'], [['CARD']], [NUL]],
});

export const localDate = (presence: Presence = {}): FieldRule => ({
  ...presence,
  bad: [
    ...notText,
    '',
    'soon',
    '2099-02-30',
    '2099-1-1',
    '2099-01-01T00:00:00Z',
    '0000-01-01',
    '9999-12-31',
    '+012099-01-01',
    NUL,
  ],
});

export const localTime = (presence: Presence = {}): FieldRule => ({
  ...presence,
  bad: [...notText, '', '24:00', '9:00', '20:60', '20:00:00', '20:00\n', NUL],
});

export const instant = (presence: Presence = {}): FieldRule => ({
  ...presence,
  bad: [
    ...notText,
    '',
    'now',
    '2099-01-01',
    '2099-01-01T00:00:00',
    '2099-02-30T00:00:00Z',
    '2099-01-01T24:00:00Z',
    '2099-01-01T25:00:00Z',
    '1899-12-31T23:59:59Z',
    '0001-01-01T00:00:00+14:00',
    '2099-01-01T00:00:61Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T00:00:00Z',
    '2099-01-01T00:00:00+23:00',
    '2099-01-01T00:00:00.1234567Z',
    NUL,
  ],
});

export const list = (max: number, entry: Json, presence: Presence & { min?: number } = {}): FieldRule => ({
  ...presence,
  bad: [
    'x',
    5,
    {},
    [5],
    ['x'],
    [null],
    [[]],
    Array.from({ length: max + 1 }, () => entry),
    ...(presence.min ? [[]] : []),
  ],
});

export const localDateTime = (): FieldRule => ({
  bad: [
    ...notText,
    ...[
      '',
      'soon',
      '2099-01-01',
      '2099-02-30T10:00',
      '2099-01-01T24:00',
      '2099-01-01T10:60',
      '2099-01-01 10:00',
    ],
    ...['2099-01-01T10:00:00', '2099-01-01T10:00Z', '2099-01-01T10:00\n', '0000-01-01T10:00', NUL],
  ],
});

const address = 'https://example.com/';

/** Addresses by the name of a network. */
export const social = (): FieldRule => ({
  optional: true,
  bad: [
    ...['x', 5, true, [], [address]],
    ...[{ site: 5 }, { site: null }, { site: '' }, { site: {} }, { site: 'http://example.com/' }],
    ...[
      { site: 'javascript:alert(1)' },
      { site: 'https://exa mple.com' },
      { site: `${address}${long(2000)}` },
    ],
    ...[{ '': address }, { 'A Site': address }, { [long(31)]: address }, { site: `${address}${NUL}` }],
    Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`site${n}`, address])),
  ],
});
export const texts = (max: number, presence: Presence & { min?: number } = {}): FieldRule => ({
  ...presence,
  bad: [
    ...['x', 5, {}, [5], [null], [[]], [''], [' '], [long(101)], [NUL], [HALF], ['a', 'a'], ['a', ' a ']],
    Array.from({ length: max + 1 }, (_, n) => `text ${n}`),
    ...(presence.min ? [[]] : []),
  ],
});

export const ids = (prefix: string, max: number, presence: Presence = {}): FieldRule => {
  const one = `${prefix}_01k31d9ygge5ez2n8bdstrw7k9`;
  return {
    ...presence,
    bad: [
      ...['x', one, 5, {}, [5], [null], [prefix], [[one]], [one, one]],
      Array.from({ length: max + 1 }, (_, n) => one.slice(0, -3) + String(100 + n)),
    ],
  };
};

/** A copy of the body with another value at a path such as `tickets[0].quantity`; undefined leaves it out. */
export function withValue(body: Json, path: string, value: unknown): Json {
  const copy = structuredClone(body);
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop() ?? '';
  const parent = steps.reduce((at: Json, step) => at[step], copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}
