/** What all tests share: our TypeScript is compiled to CommonJS, libraries are loaded by Node itself, once. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: '<rootDir>/test/support/jest/environment.cjs',
  resolver: '<rootDir>/test/support/jest/resolver.cjs',
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '/node_modules/.*\\.[cm]?js$': '<rootDir>/test/support/jest/library.cjs',
    '^.+\\.[cm]?ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
};
