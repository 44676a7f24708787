import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { AutomationModule } from '#libs/automation';
import { IdentityModule } from '#libs/identity';
import { MediaModule } from '#libs/media';
import { NotificationsModule } from '#libs/notifications';
import { OperatorModule } from '#libs/operator';
import { PaymentsModule } from '#libs/payments';
import { TicketingModule } from '#libs/ticketing';
import { TransfersModule } from '#libs/transfers';
import { Housekeeping } from './housekeeping.js';
import { Sweeps } from './sweeps.js';
import { WorkerRunner } from './worker-runner.js';

/** The same contexts without HTTP: carries messages, runs jobs, sweeps. */
@Module({
  imports: [
    ScheduleModule.forRoot(),
    AutomationModule,
    IdentityModule,
    MediaModule,
    NotificationsModule,
    OperatorModule,
    PaymentsModule,
    TicketingModule,
    TransfersModule,
  ],
  providers: [WorkerRunner, Sweeps, Housekeeping],
})
export class WorkerModule {}
