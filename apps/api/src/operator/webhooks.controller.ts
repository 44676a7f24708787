import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ChangeWebhook,
  CreateWebhook,
  FindWebhooks,
  Redeliver,
  TooManyWebhooks,
  TooMuchToRedeliver,
  WebhookDisabled,
} from '#libs/automation';
import {
  Caller,
  Fails,
  ForOperator,
  given,
  IdParam,
  PageQuery,
  publicId,
  windowOf,
  type Member,
} from '#libs/platform';
import { NotOfAllVenues } from '#libs/venues';
import { ChangedResponse } from '../http/changed.dto.js';
import { JsonText } from '../http/json-text.js';
import {
  ChangeWebhookRequest,
  CreatedDeliveryResponse,
  CreatedWebhookResponse,
  CreateWebhookRequest,
  DeliveriesQuery,
  RedeliveredResponse,
  RedeliverRequest,
  RotatedWebhookResponse,
  WebhookDeliveriesPage,
  WebhookResponse,
  WebhooksPage,
} from './webhooks.dto.js';

@ApiTags('Webhooks')
@Controller()
export class WebhooksController {
  constructor(
    private readonly find: FindWebhooks,
    private readonly create: CreateWebhook,
    private readonly change: ChangeWebhook,
    private readonly redeliver: Redeliver,
  ) {}

  /** Where we post what happens in your organisation. Only for operators of all venues, as all about them. */
  @Get('/api/my-webhooks')
  @ForOperator()
  @Fails(NotOfAllVenues)
  @JsonText(WebhooksPage)
  listWebhooks(@Caller() member: Member, @Query() query: PageQuery): Promise<string> {
    return this.find.list(member, windowOf(query));
  }

  /** One endpoint, and how it does. */
  @Get('/api/my-webhooks/:id')
  @ForOperator()
  @Fails(NotOfAllVenues)
  @JsonText(WebhookResponse)
  showWebhook(@Caller() member: Member, @IdParam('id', 'whe') id: string): Promise<string> {
    return this.find.one(member, id);
  }

  /**
   * A new endpoint, of at most 20; the secret is shown this once. It is told what happens from now on, by posts that are
   * signed as Standard Webhooks says, each at least once and up to twelve times over three to four days, until it
   * answers with a 2xx in ten seconds. Of several at a time one may overtake another: `sequence` puts them in order.
   */
  @Post('/api/my-webhooks')
  @ForOperator()
  @Fails(NotOfAllVenues, TooManyWebhooks)
  async createWebhook(
    @Caller() member: Member,
    @Body() { url, event_types, include_personal_data = false }: CreateWebhookRequest,
  ): Promise<CreatedWebhookResponse> {
    const terms = { url, eventTypes: event_types, includePersonalData: include_personal_data };
    const { id, secret } = await this.create.execute(member, terms);
    return { success: true, id: publicId('whe', id), secret };
  }

  /** Changes what is given. What was due at an endpoint that is made inactive is not sent any more. */
  @Put('/api/my-webhooks/:id')
  @ForOperator()
  @Fails(NotOfAllVenues)
  async changeWebhook(
    @Caller() member: Member,
    @IdParam('id', 'whe') id: string,
    @Body() { url, event_types, include_personal_data, active }: ChangeWebhookRequest,
  ): Promise<ChangedResponse> {
    const input = { url, eventTypes: event_types, includePersonalData: include_personal_data, active };
    await this.change.change(member, id, given(input));
    return { success: true };
  }

  /** Deletes an endpoint with the log of its deliveries. */
  @Delete('/api/my-webhooks/:id')
  @ForOperator()
  @Fails(NotOfAllVenues)
  async deleteWebhook(@Caller() member: Member, @IdParam('id', 'whe') id: string): Promise<ChangedResponse> {
    await this.change.remove(member, id);
    return { success: true };
  }

  /** A new secret. For 24 hours both sign, so that receivers can change over in their own time. */
  @Post('/api/my-webhooks/:id/rotate')
  @HttpCode(200)
  @ForOperator()
  @Fails(NotOfAllVenues)
  async rotateWebhook(
    @Caller() member: Member,
    @IdParam('id', 'whe') id: string,
  ): Promise<RotatedWebhookResponse> {
    return { success: true, secret: await this.change.rotate(member, id) };
  }

  /** Sends a `webhook.test`, once; what came of it stands in the deliveries. */
  @Post('/api/my-webhooks/:id/test')
  @ForOperator()
  @Fails(NotOfAllVenues, WebhookDisabled)
  async testWebhook(
    @Caller() member: Member,
    @IdParam('id', 'whe') id: string,
  ): Promise<CreatedDeliveryResponse> {
    return { success: true, id: publicId('whd', await this.redeliver.test(member, id)) };
  }

  /**
   * Sends all that happened in a time again. Also what has arrived, and what the endpoint was never told because it was
   * not active; in the order in which it happened, at most 10,000 at once.
   */
  @Post('/api/my-webhooks/:id/redeliver')
  @HttpCode(200)
  @ForOperator()
  @Fails(NotOfAllVenues, WebhookDisabled, TooMuchToRedeliver)
  async redeliverWebhook(
    @Caller() member: Member,
    @IdParam('id', 'whe') id: string,
    @Body() { from, to }: RedeliverRequest,
  ): Promise<RedeliveredResponse> {
    const range = { from: new Date(from), to: new Date(to) };
    return { success: true, deliveries: await this.redeliver.range(member, id, range) };
  }

  /** What was sent in the last 30 days, or is to be, the latest first: with each attempt, and what was answered. */
  @Get('/api/my-webhooks/:id/deliveries')
  @ForOperator()
  @Fails(NotOfAllVenues)
  @JsonText(WebhookDeliveriesPage)
  listWebhookDeliveries(
    @Caller() member: Member,
    @IdParam('id', 'whe') id: string,
    @Query() query: DeliveriesQuery,
  ): Promise<string> {
    const { status, type, from, to } = query;
    const filters = {
      ...given({ status, type }),
      ...(from !== undefined && { from: new Date(from) }),
      ...(to !== undefined && { to: new Date(to) }),
    };
    return this.find.deliveries(member, id, filters, windowOf(query));
  }

  /** Sends one delivery again, under the same webhook-id, whatever became of it. */
  @Post('/api/my-webhooks/:id/deliveries/:deliveryId/redeliver')
  @HttpCode(200)
  @ForOperator()
  @Fails(NotOfAllVenues, WebhookDisabled)
  async redeliverWebhookDelivery(
    @Caller() member: Member,
    @IdParam('id', 'whe') id: string,
    @IdParam('deliveryId', 'whd') deliveryId: string,
  ): Promise<ChangedResponse> {
    await this.redeliver.one(member, id, deliveryId);
    return { success: true };
  }
}
