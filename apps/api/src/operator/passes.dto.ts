import { IdListField, IntField, TextField } from '#libs/platform';
import { CreatedType } from '../http/created.js';
import { PageType } from '../http/pages.js';

/** The fields of a pass on sale; to change one, each may be left out. */
const fields = (optional: boolean) => ({
  name: TextField({ description: 'Name', example: '10-Class Pass', optional }),
  credits: IntField({ description: 'How many it holds', min: 1, max: 10_000, example: 10, optional }),
  price: IntField({
    description: 'Price in minor units (e.g. pence)',
    min: 0,
    max: 99_999_999,
    example: 9000,
    optional,
  }),
  expiry: IntField({
    description: 'Days after its purchase; 0, the default, = it does not expire',
    min: 0,
    max: 3650,
    example: 365,
    optional: true,
  }),
  events: IdListField('evt', {
    description: 'Events it is good for; empty, the default, = all of yours',
    max: 200,
    optional: true,
  }),
});
const needed = fields(false);
const free = fields(true);

export class CreatePassRequest {
  @needed.name name!: string;
  @needed.credits credits!: number;
  @needed.price price_pence!: number;
  @needed.expiry expiry_days?: number;
  @needed.events event_ids?: string[];
}

export class ChangePassRequest {
  @free.name name?: string;
  @free.credits credits?: number;
  @free.price price_pence?: number;
  @free.expiry expiry_days?: number;
  @free.events event_ids?: string[];
}

export class CreatedPassResponse extends CreatedType('pass') {}

export class OperatorPass {
  /** @example "pass_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "10-Class Pass" */
  name!: string;
  /** @example 10 */
  credits!: number;
  /** @example 9000 */
  price_pence!: number;
  /** @example "GBP" */
  currency!: string;
  /**
   * Days after its purchase; 0 = it does not expire
   * @example 365
   */
  expiry_days!: number;
  /**
   * Events it is good for; empty = all
   * @example ["evt_01k31d9ygge5ez2n8bdstrw7k9"]
   */
  event_ids!: string[];
}

export class PassResponse {
  data!: OperatorPass;
}

export class PassesPage extends PageType(OperatorPass) {}
