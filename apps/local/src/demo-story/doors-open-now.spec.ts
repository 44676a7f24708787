import { instantOf } from '#libs/platform';
import { doorsOpenNow } from './doors-open-now.js';

const MINUTE = 60_000;

describe('an event whose doors are open now', () => {
  const zones = ['Europe/London', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu'];
  // Both clock changes of the year, a leap day and the turn of the year.
  const days = ['2026-03-28', '2026-03-29', '2026-10-25', '2028-02-28', '2026-12-31', '2026-07-01'];
  const cases = zones.flatMap((zone) => days.map((day) => [zone, day] as const));

  it.each(cases)('is open in %s around %s at whatever hour', (zone, day) => {
    const midnight = Date.parse(`${day}T00:00:00Z`);
    const closed: string[] = [];
    for (let minute = 0; minute < 2 * 24 * 60; minute += 10) {
      const now = new Date(midnight + minute * MINUTE);
      const { event_date, start_time, end_time, doors_open_minutes } = doorsOpenNow(zone, now);
      const opens = instantOf(event_date, start_time, zone).getTime() - doors_open_minutes * MINUTE;
      // Whoever reads slowly is still let in.
      const late = now.getTime() + 10 * 60 * MINUTE;
      if (opens > now.getTime() || late > instantOf(event_date, end_time, zone).getTime())
        closed.push(now.toISOString());
    }
    expect(closed).toEqual([]);
  });
});
