import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomText } from './stripe/ids.js';

export interface SandboxKeys {
  secretKey: string;
  publishableKey: string;
  webhookSecret: string;
  unsplashKey: string;
}

/** Made at the first start and kept, so that a restart does not invalidate what is configured elsewhere. */
export function loadKeys(directory: string): SandboxKeys {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, 'keys.json');
  const kept = keysIn(file);
  const keys = {
    secretKey: `sk_test_${randomText(32)}`,
    publishableKey: `pk_test_${randomText(32)}`,
    webhookSecret: `whsec_${randomText(32)}`,
    unsplashKey: `sandbox_${randomText(32)}`,
    ...kept,
  };
  // An older version made fewer of them.
  if (Object.keys(kept).length === Object.keys(keys).length) return keys;
  writeFileSync(`${file}.part`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.part`, file);
  return keys;
}

function keysIn(file: string): Partial<SandboxKeys> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<SandboxKeys>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return {};
  }
}
