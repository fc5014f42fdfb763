// Turns the sources into dist/app: bundles of main, threads, preload and interface, and the packages carried beside them.
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'
import { CARRIED_FILES } from '../electron/carried-files.ts'
import { callNames, eventNames } from '../shared/contract/calls.ts'
import { emitNeighbours } from './emit-neighbours.ts'
import { CARRIED_PACKAGES, CHROMIUM_TARGET, NODE_ENTRIES, NODE_TARGET } from './entries.ts'

const checkout = fileURLToPath(new URL('..', import.meta.url))
const appFolder = join(checkout, 'dist', 'app')

const COMMON: InlineConfig = { configFile: false, root: checkout, logLevel: 'warn' }

/** Writes dist/app anew and returns its absolute path. */
export async function bundleApp(): Promise<string> {
  rmSync(appFolder, { recursive: true, force: true })
  await bundleNode()
  await bundlePreload()
  await bundleRenderer()
  copyCarriedPackages()
  for (const path of CARRIED_FILES) cpSync(join(checkout, path), join(appFolder, path), { recursive: true })
  writeAppPackage()
  return appFolder
}

/** Main and threads as ES modules side by side, so that `new URL('./x.mjs', import.meta.url)` holds in each of them. */
async function bundleNode(): Promise<void> {
  await build({
    ...COMMON,
    plugins: [emitNeighbours()],
    ssr: { noExternal: true, external: CARRIED_PACKAGES.map((carried) => carried.name) },
    build: {
      ssr: true,
      ssrEmitAssets: true,
      target: NODE_TARGET,
      outDir: appFolder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(NODE_ENTRIES).map(([name, file]) => [name, join(checkout, file)])),
        external: ['electron'],
        output: { format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
}

/** A sandboxed preload can require nothing but electron: one CommonJS file. */
async function bundlePreload(): Promise<void> {
  await build({
    ...COMMON,
    define: { CALL_NAMES: JSON.stringify(callNames), EVENT_NAMES: JSON.stringify(eventNames) },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: NODE_TARGET,
      outDir: appFolder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: { preload: join(checkout, 'electron', 'preload.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  })
}

/** The interface: no inline script, no data: script, relative addresses, so that the content security policy holds. */
async function bundleRenderer(): Promise<void> {
  await build({
    ...COMMON,
    root: join(checkout, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      target: CHROMIUM_TARGET,
      outDir: join(appFolder, 'renderer'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000,
      reportCompressedSize: false,
    },
  })
}

function copyCarriedPackages(): void {
  for (const { name, keep } of CARRIED_PACKAGES) {
    const source = join(checkout, 'node_modules', name)
    const target = join(appFolder, 'node_modules', name)
    for (const found of readdirSync(source, { recursive: true, withFileTypes: true })) {
      const file = relative(source, join(found.parentPath, found.name))
      const wanted = [/^licen[cs]e/i, ...keep].some((pattern) => pattern.test(file.replaceAll(sep, '/')))
      if (!found.isFile() || !wanted) continue
      mkdirSync(dirname(join(target, file)), { recursive: true })
      copyFileSync(join(source, file), join(target, file))
    }
    // What a carried package needs to compile itself is not carried, so it depends on nothing.
    const { dependencies: _, devDependencies: __, scripts: ___, ...own } = readJson(join(source, 'package.json'))
    writeJson(join(target, 'package.json'), own)
  }
}

/** The packaged app's own package.json: name, version and entry, and the carried packages as its only dependencies. */
function writeAppPackage(): void {
  const { name, productName, version, description, author, license, dependencies } = readJson(
    join(checkout, 'package.json'),
  )
  const carried = Object.fromEntries(CARRIED_PACKAGES.map((entry) => [entry.name, dependencies?.[entry.name]]))
  writeJson(join(appFolder, 'package.json'), {
    ...{ name, productName, version, description, author, license, type: 'module', main: 'main.mjs' },
    dependencies: carried,
  })
}

interface PackageJson extends Readonly<Record<string, unknown>> {
  readonly dependencies?: Readonly<Record<string, string>>
}

function readJson(file: string): PackageJson {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function writeJson(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}
