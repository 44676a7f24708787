/** What a door says of a scan. */
export interface CheckInInput {
  /** Primary key of the ticket in the path. */
  ticketId: string;
  /** The scanned code; absent when let in by hand. */
  qr?: string;
  /** Why somebody is let in without a code. */
  manualReason?: string;
  scanPoint?: string;
  /** What the door is set to; a ticket of another event or date is refused. */
  eventId?: string;
  dateId?: string;
  /** Together with the code they name one scan: its repeat returns the first answer. */
  deviceId?: string;
  scannedAt?: string;
}
