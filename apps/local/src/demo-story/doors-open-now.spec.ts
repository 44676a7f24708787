import { instantOf } from '#libs/platform';
import { doorsOpenNow } from './doors-open-now.js';

const MINUTE = 60_000;

describe('an event whose doors are open now', () => {
  const zones = ['Europe/London', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu'];
  // Both clock changes of the year, a leap day and the turn of the year.
  const days = ['2026-03-28', '2026-03-29', '2026-10-25', '2028-02-28', '2026-12-31', '2026-07-01'];
  const cases = zones.flatMap((zone) => days.map((day) => [zone, day] as const));

  it.each(cases)('is open in %s around %s at every minute of two days', (zone, day) => {
    const begin = Date.parse(`${day}T00:00:00Z`);
    for (let minute = 0; minute < 2 * 24 * 60; minute += 1) {
      const now = begin + minute * MINUTE;
      const { event_date, start_time, end_time, doors_open_minutes } = doorsOpenNow(zone, new Date(now));
      const starts = instantOf(event_date, start_time, zone).getTime();
      expect(starts - doors_open_minutes * MINUTE).toBeLessThanOrEqual(now);
      // Whoever reads slowly is still let in.
      expect(instantOf(event_date, end_time, zone).getTime() - now).toBeGreaterThan(10 * 60 * MINUTE);
    }
  });
});
