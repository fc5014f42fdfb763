// Unit tests that start processes, enumerate or search at random: part of `npm test`, left out of `npm run check`.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/unit/**/*.slow.test.ts', 'test/fault/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'threads',
    // Most wait for processes of their own: two side by side take little more than one.
    maxWorkers: 2,
    // Hundreds of processes load the same sources: compiled once, each starts in a third of the time.
    env: { NODE_COMPILE_CACHE: new URL('../out/compile-cache', import.meta.url).pathname },
  },
})
