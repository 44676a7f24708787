/** The name of the constraint that the database says a statement violates, if that is what went wrong. */
export function violated(error: unknown): string | undefined {
  const { constraint, driverError } = error as {
    constraint?: string;
    driverError?: { constraint?: string };
  };
  return constraint ?? driverError?.constraint;
}

// EPIPE is none, though as long.
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/;

/**
 * Whether a statement failed at what it said or waited for, so that nothing of it happened and the same for another might
 * work: not where the connection was lost, and what happened is not known, or the server cannot go on.
 */
export function failedAlone(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && SQLSTATE.test(code) && !/^(08|53|57|58|XX)/.test(code);
}
