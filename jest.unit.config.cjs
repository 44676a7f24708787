const base = require('./jest.base.cjs');

module.exports = { ...base, testMatch: ['<rootDir>/{libs,apps}/**/*.spec.ts'] };
