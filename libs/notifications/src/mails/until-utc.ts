const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** An instant as mails write it: `17 July 2026 at 20:00`. */
export const untilUtc = (instant: Date): string => format.format(instant);
