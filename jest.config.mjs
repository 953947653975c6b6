// Jest 30 strips types by itself on Node 24, so there is no transformer to keep.
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  // Not a measure of speed: a slow or busy machine is no failure, a test that hangs is.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/scripts/slowest.mjs'],
  testMatch: ['**/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
}
