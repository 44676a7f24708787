import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import { Perk } from './perk.entity.js';

@Injectable()
export class PerkStore {
  constructor(private readonly transaction: Transaction) {}

  ofType(ticketTypeId: string): Promise<Perk[]> {
    return this.transaction
      .repository(Perk)
      .find({ where: { ticketTypeId }, order: { sortOrder: 'ASC', id: 'ASC' } });
  }

  /** Holds perks until the end of the transaction: nobody redeems one of them meanwhile. */
  async lock(perkIds: readonly string[]): Promise<void> {
    await this.transaction.query(
      'SELECT FROM catalogue.perks WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE',
      [perkIds],
    );
  }

  /** Makes these the type's perks: those with a known id are changed, others added, the rest goes. */
  async replace(ticketTypeId: string, perks: Perk[]): Promise<void> {
    await this.transaction.query(
      'DELETE FROM catalogue.perks WHERE ticket_type_id = $1 AND id <> ALL ($2::uuid[])',
      [ticketTypeId, perks.map(({ id }) => id)],
    );
    await this.transaction.query(
      `INSERT INTO catalogue.perks AS p (id, ticket_type_id, organisation_id, name, description, quantity, sort_order)
       SELECT id, "ticketTypeId", "organisationId", name, description, quantity, "sortOrder"
         FROM jsonb_to_recordset($1) AS given(id uuid, "ticketTypeId" uuid, "organisationId" uuid, name text, description text,
                                              quantity int, "sortOrder" int)
       ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, description = EXCLUDED.description, quantity = EXCLUDED.quantity,
                                      sort_order = EXCLUDED.sort_order
        WHERE p.ticket_type_id = EXCLUDED.ticket_type_id`,
      [JSON.stringify(perks)],
    );
  }
}
