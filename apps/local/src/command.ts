import { BadConfiguration, DomainError } from '#libs/platform';
import { CannotStart } from './cannot-start.js';

/** Runs a command to its end; what the person can put right is one line, and any failure is exit code 1. */
export async function command(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const expected = [CannotStart, BadConfiguration, DomainError].some((kind) => error instanceof kind);
    console.error(expected && error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
