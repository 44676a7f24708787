const { createHash } = require('node:crypto');

/** Hands a file of node_modules over to Node's own loader, which keeps it for the next test file. */
module.exports = {
  process: (source, path) => ({
    // Jest's global setup runs outside of any test file, in Node's own loader already.
    code: globalThis.boxofficeLibrary
      ? `module.exports = globalThis.boxofficeLibrary(${JSON.stringify(path)});`
      : source,
  }),
  getCacheKey: (_source, path) =>
    createHash('sha256')
      .update(`${typeof globalThis.boxofficeLibrary} ${path}`)
      .digest('hex')
      .slice(0, 32),
};
