const base = require('./jest.base.cjs');

module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/{libs,apps}/**/*.spec.ts'],
  globalSetup: '<rootDir>/test/support/postgres/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/postgres/global-teardown.ts',
  testSequencer: '<rootDir>/test/support/jest/sequencer.cjs',
  // One more than the cores that are promised: a test waits for PostgreSQL half of its time.
  maxWorkers: 3,
  // Libraries and what they remember of classes stay from file to file.
  workerIdleMemoryLimit: '1.5GB',
  testTimeout: process.env.SOAK ? 600_000 : 60_000,
  reporters: ['default', '<rootDir>/scripts/jest-summary.cjs'],
};
