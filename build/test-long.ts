// `npm run test:long`: fault injection at full counts, and tests that need programs a build machine may lack. Takes long.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from './package/folders.ts'
import { runProgram } from './runtime/run-program.ts'
import { findMissing, installMissing } from './testing/system-packages.ts'

const say = (line: string) => console.log(`test-long: ${line}`)
const vitest = join(checkout, 'node_modules', 'vitest', 'vitest.mjs')

/** LibreOffice and its door for Python scripts, which no program of its own stands for. */
async function provide(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'the long tests drive LibreOffice, which they only know how to do on Linux'
  const missing = await findMissing([['soffice', 'libreoffice-calc']])
  const uno = existsSync('/usr/lib/python3/dist-packages/uno.py') ? [] : ['python3-uno']
  return installMissing({ packages: [...missing.packages, ...uno], libraries: missing.libraries }, say)
}

async function run(config: string): Promise<number> {
  const args = [vitest, 'run', '--config', config, '--reporter=verbose', ...process.argv.slice(2)]
  const env = { ...process.env, HEADROOM_LONG: '1' }
  const { code } = await runProgram(process.execPath, args, { output: 'show', env, cwd: checkout })
  return code
}

const faults = await run('build/vitest.slow.config.ts')
const refused = await provide()
if (refused !== undefined) say(refused)
const programs = refused === undefined ? await run('build/vitest.long.config.ts') : 1
process.exit(faults === 0 ? programs : faults)
