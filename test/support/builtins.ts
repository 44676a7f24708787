import type module from 'node:module';

/**
 * Spies on what Node brings along, `node:fs/promises` say, are seen by the application from then on, and so is their
 * end: its imports of such a module are copies. Jest has a `node:module` of its own, which does nothing.
 */
export function spiesReachTheApplication(): void {
  const { boxofficeLibrary } = globalThis as unknown as { boxofficeLibrary: NodeJS.Require };
  (boxofficeLibrary('node:module') as typeof module).syncBuiltinESMExports();
}
