import { type Algorithm, hash, verify } from '@node-rs/argon2';
import { Turns } from './turns.js';

// OWASP's minimum for Argon2id. The enum is const in the package's types, so its value is written out.
const ARGON2ID = 2 as Algorithm.Argon2id;
const options = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// One less than Node has threads for such work, so that files and names can still be read; the queue is some
// seconds long, after which nobody waits for an answer any more.
const turns = new Turns(3, 200);

/** @throws Busy */
export const hashPassword = (password: string): Promise<string> => turns.take(() => hash(password, options));

let dummy: Promise<string> | undefined;

/**
 * Takes as long for an unknown user as for a wrong password.
 * @throws Busy
 */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  dummy ??= hash('nobody has this password', options);
  const against = stored ?? (await dummy);
  const matches = await turns.take(() => verify(against, password));
  return matches && stored != null;
}
