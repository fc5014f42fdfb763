// `npm test`: everything from a fresh clone. System packages, the check, packaging, then end-to-end tests on the packaged app.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkout, executableIn, packagedFolder } from './package/folders.ts'
import { packageApp } from './package/package-app.ts'
import { carriedRuntimeSupported } from './runtime/carried-runtime.ts'
import { findOfficial } from './runtime/official-runtime.ts'
import { runProgram } from './runtime/run-program.ts'
import { NoRuntime } from './runtime/runtime.ts'
import { addCounts, readTestCount } from './testing/count-tests.ts'
import { chooseIsolation } from './testing/isolation.ts'
import { findMissing, installMissing, neededPrograms } from './testing/system-packages.ts'

const unitReport = join(checkout, 'out', 'unit-tests.json')
const slowReport = join(checkout, 'out', 'slow-tests.json')
const endToEndReport = join(checkout, 'out', 'end-to-end-tests.json')
const say = (line: string) => console.log(`test: ${line}`)

/** A step that cannot go on; its words tell the person what to do. */
class Stop extends Error {}

async function step(name: string, run: () => Promise<void>): Promise<void> {
  const started = performance.now()
  await run()
  say(`${name} took ${((performance.now() - started) / 1000).toFixed(0)} s`)
}

async function provide(executable?: string): Promise<void> {
  if (process.platform !== 'linux') return
  const programs = neededPrograms(carriedRuntimeSupported() && findOfficial() === undefined)
  const refused = await installMissing(await findMissing(programs, executable), say)
  if (refused !== undefined) throw new Stop(refused)
  const { packages, libraries } = await findMissing(programs, executable)
  if (packages.length + libraries.length > 0)
    throw new Stop(`still missing after installing: ${[...packages, ...libraries].join(', ')}`)
}

async function check(): Promise<void> {
  const { code } = await runProgram(process.execPath, [join(checkout, 'build', 'check.ts')], {
    output: 'show',
    env: process.env,
    cwd: checkout,
  })
  if (code !== 0) throw new Stop('the check failed: the app was not built')
}

async function slowTests(): Promise<void> {
  const vitest = join(checkout, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${slowReport}`]
  await runProgram(process.execPath, [vitest, 'run', '--config', 'build/vitest.slow.config.ts', ...reporters], {
    output: 'show',
    env: process.env,
    cwd: checkout,
  })
}

async function endToEnd(): Promise<void> {
  const { prefix, says } = await chooseIsolation()
  say(`end-to-end tests run ${says}`)
  const vitest = join(checkout, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${endToEndReport}`]
  const command = [process.execPath, vitest, 'run', '--config', 'build/vitest.e2e.config.ts', ...reporters]
  const [program = '', ...args] = [...prefix, ...command]
  await runProgram(program, args, { output: 'show', env: process.env, cwd: checkout })
}

let stopped = false
try {
  for (const report of [unitReport, slowReport, endToEndReport]) rmSync(report, { force: true })
  await step('system packages', () => provide())
  await step('check', check)
  await step('slow tests', slowTests)
  await step('packaging', () => packageApp(say))
  await step('system libraries', () => provide(executableIn(packagedFolder('test'))))
  await step('end-to-end tests', endToEnd)
} catch (error) {
  stopped = true
  if (!(error instanceof Stop || error instanceof NoRuntime)) throw error
  console.error(`test: ${error.message}`)
}

const total = addCounts([unitReport, ...(stopped ? [] : [slowReport, endToEndReport])].map(readTestCount))
if (total.skipped > 0) console.log(`${total.skipped} skipped: a skipped test counts as a failure here`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(stopped || total.failed > 0 || total.skipped > 0 || total.passed === 0 ? 1 : 0)
