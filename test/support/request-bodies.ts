import {
  boolean,
  choice,
  email,
  id,
  ids,
  instant,
  list,
  localDate,
  localDateTime,
  localTime,
  refund,
  social,
  text,
  verbatim,
  webAddress,
  whole,
  type FieldRule,
} from './bad-values.js';

const optional = { optional: true };
export const attendee = { firstName: 'Ada', lastName: 'Byron', email: 'ada@example.com' };
const attendees = {
  attendees: list(1000, attendee, optional),
  'attendees[0].firstName': text(100),
  'attendees[0].lastName': text(100),
  'attendees[0].email': email(optional),
};
const under = (prefix: string, rules: Record<string, FieldRule>) =>
  Object.fromEntries(Object.entries(rules).map(([field, rule]) => [`${prefix}.${field}`, rule]));

/** Every request body: who sends what where, and what each of its fields may be. */
export const bodies: Record<
  string,
  { method?: string; fields: Record<string, FieldRule>; extras?: string[] }
> = {
  'register an account': {
    fields: { email: email(), password: verbatim(8, 200), firstName: text(100), lastName: text(100) },
  },
  'sign in': {
    fields: {
      email: email(),
      password: verbatim(1, 200),
      organisation: text(100, optional),
      role: choice(optional),
    },
  },
  purchase: {
    fields: {
      eventId: id('evt'),
      dateId: id('date', optional),
      tickets: list(50, {}, { min: 1 }),
      'tickets[0].ticketTypeId': id('tkt'),
      'tickets[0].quantity': whole(1, 1000),
      ...under('tickets[0]', attendees),
    },
    extras: ['tickets[0]', 'tickets[0].attendees[0]'],
  },
  'register for free': {
    fields: {
      eventId: id('evt'),
      dateId: id('date', optional),
      ticketTypeId: id('tkt'),
      quantity: whole(1, 1000, optional),
      ...attendees,
    },
    extras: ['attendees[0]'],
  },
  'confirm an order': { fields: { orderId: id('ord') } },
  'check in': {
    fields: {
      qr: verbatim(1, 300),
      manual: boolean(optional),
      scan_point: text(100, optional),
      event_id: id('evt', optional),
      date_id: id('date', optional),
      device_id: text(100, optional),
      scanned_at: instant(optional),
    },
  },
  'check in by hand': { fields: { manual: boolean(optional), reason: text(500) } },
  'add a venue': {
    fields: {
      name: text(200),
      city: text(200, { optional: true, nullable: true }),
      address: text(500, { optional: true, nullable: true }),
      time_zone: text(100),
      capacity: whole(1, 1_000_000, { optional: true, nullable: true }),
      exclusive_dates: boolean(optional),
    },
  },
  'create an event': {
    fields: {
      venue_id: id('ven'),
      name: text(200),
      event_date: localDate(),
      start_time: localTime(optional),
      end_time: localTime(optional),
      last_entry_time: localTime({ optional: true, nullable: true }),
      event_type: text(100, { optional: true, nullable: true }),
      event_genre: text(100, { optional: true, nullable: true }),
      description: text(10_000, { optional: true, nullable: true }),
      format: choice(optional),
      image_url: webAddress({ optional: true, nullable: true }),
      guest_list_capacity: whole(1, 1_000_000, { optional: true, nullable: true }),
      doors_open_minutes: whole(0, 10_080, optional),
      facilitator_ids: ids('fac', 100),
      event_mode: choice(optional),
      visibility: choice(optional),
      status: choice(optional),
    },
  },
  'set the status': { method: 'PATCH', fields: { status: choice() } },
  'add a ticket type': {
    fields: {
      name: text(200),
      description: text(2000, { optional: true, nullable: true }),
      price_pence: whole(0, 99_999_999, optional),
      capacity: whole(1, 1_000_000, { optional: true, nullable: true }),
      sort_order: whole(-1_000_000, 1_000_000, optional),
      sale_starts_at: instant({ optional: true, nullable: true }),
      sale_ends_at: instant({ optional: true, nullable: true }),
      max_per_order: whole(1, 100, optional),
    },
  },
  'add a session': {
    fields: {
      date_id: id('date'),
      title: text(200),
      abstract: text(10_000, { optional: true, nullable: true }),
      type: choice(optional),
      track: text(100, { optional: true, nullable: true }),
      room: text(100, { optional: true, nullable: true }),
      starts_at: localDateTime(),
      ends_at: localDateTime(),
      capacity: whole(1, 1_000_000, { optional: true, nullable: true }),
      participant_ids: ids('part', 100),
      stream_url: webAddress({ optional: true, nullable: true }),
      materials: list(50, { name: 'Slides', url: 'https://example.com/' }, optional),
      'materials[0].name': text(200),
      'materials[0].url': webAddress(),
    },
    extras: ['materials[0]'],
  },
  'add a participant': {
    fields: {
      name: text(200),
      email: email({ optional: true, nullable: true }),
      type: choice(),
      role: text(100, { optional: true, nullable: true }),
      bio: text(10_000, { optional: true, nullable: true }),
      company: text(200, { optional: true, nullable: true }),
      job_title: text(200, { optional: true, nullable: true }),
      image_url: webAddress({ optional: true, nullable: true }),
      social: social(),
      session_ids: ids('ses', 100),
      featured: boolean(optional),
      public: boolean(optional),
      sponsor_tier: text(100, { optional: true, nullable: true }),
      silent: boolean(optional),
    },
  },
  'add a facilitator': { fields: { name: text(200) } },
  'cancel a booking': { fields: { refund: refund(), reason: text(500) } },
  'cancel a ticket': { fields: { refund: refund(), reason: text(500) } },
};
