import { dayAfter, todayIn } from '#libs/platform';

/**
 * Times of an event whose doors are open at this moment, at whatever hour and in whatever zone: it is tomorrow
 * at noon, between 11 and 37 hours ahead, and its doors open two days before. Not today: today may be over
 * before the story is. Noon: no clock change skips or repeats it.
 */
export function doorsOpenNow(timeZone: string, now: Date = new Date()) {
  return {
    event_date: dayAfter(todayIn(timeZone, now)),
    start_time: '12:00',
    end_time: '16:00',
    doors_open_minutes: 2 * 24 * 60,
  };
}
