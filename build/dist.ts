// `npm run dist`: installers of this platform with the official Electron; without it, the unpacked folder and a plain word about it.
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { builderConfig } from './package/builder-config.ts'
import { checkout, distFolder, packagedFolder } from './package/folders.ts'
import { bundleFor, packageApp } from './package/package-app.ts'
import { findShippableRuntime } from './runtime/find-runtime.ts'
import { NoRuntime } from './runtime/runtime.ts'

const say = (line: string) => console.log(`dist: ${line}`)

async function buildInstallers(): Promise<boolean> {
  const runtime = await findShippableRuntime()
  if (runtime === undefined) return false
  say(runtime.why)
  const appFolder = await bundleFor(runtime, say)
  const files = await build({
    projectDir: checkout,
    targets: Platform.current().createTarget(),
    config: builderConfig(checkout, appFolder, join(distFolder, 'installers'), runtime),
  })
  for (const file of files) say(`wrote ${file}`)
  return true
}

try {
  if (!(await buildInstallers())) {
    await packageApp(say)
    say(`no installer: the official Electron could not be had here, and nothing else is ever put into one`)
    say(`the unpacked app is in ${packagedFolder('ship')}, for trying out on this machine only`)
  }
} catch (error) {
  if (!(error instanceof NoRuntime)) throw error
  console.error(`dist: ${error.message}`)
  process.exit(1)
}
