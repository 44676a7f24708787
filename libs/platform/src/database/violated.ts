/** The name of the constraint that the database says a statement violates, if that is what went wrong. */
export function violated(error: unknown): string | undefined {
  const { constraint, driverError } = error as {
    constraint?: string;
    driverError?: { constraint?: string };
  };
  return constraint ?? driverError?.constraint;
}
