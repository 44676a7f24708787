/** Tells scripts/test.mjs how many tests there were, and fails a run of none or with some left out. */
class JestSummary {
  constructor(globalConfig) {
    // Asked for by name, the rest is meant to be left out.
    this.partial = Boolean(globalConfig.testNamePattern);
  }

  onRunComplete(_contexts, results) {
    this.skipped = this.partial ? 0 : results.numPendingTests + results.numTodoTests;
    this.passed = results.numPassedTests;
    this.failed = results.numFailedTests + results.numRuntimeErrorTestSuites + (results.runExecError ? 1 : 0);
    process.send?.({ passed: this.passed, failed: this.failed, skipped: this.skipped });
  }

  getLastError() {
    if (this.skipped > 0) return new Error('a test was skipped');
    if (this.passed + this.failed === 0) return new Error('no test ran');
    return undefined;
  }
}

module.exports = JestSummary;
