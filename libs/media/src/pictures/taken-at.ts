import exifReader from 'exif-reader';
import { DateTime, FixedOffsetZone } from 'luxon';

/** When a photo was taken, as the camera's clock said. */
export interface Taken {
  /** The clock's reading, written as if it were UTC. */
  reading: Date;
  /** Of the clock from UTC, minutes; null where the camera does not say. */
  offset: number | null;
}

const OFFSET = /^([+-])(\d\d):(\d\d)$/;

/** @param exif as the file has it: anybody may have written it */
export function takenOf(exif: Buffer | undefined): Taken | null {
  if (!exif) return null;
  try {
    const { DateTimeOriginal: reading, OffsetTimeOriginal: offset } = exifReader(exif).Photo ?? {};
    if (!(reading instanceof Date) || Number.isNaN(reading.getTime())) return null;
    return { reading, offset: typeof offset === 'string' ? minutesOf(offset) : null };
  } catch {
    return null;
  }
}

function minutesOf(offset: string): number | null {
  const [, sign, hours, minutes] = OFFSET.exec(offset) ?? [];
  if (hours === undefined) return null;
  const size = Number(hours) * 60 + Number(minutes);
  return size > 14 * 60 ? null : sign === '-' ? -size : size;
}

/**
 * The instant at which it was taken; by the event's time zone where the camera does not say which it is in.
 * @returns null for what no camera can mean
 */
export function instantTaken({ reading, offset }: Taken, timeZone: string): Date | null {
  const zone = offset === null ? timeZone : FixedOffsetZone.instance(offset);
  const instant = DateTime.fromJSDate(reading, { zone: 'utc' }).setZone(zone, { keepLocalTime: true });
  const sensible = instant.isValid && instant.year >= 1990 && instant <= DateTime.utc().plus({ days: 1 });
  return sensible ? instant.toJSDate() : null;
}
