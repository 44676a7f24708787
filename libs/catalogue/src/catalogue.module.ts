import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { AdmissionRuleStore } from './admission-rules/admission-rules.store.js';
import { ChangeAdmissionRules } from './admission-rules/change-admission-rules.js';
import { CreateAdmissionRules } from './admission-rules/create-admission-rules.js';
import { DeleteAdmissionRules } from './admission-rules/delete-admission-rules.js';
import { FindAdmissionRules } from './admission-rules/find-admission-rules.js';
import { ArchiveStore } from './events/archive.store.js';
import { EndedDatesStore } from './events/ended-dates.store.js';
import { EventDateStore } from './events/event-date.store.js';
import { EventStore } from './events/event.store.js';
import { VenueDatesStore } from './events/venue-dates.store.js';
import { CreateFacilitator } from './facilitators/create-facilitator.js';
import { DeleteFacilitator } from './facilitators/delete-facilitator.js';
import { FacilitatorStore } from './facilitators/facilitator.store.js';
import { ListFacilitators } from './facilitators/list-facilitators.js';
import { RenameFacilitator } from './facilitators/rename-facilitator.js';
import { FindOffer } from './offer/find-offer.js';
import { WhenErasedForgetNotes } from './forget-notes/when-erased-forget-notes.js';
import { ChangeParticipant } from './participants/change-participant.js';
import { CreateParticipant } from './participants/create-participant.js';
import { DeleteParticipant } from './participants/delete-participant.js';
import { ListParticipants } from './participants/list-participants.js';
import { ParticipantMailStore } from './participants/participant-mail.store.js';
import { ParticipantStore } from './participants/participant.store.js';
import { ParticipantViewStore } from './participants/participant-view.store.js';
import { RespondToInvitation } from './participants/respond-to-invitation.js';
import { SetParticipantStatus } from './participants/set-participant-status.js';
import { SessionParticipantStore } from './sessions/session-participant.store.js';
import { SessionStore } from './sessions/session.store.js';
import { ReachableEvents } from './events/reachable-events.store.js';
import { ChangePass } from './passes/change-pass.js';
import { CreatePass } from './passes/create-pass.js';
import { ExportParticipations } from './export-participations/export-participations.js';
import { ParticipationExportStore } from './export-participations/participation-export.store.js';
import { DeletePass } from './passes/delete-pass.js';
import { FindPassesOnSale } from './passes/find-passes-on-sale.js';
import { FindPasses } from './passes/find-passes.js';
import { PassTemplateStore } from './passes/pass-template.store.js';
import { ChangeTicketProfile } from './ticket-profiles/change-ticket-profile.js';
import { CreateTicketProfile } from './ticket-profiles/create-ticket-profile.js';
import { DeleteTicketProfile } from './ticket-profiles/delete-ticket-profile.js';
import { FindTicketProfiles } from './ticket-profiles/find-ticket-profiles.js';
import { TicketProfileStore } from './ticket-profiles/ticket-profile.store.js';
import { PerkStore } from './ticket-types/perk.store.js';
import { TicketTypeStore } from './ticket-types/ticket-type.store.js';
import { FindVoucher } from './vouchers/find-voucher.js';
import { VoucherStore } from './vouchers/voucher.store.js';

const frontDoor = [
  ArchiveStore,
  EndedDatesStore,
  ChangeAdmissionRules,
  ChangeParticipant,
  ChangePass,
  ChangeTicketProfile,
  CreateAdmissionRules,
  CreateFacilitator,
  CreateParticipant,
  CreatePass,
  CreateTicketProfile,
  DeleteAdmissionRules,
  DeleteFacilitator,
  DeleteParticipant,
  DeletePass,
  DeleteTicketProfile,
  EventDateStore,
  EventStore,
  ExportParticipations,
  FacilitatorStore,
  FindAdmissionRules,
  FindOffer,
  FindPasses,
  FindPassesOnSale,
  FindTicketProfiles,
  FindVoucher,
  ListFacilitators,
  ListParticipants,
  PerkStore,
  ReachableEvents,
  RenameFacilitator,
  RespondToInvitation,
  SessionParticipantStore,
  SessionStore,
  SetParticipantStatus,
  TicketTypeStore,
  VenueDatesStore,
  VoucherStore,
];

@Module({
  providers: [
    ...frontDoor,
    AdmissionRuleStore,
    ParticipantMailStore,
    ParticipantStore,
    WhenErasedForgetNotes,
    ParticipationExportStore,
    ParticipantViewStore,
    PassTemplateStore,
    TicketProfileStore,
  ],
  imports: [IdentityModule],
  exports: frontDoor,
})
export class CatalogueModule {}
