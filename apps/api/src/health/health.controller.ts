import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Fails, Open, Transaction, Unavailable } from '#libs/platform';
import { HealthResponse } from './health.dto.js';

@ApiTags('Health')
@Controller()
export class HealthController {
  constructor(private readonly transaction: Transaction) {}

  /** The process is alive; asks nothing of what it depends on. */
  @Get('/health/live')
  @Open('for the machine that restarts it')
  isAlive(): HealthResponse {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers. */
  @Get('/health/ready')
  @Open('for the load balancer')
  @Fails(Unavailable)
  async isReady(): Promise<HealthResponse> {
    await this.transaction.query('SELECT 1').catch(() => {
      throw new Unavailable();
    });
    return { status: 'ok' };
  }
}
