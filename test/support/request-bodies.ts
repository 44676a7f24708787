import {
  boolean,
  choice,
  code,
  choices,
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
  texts,
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

const absent = { optional: true, nullable: true };
const ticketTypeTerms = {
  credits: whole(1, 1000, optional),
  transferable: boolean(optional),
  allow_reentry: boolean(optional),
  reentry_limit: whole(1, 1000, absent),
  accepted_scan_points: texts(50, { ...absent, min: 1 }),
  admission_rule_group_id: id('arg', absent),
  ticket_profile_id: id('tpr', absent),
  perks: list(50, { name: 'Drink' }, optional),
  'perks[0].id': id('perk', optional),
  'perks[0].name': text(200),
  'perks[0].description': text(2000, absent),
  'perks[0].quantity': whole(1, 1000, optional),
};

/** What may be said of an event whenever it is. */
const eventFields: Record<string, FieldRule> = {
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
  waiting_list_enabled: boolean(optional),
  booking_types: choices(optional),
  payment_methods: choices(optional),
  cancel_until: instant({ optional: true, nullable: true }),
  media_moderation: boolean(optional),
  join_url: webAddress({ optional: true, nullable: true }),
  facilitator_ids: ids('fac', 100, optional),
  event_mode: choice(optional),
  visibility: choice(optional),
};

/** Every request body: who sends what where, and what each of its fields may be. */
export const bodies: Record<
  string,
  {
    method?: string;
    fields: Record<string, FieldRule>;
    extras?: string[];
    /** Nothing is said by no body, too. */
    mayBeMissing?: boolean;
  }
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
  'ask for a password': { fields: { email: email() } },
  'reset a password': { fields: { token: verbatim(1, 200), password: verbatim(8, 200) } },
  'change a password': { fields: { currentPassword: verbatim(1, 200), newPassword: verbatim(8, 200) } },
  'change a profile': {
    method: 'PATCH',
    mayBeMissing: true,
    fields: { firstName: text(100, optional), lastName: text(100, optional) },
  },
  'erase an account': { method: 'DELETE', fields: { password: verbatim(1, 200) } },
  purchase: {
    fields: {
      eventId: id('evt'),
      dateId: id('date', optional),
      tickets: list(50, {}, { min: 1 }),
      'tickets[0].ticketTypeId': id('tkt'),
      'tickets[0].quantity': whole(1, 1000),
      ...under('tickets[0]', attendees),
      voucherCode: code(optional),
      accessCode: code(optional),
      passId: id('cpass', optional),
      bookingType: choice(optional),
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
      voucherCode: code(optional),
      accessCode: code(optional),
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
  'check out': {
    fields: {
      qr: verbatim(1, 300, optional),
      scan_point: text(100, optional),
      event_id: id('evt', optional),
      date_id: id('date', optional),
      device_id: text(100, optional),
      scanned_at: instant(optional),
    },
  },
  'upload scans': {
    fields: {
      device_id: text(100),
      scans: list(1000, {}, { min: 1 }),
      'scans[0].ticket_id': id('ticket'),
      'scans[0].qr': verbatim(1, 300, optional),
      'scans[0].scanned_at': instant(),
      'scans[0].scan_point': text(100, optional),
      'scans[0].direction': choice(),
      'scans[0].decision': choice(),
    },
    extras: ['scans[0]'],
  },
  'redeem a perk': {
    fields: { device_id: text(100, optional), redeemed_at: instant(optional) },
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
      ...eventFields,
      status: choice(optional),
    },
  },
  'update an event': {
    method: 'PUT',
    mayBeMissing: true,
    fields: {
      name: text(200, optional),
      event_date: localDate(optional),
      ...eventFields,
      status: choice(optional),
    },
  },
  'submit an event': {
    fields: {
      venue_id: id('ven'),
      name: text(200),
      event_date: localDate(),
      ...eventFields,
      ticket_types: list(50, { name: 'New' }, optional),
      'ticket_types[0].name': text(200),
      'ticket_types[0].price_pence': whole(0, 99_999_999, optional),
      'ticket_types[0].capacity': whole(1, 1_000_000, { optional: true, nullable: true }),
    },
    extras: ['ticket_types[0]'],
  },
  'resubmit an event': {
    method: 'PUT',
    mayBeMissing: true,
    fields: { name: text(200, optional), event_date: localDate(optional), ...eventFields },
  },
  'add dates': {
    fields: {
      date: localDate(optional),
      rrule: text(500, optional),
      from: localDate(optional),
      start_time: localTime(),
      end_time: localTime(optional),
      last_entry_time: localTime({ optional: true, nullable: true }),
    },
  },
  'change a date': {
    method: 'PUT',
    mayBeMissing: true,
    fields: {
      date: localDate(optional),
      start_time: localTime(optional),
      end_time: localTime(optional),
      last_entry_time: localTime({ optional: true, nullable: true }),
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
      ...ticketTypeTerms,
    },
    extras: ['perks[0]'],
  },
  'change a ticket type': {
    method: 'PUT',
    fields: { name: text(200), capacity: whole(1, 1_000_000, absent), ...ticketTypeTerms },
    extras: ['perks[0]'],
  },
  'create a voucher': {
    fields: {
      name: text(200),
      code: code(),
      discount_type: choice(),
      discount_value: whole(1, 99_999_999),
      event_id: id('evt', absent),
      max_uses: whole(1, 1_000_000, absent),
      max_uses_per_customer: whole(1, 1_000_000, absent),
      valid_from: instant(absent),
      valid_until: instant(absent),
    },
  },
  'create a pass': {
    fields: {
      name: text(200),
      credits: whole(1, 10_000),
      price_pence: whole(0, 99_999_999),
      expiry_days: whole(0, 3650, optional),
      event_ids: ids('evt', 200, optional),
    },
  },
  'create admission rules': {
    fields: {
      name: text(200),
      restrict: boolean(),
      rules: list(50, { has_tag: 'a', discount_percent: 1 }, { min: 1 }),
      'rules[0].has_tag': text(50, absent),
      'rules[0].min_bookings': whole(1, 100_000, absent),
      'rules[0].discount_percent': whole(0, 100),
    },
    extras: ['rules[0]'],
  },
  'create a ticket profile': {
    fields: {
      name: text(200),
      opens_days_before: whole(0, 3650, absent),
      closes_minutes_before: whole(0, 5_256_000, absent),
      visibility: choice(),
      access_code: { ...code(), nullable: true },
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
      participant_ids: ids('part', 100, optional),
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
      session_ids: ids('ses', 100, optional),
      featured: boolean(optional),
      public: boolean(optional),
      sponsor_tier: text(100, { optional: true, nullable: true }),
      silent: boolean(optional),
    },
  },
  'add a facilitator': { fields: { name: text(200) } },
  'cancel a booking': { fields: { refund: refund(), reason: text(500) } },
  'cancel a sold pass': { fields: { refund: refund(), reason: text(500) } },
  'cancel a ticket': { fields: { refund: refund(), reason: text(500) } },
};
