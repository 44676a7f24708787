import { IdField, InstantField, TextField, VerbatimField } from '#libs/platform';

/** What a door says of a scan, in or out. */
export class ScanRequest {
  @VerbatimField({
    description: 'The scanned code; white space after it does no harm',
    max: 300,
    typed: true,
    example: 'bx1.ticket_01k31d9ygge5ez2n8bdstrw7k9.1.c2lnbmF0dXJl',
    optional: true,
  })
  qr?: string;

  @TextField({ description: 'Which door', example: 'Main entrance', max: 100, optional: true })
  scan_point?: string;

  @IdField('evt', { description: 'What the door is set to: other events are refused', optional: true })
  event_id?: string;

  @IdField('date', { description: 'What the door is set to: other dates are refused', optional: true })
  date_id?: string;

  @TextField({
    description: 'The scanner; with scanned_at and the code it names one scan',
    example: 'scanner-3',
    max: 100,
    optional: true,
  })
  device_id?: string;

  @InstantField({
    description: "When it was scanned, by the scanner's clock",
    example: '2030-07-19T20:31:07.250Z',
    optional: true,
  })
  scanned_at?: string;
}
