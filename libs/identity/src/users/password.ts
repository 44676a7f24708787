import { type Algorithm, hash, verify } from '@node-rs/argon2';

// OWASP's minimum for Argon2id. The enum is const in the package's types, so its value is written out.
const ARGON2ID = 2 as Algorithm.Argon2id;
const options = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, options);

let dummy: Promise<string> | undefined;

/** Takes as long for an unknown user as for a wrong password. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await dummy), password);
  return matches && stored != null;
}
