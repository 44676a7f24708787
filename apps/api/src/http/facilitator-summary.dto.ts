/** Who runs an event, as customers and operators are told alike. */
export class FacilitatorSummary {
  /** @example "fac_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Grace Hopper" */
  name!: string;
}
