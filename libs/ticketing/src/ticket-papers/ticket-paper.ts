/** A ticket as it is printed, put into a calendar and mailed. */
export interface TicketPaper {
  /** Public id. */
  ticketId: string;
  /** The text in its QR. */
  code: string;
  organisation: string;
  event: string;
  venue: string;
  city: string | null;
  address: string | null;
  ticketType: string;
  holder: string;
  /** Public id of its date. */
  dateId: string;
  /** Local, as people write it: `Friday 19 July 2030, 21:00`. */
  starts: string;
  /** Local, `20:00`; of the day it starts on, or one before. */
  doors: string;
  /** UTC instants. */
  startsAt: Date;
  endsAt: Date;
}

/** Where it is, in a line. */
export const placeOf = ({ venue, address, city }: Pick<TicketPaper, 'venue' | 'address' | 'city'>): string =>
  [venue, address, city].filter((part) => part !== null && part !== '').join(', ');
