import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { TicketingModule } from '#libs/ticketing';
import { CancelTransfer } from './cancel-transfer/cancel-transfer.js';
import { ClaimTicket } from './claim-ticket/claim-ticket.js';
import { WhenSentTicketCancelled } from './end-transfer/when-sent-ticket-cancelled.js';
import { ExpireTransfers } from './expire-transfers/expire-transfers.js';
import { ExportTransfers } from './export-transfers/export-transfers.js';
import { TransferExportStore } from './export-transfers/transfer-export.store.js';
import { ErasedTransferStore } from './forget-transfers/erased-transfer.store.js';
import { WhenErasedForgetTransfers } from './forget-transfers/when-erased-forget-transfers.js';
import { ListTransfers } from './list-transfers/list-transfers.js';
import { MailedTransferStore } from './mailed-transfers/mailed-transfer.store.js';
import { MailedTransfers } from './mailed-transfers/mailed-transfers.js';
import { RequestTransfer } from './request-transfer/request-transfer.js';
import { ShowClaim } from './show-claim/show-claim.js';
import { TransferStore } from './transfers/transfer.store.js';

const frontDoor = [
  CancelTransfer,
  ClaimTicket,
  ExpireTransfers,
  ExportTransfers,
  ListTransfers,
  MailedTransfers,
  RequestTransfer,
  ShowClaim,
];

@Module({
  imports: [IdentityModule, TicketingModule],
  providers: [
    ...frontDoor,
    ErasedTransferStore,
    MailedTransferStore,
    TransferExportStore,
    TransferStore,
    WhenErasedForgetTransfers,
    WhenSentTicketCancelled,
  ],
  exports: frontDoor,
})
export class TransfersModule {}
