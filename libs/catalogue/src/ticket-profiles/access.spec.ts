import { accessOf, type AccessTerms } from './access.js';

const startsAt = new Date('2030-07-19T20:00:00Z');
const terms = (fields: Partial<AccessTerms> = {}): AccessTerms => ({
  opensDaysBefore: null,
  closesMinutesBefore: null,
  visibility: 'public',
  accessCode: null,
  ...fields,
});
const at = (now: string, profile: AccessTerms | null, code?: string) =>
  accessOf(profile, { startsAt, now: new Date(now), code });

describe('what an access profile says', () => {
  it('is nothing where there is none', () => {
    expect(at('2030-07-19T20:00:00Z', null)).toEqual({
      visible: true,
      opensAt: null,
      closesAt: null,
      reason: null,
    });
  });

  it.each([
    ['2030-07-12T19:59:59.999Z', 'sale_not_open'],
    ['2030-07-12T20:00:00Z', null],
    ['2030-07-19T18:59:59.999Z', null],
    ['2030-07-19T19:00:00Z', 'sale_closed'],
    ['2031-01-01T00:00:00Z', 'sale_closed'],
  ])('a window from seven days to an hour before the start, at %s: %s', (now, reason) => {
    expect(at(now, terms({ opensDaysBefore: 7, closesMinutesBefore: 60 }))).toEqual({
      visible: true,
      opensAt: new Date('2030-07-12T20:00:00Z'),
      closesAt: new Date('2030-07-19T19:00:00Z'),
      reason,
    });
  });

  it('a window may have one end only, or shut at the start', () => {
    expect(at('2031-01-01T00:00:00Z', terms({ opensDaysBefore: 7 })).reason).toBeNull();
    expect(at('2000-01-01T00:00:00Z', terms({ closesMinutesBefore: 0 })).reason).toBeNull();
    expect(at('2030-07-19T20:00:00Z', terms({ closesMinutesBefore: 0 })).reason).toBe('sale_closed');
  });

  it.each([
    ['public', null, undefined, true],
    ['public', null, 'ANY', true],
    ['hidden', null, undefined, false],
    ['hidden', null, 'ANY', false],
    ['access_code', 'Früh-24', undefined, false],
    ['access_code', 'Früh-24', '', false],
    ['access_code', 'Früh-24', 'Früh-25', false],
    ['access_code', 'Früh-24', 'FRÜH-24', true],
    ['access_code', 'Früh-24', 'fru\u0308h-24', true],
  ] as const)('%s (code %s) with the code %s: visible %s', (visibility, accessCode, code, visible) => {
    expect(at('2030-07-01T00:00:00Z', terms({ visibility, accessCode }), code).visible).toBe(visible);
  });
});
