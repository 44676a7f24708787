import { Body, Controller, Delete, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { VoucherCodeTaken } from '#libs/catalogue';
import {
  ChangeVoucher,
  CreateVoucher,
  DeleteVoucher,
  FindVouchers,
  MaxUsesBelowUsed,
  VoucherUsed,
} from '#libs/operator';
import {
  Caller,
  Fails,
  ForOperator,
  IdParam,
  privateId,
  publicId,
  UnknownId,
  windowOf,
  type Member,
} from '#libs/platform';
import { NotOfAllVenues } from '#libs/venues';
import { ChangedResponse } from '../http/changed.dto.js';
import { instant } from '../http/instant.js';
import { JsonText } from '../http/json-text.js';
import {
  ChangeVoucherRequest,
  CreatedVoucherResponse,
  CreateVoucherRequest,
  VoucherResponse,
  VouchersPage,
  VouchersQuery,
} from './vouchers.dto.js';

const termsOf = (body: ChangeVoucherRequest) => ({
  eventId: body.event_id == null ? body.event_id : privateId('evt', body.event_id, 'event_id'),
  maxUses: body.max_uses,
  maxUsesPerCustomer: body.max_uses_per_customer,
  validFrom: instant(body.valid_from),
  validUntil: instant(body.valid_until),
});

@ApiTags('Vouchers')
@Controller()
export class VouchersController {
  constructor(
    private readonly find: FindVouchers,
    private readonly create: CreateVoucher,
    private readonly change: ChangeVoucher,
    private readonly remove: DeleteVoucher,
  ) {}

  /** Your vouchers and how often they were used. One for an event shows to those who can access its venue. */
  @Get('/api/my-vouchers')
  @ForOperator()
  @JsonText(VouchersPage)
  @Fails(UnknownId)
  listVouchers(@Caller() member: Member, @Query() query: VouchersQuery): Promise<string> {
    const { event_id, q } = query;
    const filters = {
      ...(event_id !== undefined && { eventId: privateId('evt', event_id, 'event_id') }),
      ...(q !== undefined && { q }),
    };
    return this.find.list(member, filters, windowOf(query));
  }

  /** One voucher. */
  @Get('/api/my-vouchers/:id')
  @ForOperator()
  @JsonText(VoucherResponse)
  showVoucher(@Caller() member: Member, @IdParam('id', 'voucher') id: string): Promise<string> {
    return this.find.one(member, id);
  }

  /** A new voucher. */
  @Post('/api/my-vouchers')
  @ForOperator()
  @Fails(NotOfAllVenues, UnknownId, VoucherCodeTaken)
  async createVoucher(
    @Caller() member: Member,
    @Body() body: CreateVoucherRequest,
  ): Promise<CreatedVoucherResponse> {
    const id = await this.create.execute(member, {
      name: body.name,
      code: body.code,
      discountType: body.discount_type,
      discountValue: body.discount_value,
      ...termsOf(body),
    });
    return { success: true, id: publicId('voucher', id) };
  }

  /** Changes what is given of a voucher. Orders keep the discount they were placed with. */
  @Put('/api/my-vouchers/:id')
  @ForOperator()
  @Fails(NotOfAllVenues, VoucherCodeTaken, MaxUsesBelowUsed)
  async changeVoucher(
    @Caller() member: Member,
    @IdParam('id', 'voucher') id: string,
    @Body() body: ChangeVoucherRequest,
  ): Promise<ChangedResponse> {
    await this.change.execute(member, id, {
      name: body.name,
      code: body.code,
      discountType: body.discount_type,
      discountValue: body.discount_value,
      ...termsOf(body),
    });
    return { success: true };
  }

  /** Deletes a voucher that was never used; one that was is ended by its valid_until. */
  @Delete('/api/my-vouchers/:id')
  @ForOperator()
  @Fails(NotOfAllVenues, VoucherUsed)
  async deleteVoucher(
    @Caller() member: Member,
    @IdParam('id', 'voucher') id: string,
  ): Promise<ChangedResponse> {
    await this.remove.execute(member, id);
    return { success: true };
  }
}
