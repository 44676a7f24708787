export { AdmissionRuleGroup, AdmissionRuleRow } from './admission-rules/admission-rule-group.entity.js';
export { admissionOf, type Admission, type AdmissionRules, type Guest } from './admission-rules/admission.js';
export { ChangeAdmissionRules } from './admission-rules/change-admission-rules.js';
export { CreateAdmissionRules } from './admission-rules/create-admission-rules.js';
export { DeleteAdmissionRules } from './admission-rules/delete-admission-rules.js';
export { FindAdmissionRules } from './admission-rules/find-admission-rules.js';
export { CatalogueModule } from './catalogue.module.js';
export { ArchiveStore } from './events/archive.store.js';
export { EndedDatesStore, type EndedDate } from './events/ended-dates.store.js';
export { EventDate, type LocalTimes } from './events/event-date.entity.js';
export { EventDateStore, isStartTaken } from './events/event-date.store.js';
export {
  Event,
  eventStatuses,
  type BookingType,
  type EventDetails,
  type EventFormat,
  type EventStatus,
  type ListingStatus,
  type PaymentMethod,
} from './events/event.entity.js';
export { ExportParticipations } from './export-participations/export-participations.js';
export {
  DateCancelled,
  EventCancelled,
  ListingNotReachable,
  StatusNotReachable,
  SubmissionDecided,
} from './events/event.errors.js';
export { EventStore, isDayTaken } from './events/event.store.js';
export { eventsReached, whollyReached } from './events/events-reached.js';
export { submittedOrReached, submittedOrReachOf } from './events/submitted-or-reached.js';
export { ReachableEvents } from './events/reachable-events.store.js';
export { VenueDatesStore } from './events/venue-dates.store.js';
export { CreateFacilitator } from './facilitators/create-facilitator.js';
export { DeleteFacilitator } from './facilitators/delete-facilitator.js';
export { EventFacilitator } from './facilitators/event-facilitator.entity.js';
export { Facilitator } from './facilitators/facilitator.entity.js';
export { FacilitatorInUse } from './facilitators/facilitator.errors.js';
export { FacilitatorStore } from './facilitators/facilitator.store.js';
export { ListFacilitators } from './facilitators/list-facilitators.js';
export { RenameFacilitator } from './facilitators/rename-facilitator.js';
export { Catalogue1700000000004 } from './migrations/1700000000004-catalogue.js';
export { Authoring1700000000021 } from './migrations/1700000000021-authoring.js';
export { Sessions1700000000035 } from './migrations/1700000000035-sessions.js';
export { Offers1700000000040 } from './migrations/1700000000040-offers.js';
export { EventLists1700000000050 } from './migrations/1700000000050-event-lists.js';
export { Series1700000000055 } from './migrations/1700000000055-series.js';
export { EndedDates1700000000160 } from './migrations/1700000000160-ended-dates.js';
export { ToldCatalogue1700000000187 } from './migrations/1700000000187-told-catalogue.js';
export { MachineCatalogue1700000000121 } from './migrations/1700000000121-machine-catalogue.js';
export {
  admissionJson,
  FindOffer,
  profileJson,
  type Offer,
  type OfferedDate,
  type OfferedType,
} from './offer/find-offer.js';
export { ChangeParticipant } from './participants/change-participant.js';
export { CreateParticipant, type ParticipantInput } from './participants/create-participant.js';
export { DeleteParticipant } from './participants/delete-participant.js';
export { ListParticipants } from './participants/list-participants.js';
export {
  Participant,
  participantStatuses,
  participantTypes,
  type ParticipantStatus,
  type ParticipantType,
} from './participants/participant.entity.js';
export {
  EmailNotVerified,
  ParticipantCancelled,
  ParticipantTwice,
  ParticipationClosed,
} from './participants/participant.errors.js';
export { RespondToInvitation, type InvitationResponse } from './participants/respond-to-invitation.js';
export { SetParticipantStatus } from './participants/set-participant-status.js';
export { ChangePass } from './passes/change-pass.js';
export { CreatePass } from './passes/create-pass.js';
export { DeletePass } from './passes/delete-pass.js';
export { FindPassesOnSale, type PassOnSale } from './passes/find-passes-on-sale.js';
export { FindPasses } from './passes/find-passes.js';
export { PassTemplate } from './passes/pass-template.entity.js';
export {
  EventSession,
  sessionTypes,
  type Material,
  type SessionType,
} from './sessions/event-session.entity.js';
export { SessionParticipant } from './sessions/session-participant.entity.js';
export { SessionParticipantStore } from './sessions/session-participant.store.js';
export { RoomTaken, SessionOutsideDate } from './sessions/session.errors.js';
export { isRoomTaken, SessionStore } from './sessions/session.store.js';
export { accessOf, type Access, type AccessTerms } from './ticket-profiles/access.js';
export { ChangeTicketProfile } from './ticket-profiles/change-ticket-profile.js';
export { CreateTicketProfile } from './ticket-profiles/create-ticket-profile.js';
export { DeleteTicketProfile } from './ticket-profiles/delete-ticket-profile.js';
export { FindTicketProfiles } from './ticket-profiles/find-ticket-profiles.js';
export {
  profileVisibilities,
  TicketProfile,
  type ProfileVisibility,
} from './ticket-profiles/ticket-profile.entity.js';
export { InUse } from './ticket-types/in-use.errors.js';
export { Perk } from './ticket-types/perk.entity.js';
export { PerkStore } from './ticket-types/perk.store.js';
export { TicketType } from './ticket-types/ticket-type.entity.js';
export { TicketTypeStore } from './ticket-types/ticket-type.store.js';
export { FindVoucher, type VoucherTerms } from './vouchers/find-voucher.js';
export { discountTypes, Voucher, type DiscountType } from './vouchers/voucher.entity.js';
export { VoucherCodeTaken } from './vouchers/voucher.errors.js';
export { VoucherStore } from './vouchers/voucher.store.js';
