const recordedRefusals = [
  'invalid_qr',
  'superseded_qr',
  'already_used',
  'ticket_cancelled',
  'transfer_pending',
  'event_cancelled',
  'payment_disputed',
  'wrong_event',
  'wrong_date',
  'too_early',
  'too_late',
  'scan_point_not_accepted',
] as const;

/** Why somebody is not let in; `undone` of a repeated scan whose admission was taken back since. */
export const refusals = [...recordedRefusals, 'undone'] as const;

/** Why somebody is not let out as far as our books know. */
export const exitRefusals = [
  'invalid_qr',
  'superseded_qr',
  'wrong_event',
  'wrong_date',
  'not_inside',
  'undone',
] as const;

/** Every reason that a scan is recorded with; the last two only of what a device decided offline. */
export const scanReasons = [...recordedRefusals, 'not_inside', 'unknown_ticket', 'denied_offline'] as const;

/** Every reason that the upload of a scan is answered with. */
export const uploadReasons = [...scanReasons, 'undone'] as const;

export type Refusal = (typeof refusals)[number];
export type ExitRefusal = (typeof exitRefusals)[number];
export type ScanReason = (typeof scanReasons)[number];
export type UploadReason = (typeof uploadReasons)[number];

export type Direction = 'in' | 'out';
export type Decision = 'admitted' | 'denied';
