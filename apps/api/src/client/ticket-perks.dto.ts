export class TicketPerk {
  /** @example "perk_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Free drink" */
  name!: string;
  /** @example "At the upper bar, until midnight" */
  description!: string | null;
  /**
   * How often the ticket may redeem it
   * @example 2
   */
  quantity!: number;
  /**
   * How often it was redeemed
   * @example 1
   */
  redeemed!: number;
  /**
   * When it was last redeemed (UTC)
   * @example "2030-07-19T21:05:00.000Z"
   */
  redeemedAt!: string | null;
}

export class TicketPerksResponse {
  data!: TicketPerk[];
}
