import { DataSource } from 'typeorm';
import { runMigrations } from 'graphile-worker';
import { News1700000000175, Webhooks1700000000179 } from '#libs/automation';
import {
  AdmissionRuleGroup,
  AdmissionRuleRow,
  Authoring1700000000021,
  Catalogue1700000000004,
  EndedDates1700000000160,
  Event,
  EventDate,
  MachineCatalogue1700000000121,
  EventFacilitator,
  EventSession,
  Facilitator,
  Participant,
  EventLists1700000000050,
  Perk,
  SessionParticipant,
  Sessions1700000000035,
  Offers1700000000040,
  PassTemplate,
  TicketProfile,
  Series1700000000055,
  TicketType,
  ToldCatalogue1700000000187,
  Voucher,
} from '#libs/catalogue';
import {
  AccountToken,
  Accounts1700000000080,
  ApiClient,
  ApiClients1700000000120,
  Customers1700000000060,
  Erasure,
  Identity1700000000002,
  Invitation,
  Members1700000000030,
  Membership,
  Organisation,
  Session,
  User,
} from '#libs/identity';
import { Gallery1700000000110, GuestInvite, MediaFile, MediaItem } from '#libs/media';
import { Mail, Notifications1700000000032 } from '#libs/notifications';
import {
  Cash1700000000061,
  Checkout1700000000070,
  Dispute,
  Disputes1700000000013,
  Payment,
  PaymentHistory1700000000009,
  Payments1700000000005,
  Refund,
  StripeEvent,
} from '#libs/payments';
import {
  Audit1700000000020,
  Changes1700000000185,
  dataSourceOptions,
  Erasure1700000000081,
  Platform1700000000001,
  type DatabaseSchema,
} from '#libs/platform';
import {
  Bookings1700000000062,
  Cancellations1700000000011,
  CheckInFunction1700000000008,
  DateCancellations1700000000056,
  Door1700000000065,
  DoorFunctions1700000000066,
  EventCancellations1700000000012,
  FrozenTickets1700000000014,
  Order,
  OrderFunctions1700000000007,
  OrderLine,
  OrderMoney1700000000010,
  Pass,
  Passes1700000000100,
  PerkRedemption,
  PlaceOrders1700000000180,
  PublishedTickets1700000000075,
  Register1700000000122,
  Scan,
  SessionSelections1700000000115,
  SessionStock1700000000036,
  Ticket,
  Ticketing1700000000006,
  VoucherUse,
  WaitingList1700000000140,
  VoucherUses1700000000041,
} from '#libs/ticketing';
import { Transfer, Transfers1700000000076 } from '#libs/transfers';
import { Staff1700000000031, ToldVenues1700000000186, Venue, Venues1700000000003 } from '#libs/venues';

/** Everything that is kept in the database, and how it came to be: one list over all contexts. */
export const databaseSchema: DatabaseSchema = {
  entities: [
    User,
    Organisation,
    Membership,
    Invitation,
    Session,
    AccountToken,
    Erasure,
    ApiClient,
    Venue,
    Event,
    EventDate,
    TicketType,
    Perk,
    EventSession,
    Participant,
    SessionParticipant,
    Facilitator,
    EventFacilitator,
    Voucher,
    PassTemplate,
    AdmissionRuleGroup,
    AdmissionRuleRow,
    TicketProfile,
    Payment,
    Refund,
    Dispute,
    StripeEvent,
    Order,
    OrderLine,
    Ticket,
    Scan,
    Mail,
    VoucherUse,
    Pass,
    PerkRedemption,
    Transfer,
    MediaFile,
    MediaItem,
    GuestInvite,
  ],
  migrations: [
    Platform1700000000001,
    Identity1700000000002,
    Venues1700000000003,
    Catalogue1700000000004,
    Payments1700000000005,
    Ticketing1700000000006,
    OrderFunctions1700000000007,
    CheckInFunction1700000000008,
    PaymentHistory1700000000009,
    OrderMoney1700000000010,
    Cancellations1700000000011,
    EventCancellations1700000000012,
    Disputes1700000000013,
    FrozenTickets1700000000014,
    Audit1700000000020,
    Authoring1700000000021,
    Members1700000000030,
    Staff1700000000031,
    Notifications1700000000032,
    Sessions1700000000035,
    SessionStock1700000000036,
    Offers1700000000040,
    VoucherUses1700000000041,
    EventLists1700000000050,
    Customers1700000000060,
    Cash1700000000061,
    Bookings1700000000062,
    Series1700000000055,
    DateCancellations1700000000056,
    Door1700000000065,
    DoorFunctions1700000000066,
    PublishedTickets1700000000075,
    Transfers1700000000076,
    Checkout1700000000070,
    Accounts1700000000080,
    Erasure1700000000081,
    Gallery1700000000110,
    SessionSelections1700000000115,
    Passes1700000000100,
    ApiClients1700000000120,
    MachineCatalogue1700000000121,
    Register1700000000122,
    WaitingList1700000000140,
    News1700000000175,
    Webhooks1700000000179,
    EndedDates1700000000160,
    PlaceOrders1700000000180,
    Changes1700000000185,
    ToldVenues1700000000186,
    ToldCatalogue1700000000187,
  ],
};

/** Brings a database up to date: our migrations and the job queue's. Several at once wait for each other. */
export async function migrateDatabase(url: string): Promise<void> {
  await runMigrations({ connectionString: url });
  const dataSource = new DataSource({ ...dataSourceOptions(url, 2, databaseSchema), entities: [] });
  await dataSource.initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock(hashtextextended('boxoffice migrations', 0))`);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await runner
      .query(`SELECT pg_advisory_unlock(hashtextextended('boxoffice migrations', 0))`)
      .catch(() => undefined);
    await runner.release();
    await dataSource.destroy();
  }
}
