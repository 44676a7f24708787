import { TextListField } from '#libs/platform';

export class TagCustomerRequest {
  @TextListField({
    description: 'All of their tags; upper and lower case are the same',
    example: ['member', 'press'],
    max: 50,
    length: 50,
    repeats: true,
  })
  tags!: string[];
}

export class OperatorCustomer {
  /** @example "cust_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Sam Lee" */
  name!: string;
  /** @example "sam@example.com" */
  email!: string | null;
  /** @example "+44 20 7946 0000" */
  phone!: string | null;
  /** @example ["member", "press"] */
  tags!: string[];
  /**
   * With your organisation, but for those that expired
   * @example 3
   */
  bookings!: number;
}

export class OperatorCustomerResponse {
  data!: OperatorCustomer;
}
