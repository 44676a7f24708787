import { ApiProperty } from '@nestjs/swagger';
import { ChoicesField, IntField, machineScopes, TextField, type MachineScope } from '#libs/platform';
import { Fixed } from '../openapi/fixed.js';
import { PageType } from '../http/pages.js';

const scopes = Object.keys(machineScopes) as MachineScope[];
const CLIENT_ID = 'm2m_01k31d9ygge5ez2n8bdstrw7k9';
const SECRET = '3f6a9d0c5b1e4872a6d9f0c3b5e81742a96dcf03b5e8174296adfc03b5e81742';

export class CreateApiClientRequest {
  @TextField({ description: 'What it is for', example: 'CRM sync', max: 200 })
  name!: string;

  @TextField({
    description: 'More about it',
    example: 'Nightly import of attendance',
    max: 1000,
    optional: true,
    nullable: true,
  })
  description?: string | null;

  @ChoicesField(scopes, { description: 'What it may read', example: ['events:read'] })
  scopes!: MachineScope[];

  @IntField({
    description: 'Days until it expires; left out: it does not',
    min: 1,
    max: 3650,
    example: 365,
    optional: true,
  })
  expires_after_days?: number;
}

export class CreatedApiClientResponse {
  @Fixed(true)
  success!: true;

  @ApiProperty({ type: String, example: CLIENT_ID })
  id!: string;

  @ApiProperty({
    type: String,
    description: 'The same as `id`, by the name it has at `POST /token`',
    example: CLIENT_ID,
  })
  client_id!: string;

  @ApiProperty({ type: String, description: 'Shown this once', pattern: '^[0-9a-f]{64}$', example: SECRET })
  client_secret!: string;
}

export class RotatedApiClientResponse {
  @Fixed(true)
  success!: true;

  @ApiProperty({ type: String, description: 'Shown this once', pattern: '^[0-9a-f]{64}$', example: SECRET })
  client_secret!: string;
}

export class OperatorApiClient {
  /** @example "m2m_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "m2m_01k31d9ygge5ez2n8bdstrw7k9" */
  client_id!: string;
  /** @example "CRM sync" */
  name!: string;
  /** @example "Nightly import of attendance" */
  description!: string | null;
  @ApiProperty({ type: 'array', items: { type: 'string', enum: scopes }, example: ['events:read'] })
  scopes!: MachineScope[];
  /** @example "active" */
  status!: 'active' | 'suspended' | 'expired';
  /** @example "2026-07-17T20:00:00.000Z" */
  created_at!: string;
  /**
   * null if it does not expire
   * @example "2027-07-17T20:00:00.000Z"
   */
  expires_at!: string | null;
  /**
   * null unless it has called within 90 days
   * @example "2026-07-18T04:00:00.000Z"
   */
  last_call_at!: string | null;
}

export class ApiClientsPage extends PageType(OperatorApiClient) {}

export class ApiClientCall {
  /**
   * UTC instant
   * @example "2026-07-18T04:00:00.000Z"
   */
  at!: string;
  /** @example "GET" */
  method!: string;
  /** @example "/events" */
  path!: string;
  /** @example 200 */
  status!: number;
  /** @example "203.0.113.7" */
  ip!: string;
}

export class ApiClientCallsPage extends PageType(ApiClientCall) {}
