// `npm run test:long`: fault injection at full counts, and tests that need programs a build machine may lack. Takes long.
import { join } from 'node:path'
import { checkout } from './package/folders.ts'
import { runProgram } from './runtime/run-program.ts'

const vitest = join(checkout, 'node_modules', 'vitest', 'vitest.mjs')
const args = [vitest, 'run', '--config', 'build/vitest.slow.config.ts', '--reporter=verbose', ...process.argv.slice(2)]
const { code } = await runProgram(process.execPath, args, {
  output: 'show',
  env: { ...process.env, HEADROOM_LONG: '1' },
  cwd: checkout,
})
process.exit(code)
