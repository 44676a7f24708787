import type { Invariant } from './invariant.js';

export const news: Invariant[] = [
  {
    name: "news: an organisation's numbers have no gaps, and the last one is the one that was given last",
    sql: `SELECT n.organisation_id, n.first, n.last, n.kept, s.last AS given
            FROM (SELECT organisation_id, min(sequence) AS first, max(sequence) AS last, count(*) AS kept
                    FROM automation.news GROUP BY organisation_id) n
            FULL JOIN automation.sequences s USING (organisation_id)
           WHERE n.last - n.first + 1 <> n.kept OR n.last <> s.last OR s.last IS NULL`,
  },
  {
    name: 'news: each message that was recorded is there',
    sql: `SELECT i.message_id FROM platform.inbox i LEFT JOIN automation.news n ON n.message_id = i.message_id
           WHERE i.handler = 'RecordNews' AND i.handled_at > now() - interval '29 days' AND n.message_id IS NULL`,
  },
];
