/** Who has a part in session `s`: confirmed and public, in the session's order; never an e-mail. */
const speakers = `(SELECT coalesce(json_agg(json_build_object(
    'id', platform.public_id('part', p.id), 'name', p.name, 'type', p.type, 'role', p.role, 'company', p.company,
    'jobTitle', p.job_title, 'imageUrl', p.image_url) ORDER BY l.position, p.id), '[]')
  FROM catalogue.v_session_participants l JOIN catalogue.v_participants p ON p.id = l.participant_id
 WHERE l.session_id = s.id AND p.status = 'confirmed' AND p.public)`;

/** Whether customer $3 holds a live ticket of the date that session `s` is on. */
const holds = `EXISTS (SELECT FROM ticketing.tickets t
                        WHERE t.holder_id = $3 AND t.date_id = s.date_id AND t.status NOT IN ('cancelled', 'refunded')
                          AND ticketing.shown_to($3, t.order_id))`;

/** A session `s` with its counter `c` as customer $3 sees it. */
export const sessionJson = `json_build_object(
  'id', platform.public_id('ses', s.id), 'dateId', platform.public_id('date', s.date_id), 'title', s.title,
  'abstract', s.abstract, 'type', s.type, 'track', s.track, 'room', s.room, 'startsAt', platform.iso(s.starts_at),
  'endsAt', platform.iso(s.ends_at), 'localStart', to_char(s.local_start, 'YYYY-MM-DD"T"HH24:MI:SS'),
  'timeZone', s.time_zone, 'speakers', ${speakers}, 'capacity', c.capacity, 'spacesLeft', c.capacity - c.taken,
  'selected', EXISTS (SELECT FROM ticketing.session_selections x WHERE x.holder_id = $3 AND x.session_id = s.id),
  'content', CASE WHEN ${holds} THEN json_build_object('streamUrl', s.stream_url, 'materials', s.materials) END)`;

/** Sessions `s` of dates `d` that are on, with their counters `c`. */
export const sessionFrom = `catalogue.v_sessions s
  JOIN catalogue.v_event_dates d ON d.id = s.date_id AND d.status = 'active'
  JOIN ticketing.session_stock c ON c.session_id = s.id`;
