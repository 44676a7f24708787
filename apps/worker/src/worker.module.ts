import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { PaymentsModule } from '#libs/payments';
import { TicketingModule } from '#libs/ticketing';
import { HoldSweep } from './hold-sweep.js';
import { WorkerRunner } from './worker-runner.js';

/** The same contexts without HTTP: carries messages, runs jobs, sweeps. */
@Module({
  imports: [ScheduleModule.forRoot(), PaymentsModule, TicketingModule],
  providers: [WorkerRunner, HoldSweep],
})
export class WorkerModule {}
