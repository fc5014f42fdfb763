// Unit tests: pure core, engine and store, run on the bundled Node; end-to-end tests have their own runner.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx'],
    testTimeout: 60_000,
    pool: 'threads',
  },
})
