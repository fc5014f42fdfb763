// Fast unit tests: pure core, engine and store, run on the bundled Node. `*.slow.test.ts` run in `npm test` only (vitest.slow.config.ts).
import { defineConfig } from 'vitest/config'

const slow = ['**/*.slow.test.ts', '**/node_modules/**']

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    projects: [
      // Functions without a state of their own: loaded once a thread, they take a third of the time.
      {
        extends: true,
        test: {
          name: 'core',
          include: ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx'],
          exclude: [...slow, 'test/unit/renderer/**'],
          isolate: false,
        },
      },
      // Stores of the window hold state: each file gets them fresh.
      {
        extends: true,
        test: {
          name: 'window',
          include: ['test/unit/renderer/**/*.test.ts', 'test/unit/renderer/**/*.test.tsx'],
          exclude: slow,
        },
      },
    ],
  },
})
