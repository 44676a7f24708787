import { VerbatimField } from '#libs/platform';

export class EraseAccountRequest {
  @VerbatimField({
    description: 'The password of the account: it cannot be brought back',
    max: 200,
    example: 'correct horse battery',
  })
  password!: string;
}

/** What each part of the system keeps; the shape of a part may gain members. */
export class PersonalDataResponse {
  /**
   * UTC instant
   * @example "2030-12-20T09:00:00.000Z"
   */
  exportedAt!: string;
  /**
   * Profile, memberships, invitations, sign-ins, and what organisations call them
   * @example { "profile": { "id": "usr_01k31d9ygge5ez2n8bdstrw7k9", "email": "sam@example.com" } }
   */
  account!: Record<string, unknown>;
  /**
   * Parts in events, by the e-mail once it is confirmed, and submitted events
   * @example { "participations": [], "submissions": [] }
   */
  events!: Record<string, unknown>;
  /**
   * Orders, passes, tickets with their scans and perks, sessions they chose, waiting lists they joined and places that others booked in their name; amounts in minor units
   * @example { "orders": [], "tickets": [], "passes": [], "sessions": [], "waitingList": [], "namedByOthers": [] }
   */
  ticketing!: Record<string, unknown>;
  /**
   * Tickets they sent to others, and others to them
   * @example { "sent": [], "received": [] }
   */
  transfers!: Record<string, unknown>;
  /**
   * Payments with their refunds and disputes; amounts in minor units
   * @example { "payments": [] }
   */
  payments!: Record<string, unknown>;
  /**
   * Pictures they uploaded to galleries, with addresses that work for an hour or two, and invites to upload some
   * @example { "uploads": [], "guestInvites": [] }
   */
  media!: Record<string, unknown>;
  /**
   * Which mails were sent, and when; what they said is not kept
   * @example { "mails": [] }
   */
  notifications!: Record<string, unknown>;
  /**
   * What they changed for organisations
   * @example { "changes": [] }
   */
  audit!: Record<string, unknown>;
}
