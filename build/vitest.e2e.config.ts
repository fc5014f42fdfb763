// End-to-end tests: one file a journey, one after another, on the packaged test folder.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 200_000,
    hookTimeout: 200_000,
    fileParallelism: false,
    pool: 'forks',
  },
})
