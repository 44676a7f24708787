import { Injectable } from '@nestjs/common';
import { Transaction, type Member } from '#libs/platform';
import { atDoor } from '../scans/door-member.js';

/** Why a perk is not redeemed. */
export const perkRefusals = [
  'used_up',
  'ticket_cancelled',
  'transfer_pending',
  'payment_disputed',
  'event_cancelled',
] as const;

export type PerkRefusal = (typeof perkRefusals)[number];

export interface RedeemPerkInput {
  /** Primary keys. */
  ticketId: string;
  perkId: string;
  /** Together they name one redemption: its repeat returns the first answer. */
  deviceId?: string;
  redeemedAt?: string;
}

export interface Redemption {
  redeemed: boolean;
  reason?: PerkRefusal | null;
  /** How often it may still be redeemed. */
  remaining: number;
}

@Injectable()
export class PerkRedemptionStore {
  constructor(private readonly transaction: Transaction) {}

  async redeem(member: Member, input: RedeemPerkInput): Promise<Redemption | { unknown: true } | undefined> {
    const row = await this.transaction.queryOne<{ outcome: Redemption | { unknown: true } | null }>(
      'SELECT ticketing.redeem_perk($1::jsonb) AS outcome',
      [JSON.stringify({ ...input, ...atDoor(member) })],
    );
    return row?.outcome ?? undefined;
  }

  /** The perks of a ticket as JSON text, if this customer holds it. */
  async ofTicket(holderId: string, ticketId: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ perks: string }>(
      `SELECT json_build_object('data', coalesce((
                SELECT json_agg(json_build_object(
                         'id', platform.public_id('perk', p.id), 'name', p.name, 'description', p.description,
                         'quantity', p.quantity, 'redeemed', used.times, 'redeemedAt', platform.iso(used.last))
                         ORDER BY p.sort_order, p.id)
                  FROM catalogue.v_perks p
                  CROSS JOIN LATERAL (SELECT count(*) AS times, max(r.recorded_at) AS last FROM ticketing.perk_redemptions r
                                       WHERE r.ticket_id = t.id AND r.perk_id = p.id) used
                 WHERE p.ticket_type_id = t.ticket_type_id), '[]'))::text AS perks
         FROM ticketing.tickets t WHERE t.id = $1 AND t.holder_id = $2 AND ticketing.shown_to($2, t.order_id)`,
      [ticketId, holderId],
    );
    return row?.perks;
  }

  /** Whether one of these perks was ever redeemed, by anybody. */
  async any(perkIds: readonly string[]): Promise<boolean> {
    const row = await this.transaction.queryOne<{ any: boolean }>(
      'SELECT EXISTS (SELECT FROM ticketing.perk_redemptions WHERE perk_id = ANY ($1::uuid[])) AS any',
      [perkIds],
    );
    return row?.any ?? false;
  }
}
