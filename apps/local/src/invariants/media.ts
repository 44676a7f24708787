import type { Invariant } from './invariant.js';

export const media: Invariant[] = [
  {
    name: 'a gallery picture has two files of its own, kept while it is there and no longer',
    sql: `SELECT f.name, f.state, count(u.name) AS items FROM media.files f
            LEFT JOIN (SELECT picture AS name FROM media.items UNION ALL SELECT thumbnail FROM media.items) u ON u.name = f.name
           GROUP BY f.name HAVING count(u.name) <> CASE WHEN f.kind = 'gallery' AND f.state = 'kept' THEN 1 ELSE 0 END`,
  },
  {
    name: 'a guest has sent no more pictures than the invite allows, and each of them is counted',
    sql: `SELECT g.id, g.uploads, g.max_uploads, count(m.id) AS items FROM media.guest_invites g
            LEFT JOIN media.items m ON m.guest_id = g.id
           GROUP BY g.id HAVING g.uploads > g.max_uploads OR count(m.id) > g.uploads`,
  },
  {
    name: '8 a picture is of the organisation that its event and its guest are of',
    sql: `SELECT m.id FROM media.items m JOIN catalogue.events e ON e.id = m.event_id
            LEFT JOIN media.guest_invites g ON g.id = m.guest_id
           WHERE m.organisation_id <> e.organisation_id OR g.event_id <> m.event_id`,
  },
];
