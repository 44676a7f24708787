export { Audit, type Actor, type AuditEntry } from './audit/audit.js';
export { ExportTrail } from './audit/export-trail.js';
export { AudienceCheck } from './auth/audience-check.js';
export { AudienceGuard, GUEST_STRATEGY, MACHINE_STRATEGY, USER_STRATEGY } from './auth/audience.guard.js';
export { KnownUsers } from './auth/known-users.js';
export {
  ForAdmin,
  ForCustomer,
  ForDoor,
  ForGuest,
  ForMachine,
  ForOperator,
  ForOperatorOrOrganiser,
  ForOperatorOrStaff,
  ForOrganiser,
  ForUser,
  Open,
} from './auth/audiences.js';
export {
  Caller,
  CallingMachine,
  machineScopes,
  type Guest,
  type Machine,
  type MachineScope,
  type Member,
  type Principal,
  type Role,
  type WithMachine,
} from './auth/principal.js';
export { bearerToken } from './auth/bearer-token.js';
export {
  BadConfiguration,
  CONFIG,
  loadConfig,
  mailFrom,
  mailHost,
  publicUrl,
  settings,
  type Config,
} from './config/config.js';
export { checkDatabase } from './database/check-database.js';
export { dataSourceOptions, type DatabaseSchema } from './database/data-source.js';
export { Listener } from './database/listener.js';
export { containing, pageOf } from './database/page.js';
export { prepared } from './database/prepared.js';
export { Snapshots, type Answer, type Part, type Sql } from './database/snapshots.js';
export { Together } from './database/together.js';
export { failedAlone, violated } from './database/violated.js';
export { armFailpoint, FAILPOINTS, reach, type Failpoint } from './failpoints/failpoints.js';
export { ForgetIdempotencyKeys } from './idempotency/forget-idempotency-keys.js';
export { IdempotencyKeys } from './idempotency/idempotency-keys.js';
export { bodyHash, type IdempotencyKey } from './idempotency/idempotency.js';
export {
  idPattern,
  looksLikeId,
  newId,
  nounOf,
  privateId,
  publicId,
  UnknownId,
  type IdPrefix,
} from './ids/ids.js';
export { JobWorkers } from './jobs/job-workers.js';
export { Jobs, Runs, type JobRunner } from './jobs/jobs.js';
export { SingleFlight } from './jobs/single-flight.js';
export { CHANGE_CHANNEL, Changes, USER_CHANNEL, type Moment } from './kept/changes.js';
export { etagOf } from './kept/etag.js';
export { KeptAnswers, type Kept } from './kept/kept-answers.js';
export { KeptFacts, type Fact } from './kept/kept-facts.js';
export { JsonLogger } from './log/logger.js';
export {
  domainEvent,
  domainEventNamed,
  domainEvents,
  publicEvents,
  publicPayload,
  undeclare,
  type DomainEvent,
  type DomainEventType,
  type EventAudience,
} from './messages/domain-events.js';
export {
  amountFact,
  choiceFact,
  countFact,
  currencyFact,
  eitherFact,
  flagFact,
  idFact,
  instantFact,
  orNull,
  textFact,
  urlFact,
  type FactSchema,
  type PayloadOf,
} from './messages/facts.js';
export { DecideMessage } from './messages/decide-message.js';
export { ForgetMessages } from './messages/forget-messages.js';
export { ListMessages } from './messages/list-messages.js';
export { messageNumber, publicMessageId } from './messages/message-id.js';
export { MessageNotParked } from './messages/message.errors.js';
export { Messages } from './messages/messages.js';
export { openStatuses, type OpenStatus } from './messages/troubled-message.store.js';
export { ATTEMPTS, Relay } from './messages/relay.js';
export { When, WhenPublic, type Handler, type Message } from './messages/when.js';
export { Platform1700000000001 } from './migrations/1700000000001-platform.js';
export { Audit1700000000020 } from './migrations/1700000000020-audit.js';
export { Erasure1700000000081 } from './migrations/1700000000081-erasure.js';
export { Changes1700000000185 } from './migrations/1700000000185-changes.js';
export { apportion, percentOf, sum, type Money } from './money/money.js';
export { PlatformModule } from './platform.module.js';
export * from './problem/common-errors.js';
export {
  DomainError,
  domainError,
  statusOf,
  type ErrorClass,
  type ErrorKind,
  type FieldError,
} from './problem/domain-error.js';
export { FAILS, Fails, FieldProblem, ProblemDetails } from './problem/fails.js';
export { ProblemFilter, sendProblem } from './problem/problem.filter.js';
export { MailedTokens, type KeptToken } from './secrets/mailed-tokens.js';
export { Sealer } from './secrets/sealer.js';
export { StorageFull, StorageUnavailable } from './storage/storage.errors.js';
export { Storage, type StoredFile } from './storage/storage.js';
export {
  canonicalTimeZone,
  dayAfter,
  hoursLater,
  instantOf,
  isLocalDate,
  todayIn,
} from './time/zoned-time.js';
export { Transaction } from './transaction/transaction.js';
export { assertBounded, BODY_BOUNDS } from './validation/bounds.js';
export {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  LocalDateField,
  LocalDateTimeField,
  LocalTimeField,
  RefundField,
} from './validation/fields.js';
export {
  ChoicesField,
  IdListField,
  ListField,
  ObjectField,
  OriginListField,
  SocialField,
  TextListField,
} from './validation/list-fields.js';
export {
  CodeField,
  CurrencyField,
  DataUrlField,
  EmailField,
  PhoneField,
  SlugField,
  TextField,
  UrlField,
  VerbatimField,
} from './validation/text-fields.js';
export { given } from './validation/given.js';
export { IdParam } from './validation/id-param.js';
export { PageQuery, wholeNumber, windowOf, type Window } from './validation/page.js';
export { foldCode, isWebAddress } from './validation/text.js';
export { certainClasses, certainOf, UNSURE } from './validation/certain.js';
export { fullValidation, validationPipe } from './validation/validation.pipe.js';
