const { createRequire } = require('node:module');
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

const contexts = new WeakSet();
const { compileFunction } = vm;

// Jest asks the environment for a context to run a file in, and the context that runs already has no name.
vm.compileFunction = (source, parameters, options) =>
  compileFunction(
    source,
    parameters,
    contexts.has(options?.parsingContext) ? { ...options, parsingContext: undefined } : options,
  );

// What Jest's runner keeps on the global object of a test file.
const ofOneFile = ['JEST_STATE_SYMBOL', 'EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL'];

/**
 * Tests run in Node's own context, not in one of their own for each file: libraries are then loaded once for all
 * files of a worker, by Node itself (see library.cjs, and ours.cjs for the application), and an Error of theirs is an Error of ours.
 */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    contexts.add(this.context);
    this.global = globalThis;
    globalThis.boxofficeLibrary = createRequire(__filename);
    // See ours.cjs.
    globalThis.boxofficeBuilt = !context.testPath.endsWith('.spec.ts');
  }

  async teardown() {
    for (const key of Object.getOwnPropertySymbols(globalThis)) {
      if (ofOneFile.includes(key.description)) delete globalThis[key];
    }
    await super.teardown();
  }
};
