import { ChoiceField, InstantField, TextField } from '#libs/platform';
import { perkRefusals, type PerkRefusal } from '#libs/ticketing';

export class RedeemPerkRequest {
  @TextField({
    description:
      'The scanner; with redeemed_at it names one redemption, whose repeat returns the first answer',
    example: 'scanner-3',
    max: 100,
    optional: true,
  })
  device_id?: string;

  @InstantField({
    description: "When it was redeemed, by the scanner's clock",
    example: '2030-07-19T21:05:00.000Z',
    optional: true,
  })
  redeemed_at?: string;
}

export class RedeemPerkResponse {
  /** @example true */
  redeemed!: boolean;

  @ChoiceField(perkRefusals, { description: 'Why not', optional: true })
  reason?: PerkRefusal;

  /**
   * How often the ticket may still redeem it
   * @example 1
   */
  remaining!: number;
}
