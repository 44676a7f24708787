/** SQL of a ticket type `y` (of catalogue.v_ticket_types) as operators read it. */
export const ticketTypeJson = `json_build_object(
  'id', platform.public_id('tkt', y.id), 'event_id', platform.public_id('evt', y.event_id), 'name', y.name,
  'description', y.description, 'price_pence', y.price_pence, 'currency', y.currency, 'capacity', y.capacity,
  'sort_order', y.sort_order, 'sale_starts_at', platform.iso(y.sale_starts_at), 'sale_ends_at', platform.iso(y.sale_ends_at),
  'max_per_order', y.max_per_order, 'credits', y.credits, 'transferable', y.transferable, 'allow_reentry', y.allow_reentry,
  'reentry_limit', y.reentry_limit, 'accepted_scan_points', y.accepted_scan_points,
  'admission_rule_group_id', platform.public_id('arg', y.admission_rule_group_id),
  'ticket_profile_id', platform.public_id('tpr', y.ticket_profile_id),
  'perks', (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('perk', k.id), 'name', k.name,
                                                       'description', k.description, 'quantity', k.quantity)
                                     ORDER BY k.sort_order, k.id), '[]')
              FROM catalogue.v_perks k WHERE k.ticket_type_id = y.id))`;
