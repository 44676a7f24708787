import type { Scanned } from '../scans/scan.store.js';

/** What a door says of a scan. */
export interface CheckInInput extends Omit<Scanned, 'direction'> {
  /** The scanned code; absent when let in by hand. */
  qr?: string;
}
