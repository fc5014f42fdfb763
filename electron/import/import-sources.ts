// The files a buyer has picked, dropped or taken from the sample: known to the window by opaque ids, read once each.
import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportSource } from '../../shared/contract/views.ts'
import type { FileRead } from '../../shared/quote/read-file.ts'
import type { SpawnImportChild } from './child-protocol.ts'
import { readFileInChild } from './read-in-child.ts'

export interface SourceRead extends FileRead {
  readonly source: string
  readonly bytes: number
}

export interface ImportSources {
  /** Makes files known; folders and what cannot be looked at are left out. */
  readonly add: (paths: readonly string[]) => Promise<readonly ImportSource[]>
  /** Reads the files of these ids in child processes, a few at a time; an id that is not known is left out. */
  readonly read: (sources: readonly string[]) => Promise<readonly SourceRead[]>
}

/** How many files stay known; the oldest are forgotten. */
const remembered = 200

/** Children at work at the same time. */
const together = 3

/** What was read stays as it was read, so that what is imported is what was shown. */
export function createImportSources(spawn: SpawnImportChild): ImportSources {
  const paths = new Map<string, string>()
  const reads = new Map<string, Promise<SourceRead>>()
  return {
    add: async (added) => {
      const sources: ImportSource[] = []
      for (const path of added) {
        const status = await stat(path).catch(() => undefined)
        if (status?.isFile() !== true) continue
        const source = randomUUID()
        paths.set(source, path)
        sources.push({ source, name: basename(path), bytes: status.size })
      }
      for (const old of [...paths.keys()].slice(0, Math.max(0, paths.size - remembered))) {
        paths.delete(old)
        reads.delete(old)
      }
      return sources
    },
    read: async (sources) => {
      const known = sources.flatMap((source) => {
        const path = paths.get(source)
        return path === undefined ? [] : [{ source, path }]
      })
      const done: SourceRead[] = []
      for (let first = 0; first < known.length; first += together) {
        const batch = known.slice(first, first + together).map(({ source, path }) => {
          const reading = reads.get(source) ?? readFileInChild(path, spawn).then((read) => ({ ...read, source }))
          reads.set(source, reading)
          return reading
        })
        done.push(...(await Promise.all(batch)))
      }
      return done
    },
  }
}
