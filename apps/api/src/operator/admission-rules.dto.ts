import { BooleanField, IntField, ListField, TextField } from '#libs/platform';
import { CreatedType } from '../http/created.js';
import { PageType } from '../http/pages.js';

export class AdmissionRuleRequest {
  @TextField({
    description: 'Holds for customers that you gave this tag',
    example: 'member',
    max: 50,
    optional: true,
    nullable: true,
  })
  has_tag?: string | null;

  @IntField({
    description: 'Holds for customers with at least so many confirmed bookings',
    min: 1,
    max: 100_000,
    example: 5,
    optional: true,
    nullable: true,
  })
  min_bookings?: number | null;

  @IntField({ description: 'Per cent off the price', min: 0, max: 100, example: 10 })
  discount_percent!: number;
}

/** The fields of admission rules; to change them, each may be left out. */
const fields = (optional: boolean) => ({
  name: TextField({ description: 'Name', example: 'Members first', optional }),
  restrict: BooleanField({
    description: 'May only those buy for whom a rule holds?',
    example: true,
    optional,
  }),
  rules: ListField(() => AdmissionRuleRequest, {
    description: 'Any that holds is enough; one holds if all its conditions do; the best discount counts',
    example: [{ has_tag: 'member', discount_percent: 10 }],
    min: 1,
    max: 50,
    optional,
  }),
});
const needed = fields(false);
const free = fields(true);

export class CreateAdmissionRulesRequest {
  @needed.name name!: string;
  @needed.restrict restrict!: boolean;
  @needed.rules rules!: AdmissionRuleRequest[];
}

export class ChangeAdmissionRulesRequest {
  @free.name name?: string;
  @free.restrict restrict?: boolean;
  @free.rules rules?: AdmissionRuleRequest[];
}

export class CreatedAdmissionRulesResponse extends CreatedType('arg') {}

export class OperatorAdmissionRule {
  /** @example "member" */
  has_tag!: string | null;
  /** @example null */
  min_bookings!: number | null;
  /** @example 10 */
  discount_percent!: number;
}

export class OperatorAdmissionRules {
  /** @example "arg_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Members first" */
  name!: string;
  /** @example true */
  restrict!: boolean;
  rules!: OperatorAdmissionRule[];
}

export class AdmissionRulesResponse {
  data!: OperatorAdmissionRules;
}

export class AdmissionRulesPage extends PageType(OperatorAdmissionRules) {}
