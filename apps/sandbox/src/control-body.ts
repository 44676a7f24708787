import type { Turns } from './stripe/chance.js';
import { invalid } from './stripe/errors.js';

type Members = Record<string, unknown>;

/** The members of a JSON body. Throws for one that the control does not know: a misspelt fault would never come. */
export function membersOf(body: unknown, known: string[]): Members {
  const members = (typeof body === 'object' && body !== null ? body : {}) as Members;
  for (const name of Object.keys(members))
    if (!known.includes(name))
      throw invalid(`Unknown member ${name}: use ${known.join(', ')}`, { param: name });
  return members;
}

export function whole(members: Members, name: string, from: number, to: number): number | undefined {
  const given = members[name];
  if (given === undefined) return undefined;
  if (typeof given !== 'number' || !Number.isInteger(given) || given < from || given > to)
    throw invalid(`${name} must be a whole number from ${from} to ${to}`, { param: name });
  return given;
}

export function chance(members: Members, name: string): number | undefined {
  const given = members[name];
  if (given === undefined) return undefined;
  if (typeof given !== 'number' || !(given >= 0 && given <= 1))
    throw invalid(`${name} must be a number from 0 to 1`, { param: name });
  return given;
}

export function words(members: Members, name: string): string | undefined {
  const given = members[name];
  if (given !== undefined && typeof given !== 'string')
    throw invalid(`${name} must be text`, { param: name });
  return given;
}

export function wordList(members: Members, name: string): string[] | undefined {
  const given = members[name];
  if (given === undefined) return undefined;
  if (!Array.isArray(given) || !given.every((item) => typeof item === 'string'))
    throw invalid(`${name} must be a list of texts`, { param: name });
  return given;
}

export function yesOrNo(members: Members, name: string): boolean | undefined {
  const given = members[name];
  if (given !== undefined && typeof given !== 'boolean')
    throw invalid(`${name} must be true or false`, { param: name });
  return given;
}

export function choice<const T extends string>(members: Members, name: string, allowed: readonly T[]): T {
  const given = allowed.find((known) => known === members[name]);
  if (given === undefined) throw invalid(`${name} must be one of ${allowed.join(', ')}`, { param: name });
  return given;
}

export const TURNS = ['times', 'rate', 'seed', 'skip'];

/** The next one, unless `times` or a `rate` says otherwise. */
export function turnsOf(members: Members): Turns {
  const rate = chance(members, 'rate');
  return {
    skip: whole(members, 'skip', 0, 1_000_000) ?? 0,
    times: whole(members, 'times', 1, 1_000_000) ?? (rate === undefined ? 1 : null),
    rate: rate ?? 1,
    seed: seedOf(members) ?? 1,
  };
}

export function seedOf(members: Members): number | undefined {
  return whole(members, 'seed', 0, 2 ** 32 - 1);
}
