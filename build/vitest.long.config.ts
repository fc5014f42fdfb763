// Tests that take minutes or need more programs than `npm test`: run by `npm run test:long`.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/long/**/*.test.ts'],
    testTimeout: 1_800_000,
    fileParallelism: false,
    pool: 'threads',
  },
})
