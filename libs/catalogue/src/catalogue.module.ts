import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { AdmissionRuleStore } from './admission-rules/admission-rules.store.js';
import { ChangeAdmissionRules } from './admission-rules/change-admission-rules.js';
import { CreateAdmissionRules } from './admission-rules/create-admission-rules.js';
import { DeleteAdmissionRules } from './admission-rules/delete-admission-rules.js';
import { FindAdmissionRules } from './admission-rules/find-admission-rules.js';
import { EventStore } from './events/event.store.js';
import { VenueDatesStore } from './events/venue-dates.store.js';
import { ReachableEvents } from './events/reachable-events.store.js';
import { FindOffer } from './offer/find-offer.js';
import { ChangePass } from './passes/change-pass.js';
import { CreatePass } from './passes/create-pass.js';
import { DeletePass } from './passes/delete-pass.js';
import { FindPasses } from './passes/find-passes.js';
import { PassTemplateStore } from './passes/pass-template.store.js';
import { ChangeTicketProfile } from './ticket-profiles/change-ticket-profile.js';
import { CreateTicketProfile } from './ticket-profiles/create-ticket-profile.js';
import { DeleteTicketProfile } from './ticket-profiles/delete-ticket-profile.js';
import { FindTicketProfiles } from './ticket-profiles/find-ticket-profiles.js';
import { TicketProfileStore } from './ticket-profiles/ticket-profile.store.js';
import { PerkStore } from './ticket-types/perk.store.js';
import { TicketTypeStore } from './ticket-types/ticket-type.store.js';
import { VoucherStore } from './vouchers/voucher.store.js';

const frontDoor = [
  ChangeAdmissionRules,
  ChangePass,
  ChangeTicketProfile,
  CreateAdmissionRules,
  CreatePass,
  CreateTicketProfile,
  DeleteAdmissionRules,
  DeletePass,
  DeleteTicketProfile,
  EventStore,
  FindAdmissionRules,
  FindOffer,
  FindPasses,
  FindTicketProfiles,
  PerkStore,
  ReachableEvents,
  TicketTypeStore,
  VenueDatesStore,
  VoucherStore,
];

@Module({
  imports: [IdentityModule],
  providers: [...frontDoor, AdmissionRuleStore, PassTemplateStore, TicketProfileStore],
  exports: frontDoor,
})
export class CatalogueModule {}
