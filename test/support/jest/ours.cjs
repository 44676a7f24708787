const { createHash } = require('node:crypto');
const path = require('node:path');
const { createTransformer } = require('@swc/jest');

/**
 * A file of the application: for a test it is the built one, loaded once for all test files of a worker, like a
 * library; for the spec beside it, which may mock what it imports, it is compiled from source.
 */
module.exports = {
  createTransformer(options) {
    const swc = createTransformer(options);
    const builtOf = (file, { rootDir }) =>
      path.join(rootDir, 'dist', path.relative(rootDir, file)).replace(/\.ts$/, '.js');
    return {
      canInstrument: false,
      process(source, file, transform) {
        const { code } = swc.process(source, file, transform);
        const built = JSON.stringify(builtOf(file, transform.config));
        return {
          code: `if (globalThis.boxofficeBuilt) module.exports = globalThis.boxofficeLibrary(${built}); else (() => {${code}\n})();`,
        };
      },
      getCacheKey: (source, file, transform) =>
        createHash('sha256')
          .update(swc.getCacheKey(source, file, transform))
          .update(file)
          .digest('hex')
          .slice(0, 32),
    };
  },
};
