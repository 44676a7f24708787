import { dayAfter, hoursLater, instantOf, isLocalDate, todayIn } from './zoned-time.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FIRST = Date.UTC(2025, 0, 1, 12);
const LAST = Date.UTC(2031, 0, 1, 12);
const someZones = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'America/St_Johns',
];

/** An oracle that shares no code with the subject: the platform's own Intl tables. */
class Oracle {
  private readonly format: Intl.DateTimeFormat;

  constructor(zone: string) {
    this.format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  }

  offset(at: number): number {
    const name = this.format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE : 0;
  }

  /** Where the offset changes, to the minute. */
  transitions(): number[] {
    const found: number[] = [];
    for (let day = FIRST; day < LAST; day += DAY) {
      if (this.offset(day) === this.offset(day + DAY)) continue;
      let [low, high] = [day, day + DAY];
      while (high - low > MINUTE) {
        const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
        if (this.offset(middle) === this.offset(low)) low = middle;
        else high = middle;
      }
      found.push(high);
    }
    return found;
  }

  /** `wall` is the local time read as if it were UTC. */
  instant(wall: number, transition: number): number {
    const before = this.offset(transition - MINUTE);
    const after = this.offset(transition);
    const readings = [wall - before, wall - after].filter((at) => this.offset(at) === wall - at);
    return readings.length > 0 ? Math.min(...readings) : wall - before;
  }
}

describe('a local time in a zone', () => {
  it('is the instant the platform says, around every clock change', () => {
    const zones = process.env.SOAK ? Intl.supportedValuesOf('timeZone') : someZones;
    let checked = 0;
    for (const zone of zones) {
      const oracle = new Oracle(zone);
      for (const transition of oracle.transitions()) {
        const local = transition + oracle.offset(transition - MINUTE);
        for (let minutes = -150; minutes <= 150; minutes += 15) {
          const wall = new Date(local + minutes * MINUTE).toISOString();
          const instant = instantOf(wall.slice(0, 10), wall.slice(11, 16), zone);
          const expected = new Date(oracle.instant(Date.parse(wall), transition));
          expect(`${zone} ${wall} ${instant.toISOString()}`).toBe(
            `${zone} ${wall} ${expected.toISOString()}`,
          );
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(500);
  });

  it('resolves a skipped hour to the later instant and a repeated one to the earlier', () => {
    expect(instantOf('2026-03-29', '01:30', 'Europe/London').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(instantOf('2026-10-25', '01:30', 'Europe/London').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('refuses what is no time', () => {
    expect(() => instantOf('2026-02-30', '10:00', 'Europe/London')).toThrow('not a local time');
  });
});

describe('local dates', () => {
  it('knows the calendar', () => {
    expect(isLocalDate('2028-02-29')).toBe(true);
    expect(isLocalDate('2026-02-29')).toBe(false);
    expect(isLocalDate('2026-2-1')).toBe(false);
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
    expect(hoursLater('22:30', 4)).toBe('02:30');
  });

  it('says today by the zone, not by the machine', () => {
    const now = new Date('2026-07-17T23:30:00Z');
    expect(todayIn('Europe/London', now)).toBe('2026-07-18');
    expect(todayIn('America/New_York', now)).toBe('2026-07-17');
  });
});
