import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, ForDoor, IdParam, type Member } from '#libs/platform';
import { RedeemPerk } from '#libs/ticketing';
import { RedeemPerkRequest, RedeemPerkResponse } from './perks.dto.js';

@ApiTags('Door')
@Controller()
export class PerksController {
  constructor(private readonly redeem: RedeemPerk) {}

  /** Uses a ticket's perk once; never more often than its type grants, wherever it is asked for. */
  @Post('/api/events/perks/:ticketId/:perkId/redeem')
  @HttpCode(200)
  @ForDoor()
  async redeemPerk(
    @Caller() member: Member,
    @IdParam('ticketId', 'ticket') ticketId: string,
    @IdParam('perkId', 'perk') perkId: string,
    @Body() { device_id, redeemed_at }: RedeemPerkRequest,
  ): Promise<RedeemPerkResponse> {
    const { redeemed, reason, remaining } = await this.redeem.execute(member, {
      ticketId,
      perkId,
      ...(device_id !== undefined && { deviceId: device_id }),
      ...(redeemed_at !== undefined && { redeemedAt: redeemed_at }),
    });
    return { redeemed, ...(reason && { reason }), remaining };
  }
}
