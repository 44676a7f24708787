import type { Invariant } from './invariant.js';

export const webhooks: Invariant[] = [
  {
    name: 'webhooks: a delivery that is due has an active endpoint, and one that is delivered an attempt that arrived',
    sql: `SELECT d.id, d.status, e.disabled_reason FROM automation.webhook_deliveries d
            JOIN automation.webhook_endpoints e ON e.id = d.endpoint_id
           WHERE (d.status = 'pending' AND e.disabled_at IS NOT NULL)
              OR (d.status = 'delivered' AND NOT EXISTS (SELECT FROM automation.webhook_attempts a
                                                          WHERE a.delivery_id = d.id AND a.failure IS NULL))`,
  },
  {
    name: "webhooks: nobody is told another organisation's news, nor by another name",
    sql: `SELECT d.id, d.sequence FROM automation.webhook_deliveries d
            JOIN automation.webhook_endpoints e ON e.id = d.endpoint_id
            LEFT JOIN automation.news n ON n.organisation_id = e.organisation_id AND n.sequence = d.sequence
           WHERE d.sequence IS NOT NULL
             AND (n.payload ->> 'organisationId' IS DISTINCT FROM platform.public_id('org', e.organisation_id) OR n.name <> d.type)`,
  },
  {
    name: 'webhooks: at one endpoint no more than four attempts are under way',
    sql: `SELECT endpoint_id, count(*) FROM automation.webhook_deliveries
           WHERE status = 'pending' AND claimed_until > now() GROUP BY 1 HAVING count(*) > 4`,
  },
  {
    name: 'webhooks: an organisation has at most 20 endpoints',
    sql: 'SELECT organisation_id FROM automation.webhook_endpoints GROUP BY 1 HAVING count(*) > 20',
  },
];
