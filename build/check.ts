// `npm run check`: types, lint and formatting, then the fast unit tests (the architecture test among them).
import { spawnSync } from 'node:child_process'

const steps: readonly (readonly [string, readonly string[]])[] = [
  ['tsc', ['-b']],
  ['biome', ['check', '--error-on-warnings', '.']],
  [
    'vitest',
    [
      'run',
      '--config',
      'build/vitest.config.ts',
      '--reporter',
      'dot',
      '--reporter',
      'json',
      '--outputFile.json',
      'out/unit-tests.json',
    ],
  ],
]

for (const [program, args] of steps) {
  const started = performance.now()
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (error !== undefined)
    console.error(`check: could not start ${program}: ${error.message}. Run it as "npm run check".`)
  if (status !== 0) process.exit(status ?? 1)
  console.log(`check: ${program} ok in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
