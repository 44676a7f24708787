const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'commonjs' },
};

/**
 * What all tests share: their TypeScript is compiled to CommonJS; libraries and the built application are loaded by Node
 * itself, once.
 */
module.exports = {
  rootDir: __dirname,
  testEnvironment: '<rootDir>/test/support/jest/environment.cjs',
  resolver: '<rootDir>/test/support/jest/resolver.cjs',
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '/node_modules/.*\\.[cm]?js$': '<rootDir>/test/support/jest/library.cjs',
    '/(apps|libs)/(?!client/)[a-z-]+/src/.+(?<!\\.spec)\\.ts$': ['<rootDir>/test/support/jest/ours.cjs', swc],
    '^.+\\.[cm]?ts$': ['@swc/jest', swc],
  },
  transformIgnorePatterns: [],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
};
