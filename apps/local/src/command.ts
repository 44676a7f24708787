import { parseArgs, type ParseArgsConfig } from 'node:util';
import { BadConfiguration, DomainError } from '#libs/platform';
import { CannotStart } from './cannot-start.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O & { help: { type: 'boolean' } } }>
>['values'];

export interface About<O extends Options> {
  /** What one types, with its options. */
  usage: string;
  /** What it does, in a sentence. */
  does: string;
  options?: O;
}

/**
 * Runs a command to its end; what the person can put right is one line, and any failure is exit code 1.
 * `--help` tells about it instead, and an argument that it does not know is refused.
 */
export async function command<O extends Options = Record<never, never>>(
  { usage, does, options }: About<O>,
  run: (values: Values<O>) => Promise<void>,
): Promise<void> {
  try {
    const values = understood({ ...options, help: { type: 'boolean' } }, usage);
    if (values.help === true) console.log(`${does}\n\nUsage: ${usage}`);
    else await run(values as Values<O>);
  } catch (error) {
    const expected = [CannotStart, BadConfiguration, DomainError].some((kind) => error instanceof kind);
    console.error(expected && error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** @throws CannotStart with what is wrong and the usage, in one line */
function understood(options: Options, usage: string) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const [wrong = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/, 1);
    throw new CannotStart(`${wrong}; usage: ${usage}`);
  }
}
