/** An instant of a body as it was checked; null and undefined stay what they are. */
export const instant = (value: string | null | undefined): Date | null | undefined =>
  value == null ? value : new Date(value);
