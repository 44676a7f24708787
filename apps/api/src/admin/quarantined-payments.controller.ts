import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MoneyElsewhere, PaymentNotQuarantined, PaymentProviderUnavailable } from '#libs/payments';
import { Caller, Fails, ForAdmin, IdParam, publicId, type Principal } from '#libs/platform';
import { PaymentProcessing, RecheckPayment, RefundQuarantined } from '#libs/ticketing';
import {
  QuarantinedPaymentRequest,
  RecheckedPaymentResponse,
  RefundedPaymentResponse,
} from './quarantined-payments.dto.js';

@ApiTags('Administration')
@Controller()
export class QuarantinedPaymentsController {
  constructor(
    private readonly recheck: RecheckPayment,
    private readonly refund: RefundQuarantined,
  ) {}

  /** Asks Stripe again about a payment that it contradicted: if it agrees now, the payment counts. Repeats are harmless. */
  @Post('/api/admin/payments/:paymentId/re-check')
  @HttpCode(200)
  @ForAdmin()
  @Fails(PaymentProviderUnavailable)
  async recheckPayment(
    @Caller() { userId: adminId }: Principal,
    @IdParam('paymentId', 'pay') paymentId: string,
    @Body() { reason }: QuarantinedPaymentRequest,
  ): Promise<RecheckedPaymentResponse> {
    const { status, problem } = await this.recheck.execute({ paymentId, adminId, reason });
    return { success: true, status, problem };
  }

  /**
   * Sends all the money of a payment that Stripe contradicts back and ends its booking. Repeating the call answers with
   * the same refund.
   */
  @Post('/api/admin/payments/:paymentId/refund')
  @HttpCode(200)
  @ForAdmin()
  @Fails(PaymentNotQuarantined, MoneyElsewhere, PaymentProcessing, PaymentProviderUnavailable)
  async refundPayment(
    @Caller() { userId: adminId }: Principal,
    @IdParam('paymentId', 'pay') paymentId: string,
    @Body() { reason }: QuarantinedPaymentRequest,
  ): Promise<RefundedPaymentResponse> {
    const refund = await this.refund.execute({ paymentId, adminId, reason });
    return {
      success: true,
      refund: refund && {
        id: publicId('rfd', refund.refundId),
        amount: refund.amount,
        currency: refund.currency,
        status: refund.status as 'pending' | 'succeeded' | 'failed',
      },
    };
  }
}
