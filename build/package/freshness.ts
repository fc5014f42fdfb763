// Whether the packaged folders still hold the sources of this checkout: a hash of everything that goes into them.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Runtime } from '../runtime/runtime.ts'
import { checkout, distFolder } from './folders.ts'

const SOURCES = ['build', 'electron', 'renderer', 'shared']
const FILES = ['package.json', 'package-lock.json']
const markFile = join(distFolder, 'packaged-from.txt')

export function isFresh(runtime: Runtime): boolean {
  try {
    return readFileSync(markFile, 'utf8') === fingerprint(runtime)
  } catch {
    return false
  }
}

/** To be called when both folders are whole. */
export function markFresh(runtime: Runtime): void {
  mkdirSync(distFolder, { recursive: true })
  writeFileSync(markFile, fingerprint(runtime))
}

function fingerprint(runtime: Runtime): string {
  const hash = createHash('sha256').update(`${runtime.kind} ${runtime.version} ${runtime.folder}\n`)
  for (const file of [...FILES.map((name) => join(checkout, name)), ...SOURCES.flatMap(filesUnder)].sort()) {
    hash.update(`${relative(checkout, file)}\n`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(checkout, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
