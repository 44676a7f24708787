import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { AutomationModule } from '#libs/automation';
import { CatalogueModule } from '#libs/catalogue';
import { IdentityModule } from '#libs/identity';
import { MediaModule } from '#libs/media';
import { NotificationsModule } from '#libs/notifications';
import { OperatorModule } from '#libs/operator';
import { PaymentsModule } from '#libs/payments';
import { AudienceCheck, AudienceGuard, ProblemFilter, validationPipe } from '#libs/platform';
import { TicketingModule } from '#libs/ticketing';
import { TransfersModule } from '#libs/transfers';
import { RegisterModule } from '#libs/register';
import { VenuesModule } from '#libs/venues';
import { AccountController } from './account/account.controller.js';
import { EmailController } from './account/email.controller.js';
import { InvitationsController } from './account/invitations.controller.js';
import { PasswordController } from './account/password.controller.js';
import { PersonalDataController } from './account/personal-data.controller.js';
import { PersonalData } from './account/personal-data.js';
import { OrganisationsController } from './admin/organisations.controller.js';
import { ListingsController } from './admin/listings.controller.js';
import { MessagesController } from './admin/messages.controller.js';
import { QuarantineController } from './admin/quarantine.controller.js';
import { QuarantinedPaymentsController } from './admin/quarantined-payments.controller.js';
import { EventsController } from './client/events.controller.js';
import { GalleryController } from './client/gallery.controller.js';
import { MyOrdersController } from './client/my-orders.controller.js';
import { CustomerPassesController } from './client/passes.controller.js';
import { OrdersController } from './client/orders.controller.js';
import { WaitingListController } from './client/waiting-list.controller.js';
import { StripeController } from './client/stripe.controller.js';
import { EventSessionsController } from './client/sessions.controller.js';
import { TicketsController } from './client/tickets.controller.js';
import { ParticipationController } from './client/participation.controller.js';
import { TicketPapersController } from './client/ticket-papers.controller.js';
import { TicketPerksController } from './client/ticket-perks.controller.js';
import { TransfersController } from './client/transfers.controller.js';
import { CheckInController } from './door/check-in.controller.js';
import { DoorListsController } from './door/door-lists.controller.js';
import { OfflineController } from './door/offline.controller.js';
import { PerksController } from './door/perks.controller.js';
import { HealthController } from './health/health.controller.js';
import { AccountLimit, SignInLimit } from './http/rate-limit.guard.js';
import { RateLimits } from './http/rate-limits.js';
import { LiveEventsController } from './machine/events.controller.js';
import { RegisterController } from './machine/register.controller.js';
import { TokenController } from './machine/token.controller.js';
import { ApiClientsController } from './operator/api-clients.controller.js';
import { ConflictCheckController } from './operator/conflict-check.controller.js';
import { EventCancellationController } from './operator/event-cancellation.controller.js';
import { EventStepsController } from './operator/event-steps.controller.js';
import { OperatorEventsController } from './operator/events.controller.js';
import { AdmissionRulesController } from './operator/admission-rules.controller.js';
import { AuditController } from './operator/audit.controller.js';
import { BookingsController } from './operator/bookings.controller.js';
import { CancelController } from './operator/cancel.controller.js';
import { MembersController } from './operator/members.controller.js';
import { CustomersController } from './operator/customers.controller.js';
import { DatesController } from './operator/dates.controller.js';
import { CoverImageController } from './operator/cover-image.controller.js';
import { MoneyController } from './operator/money.controller.js';
import { LiveController } from './operator/live.controller.js';
import { OrganisationController } from './operator/organisation.controller.js';
import { FacilitatorsController } from './operator/facilitators.controller.js';
import { OperatorGalleryController } from './operator/gallery.controller.js';
import { ParticipantsController } from './operator/participants.controller.js';
import { SessionsController } from './operator/sessions.controller.js';
import { PassesController } from './operator/passes.controller.js';
import { SoldPassesController } from './operator/sold-passes.controller.js';
import { TicketProfilesController } from './operator/ticket-profiles.controller.js';
import { SubmissionsController } from './operator/submissions.controller.js';
import { ReissueController } from './operator/reissue.controller.js';
import { TicketTypesController } from './operator/ticket-types.controller.js';
import { VenueStaffController } from './operator/venue-staff.controller.js';
import { VenuesController } from './operator/venues.controller.js';
import { VouchersController } from './operator/vouchers.controller.js';
import { OperatorWaitingListController } from './operator/waiting-list.controller.js';
import { WebhooksController } from './operator/webhooks.controller.js';
import { MediaController } from './pages/media.controller.js';
import { StripeWebhookController } from './webhooks/stripe-webhook.controller.js';
import { WellKnownController } from './well-known/well-known.controller.js';

/** The HTTP API: a folder per audience, and what stands before every route. */
@Module({
  imports: [
    PassportModule,
    IdentityModule,
    NotificationsModule,
    VenuesModule,
    CatalogueModule,
    PaymentsModule,
    TicketingModule,
    OperatorModule,
    TransfersModule,
    MediaModule,
    RegisterModule,
    AutomationModule,
  ],
  controllers: [
    AccountController,
    AdmissionRulesController,
    ApiClientsController,
    AuditController,
    BookingsController,
    CancelController,
    ConflictCheckController,
    CoverImageController,
    EventCancellationController,
    CheckInController,
    CustomersController,
    DatesController,
    DoorListsController,
    EmailController,
    EventsController,
    EventSessionsController,
    FacilitatorsController,
    GalleryController,
    HealthController,
    InvitationsController,
    MembersController,
    EventStepsController,
    ListingsController,
    LiveController,
    LiveEventsController,
    MediaController,
    MoneyController,
    OfflineController,
    OperatorEventsController,
    OperatorGalleryController,
    OperatorWaitingListController,
    MyOrdersController,
    CustomerPassesController,
    OrdersController,
    StripeController,
    WaitingListController,
    OrganisationController,
    OrganisationsController,
    ParticipantsController,
    PassesController,
    SoldPassesController,
    PasswordController,
    PersonalDataController,
    MessagesController,
    QuarantineController,
    QuarantinedPaymentsController,
    SessionsController,
    StripeWebhookController,
    TicketProfilesController,
    SubmissionsController,
    PerksController,
    RegisterController,
    ReissueController,
    ParticipationController,
    TicketPapersController,
    TicketPerksController,
    TicketsController,
    TicketTypesController,
    TokenController,
    TransfersController,
    VenuesController,
    VenueStaffController,
    VouchersController,
    WebhooksController,
    WellKnownController,
  ],
  providers: [
    AudienceCheck,
    PersonalData,
    RateLimits,
    { provide: APP_GUARD, useClass: SignInLimit },
    { provide: APP_GUARD, useClass: AudienceGuard },
    { provide: APP_GUARD, useClass: AccountLimit },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class ApiModule {}
