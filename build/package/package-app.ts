// Packages dist/app into the unpacked folders dist/ship and dist/test, with the Electron that the launcher found.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { bundleApp } from '../bundle.ts'
import { findCarriedSqlite } from '../runtime/carried-sqlite.ts'
import { findRuntime } from '../runtime/find-runtime.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { builderConfig } from './builder-config.ts'
import { checkout, distFolder, fusedIn, packagedFolder } from './folders.ts'
import { isFresh, markFresh } from './freshness.ts'
import { allowInspector } from './fuses.ts'

/** Bundles and packages unless dist/ship and dist/test already hold these very sources on this runtime. `say` gets progress lines. */
export async function packageApp(say: (line: string) => void): Promise<void> {
  const runtime = await findRuntime((line) => say(`runtime: ${line}`))
  if (isFresh(runtime) && existsSync(packagedFolder('ship')) && existsSync(packagedFolder('test'))) {
    say('the packaged folders are up to date')
    return
  }
  const started = performance.now()
  const appFolder = await bundleFor(runtime, say)
  await packageShip(appFolder, runtime)
  await deriveTest()
  markFresh(runtime)
  say(`packaged dist/ship and dist/test in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

/** dist/app for this runtime: the carried one gets its own build of SQLite. */
export async function bundleFor(runtime: Runtime, say: (line: string) => void): Promise<string> {
  const appFolder = await bundleApp()
  if (runtime.kind === 'carried') {
    const sqlite = await findCarriedSqlite((line) => say(`runtime: ${line}`))
    cpSync(sqlite, join(appFolder, 'node_modules', 'better-sqlite3', 'prebuilds', 'linux-x64.node'))
  }
  return appFolder
}

async function packageShip(appFolder: string, runtime: Runtime): Promise<void> {
  const out = join(distFolder, 'unpacked')
  rmSync(out, { recursive: true, force: true })
  await build({
    projectDir: checkout,
    targets: Platform.current().createTarget('dir'),
    config: builderConfig(checkout, appFolder, out, runtime),
  })
  const [made] = readdirSync(out).filter((name) => /^(linux|win|mac).*/.test(name))
  if (made === undefined) throw new Error(`electron-builder left no folder in ${out}`)
  rmSync(packagedFolder('ship'), { recursive: true, force: true })
  renameSync(join(out, made), packagedFolder('ship'))
  rmSync(out, { recursive: true, force: true })
}

async function deriveTest(): Promise<void> {
  rmSync(packagedFolder('test'), { recursive: true, force: true })
  mkdirSync(distFolder, { recursive: true })
  cpSync(packagedFolder('ship'), packagedFolder('test'), { recursive: true, verbatimSymlinks: true })
  await allowInspector(fusedIn(packagedFolder('test')))
}
