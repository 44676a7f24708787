import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeApiClient, CreateApiClient, FindApiClients } from '#libs/operator';
import {
  Caller,
  Fails,
  ForOperator,
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
  ApiClientCallsPage,
  ApiClientsPage,
  CreateApiClientRequest,
  CreatedApiClientResponse,
  RotatedApiClientResponse,
} from './api-clients.dto.js';

@ApiTags('API clients')
@Controller()
export class ApiClientsController {
  constructor(
    private readonly find: FindApiClients,
    private readonly create: CreateApiClient,
    private readonly change: ChangeApiClient,
  ) {}

  /** The credentials of integrators' machines. Only for operators of all venues, as all about them. */
  @Get('/api/my-api-clients')
  @ForOperator()
  @Fails(NotOfAllVenues)
  @JsonText(ApiClientsPage)
  listApiClients(@Caller() member: Member, @Query() query: PageQuery): Promise<string> {
    return this.find.list(member, windowOf(query));
  }

  /** New credentials for a machine; the secret is shown this once. */
  @Post('/api/my-api-clients')
  @ForOperator()
  @Fails(NotOfAllVenues)
  async createApiClient(
    @Caller() member: Member,
    @Body() { expires_after_days: expiresAfterDays, ...body }: CreateApiClientRequest,
  ): Promise<CreatedApiClientResponse> {
    const { id, secret } = await this.create.execute(member, {
      ...body,
      ...(expiresAfterDays !== undefined && { expiresAfterDays }),
    });
    const clientId = publicId('m2m', id);
    return { success: true, id: clientId, client_id: clientId, client_secret: secret };
  }

  /** A new secret. The old one stops working at once; tokens that were got with it last their hour. */
  @Post('/api/my-api-clients/:id/rotate')
  @HttpCode(200)
  @ForOperator()
  @Fails(NotOfAllVenues)
  async rotateApiClient(
    @Caller() member: Member,
    @IdParam('id', 'm2m') id: string,
  ): Promise<RotatedApiClientResponse> {
    return { success: true, client_secret: await this.change.rotate(member, id) };
  }

  /** Its tokens stop working at once, and it gets no other until it is activated again. */
  @Post('/api/my-api-clients/:id/suspend')
  @HttpCode(200)
  @ForOperator()
  @Fails(NotOfAllVenues)
  async suspendApiClient(
    @Caller() member: Member,
    @IdParam('id', 'm2m') id: string,
  ): Promise<ChangedResponse> {
    await this.change.suspend(member, id);
    return { success: true };
  }

  /** Ends a suspension. */
  @Post('/api/my-api-clients/:id/activate')
  @HttpCode(200)
  @ForOperator()
  @Fails(NotOfAllVenues)
  async activateApiClient(
    @Caller() member: Member,
    @IdParam('id', 'm2m') id: string,
  ): Promise<ChangedResponse> {
    await this.change.activate(member, id);
    return { success: true };
  }

  /** Deletes the credentials for good; their tokens stop working at once. */
  @Delete('/api/my-api-clients/:id')
  @ForOperator()
  @Fails(NotOfAllVenues)
  async deleteApiClient(
    @Caller() member: Member,
    @IdParam('id', 'm2m') id: string,
  ): Promise<ChangedResponse> {
    await this.change.remove(member, id);
    return { success: true };
  }

  /** What was called with these credentials in the last 90 days, the latest first. */
  @Get('/api/my-api-clients/:id/audit')
  @ForOperator()
  @Fails(NotOfAllVenues)
  @JsonText(ApiClientCallsPage)
  listApiClientCalls(
    @Caller() member: Member,
    @IdParam('id', 'm2m') id: string,
    @Query() query: PageQuery,
  ): Promise<string> {
    return this.find.audit(member, id, windowOf(query));
  }
}
