// A bundler plugin for Node code: a file named by `new URL('./x.typ', import.meta.url)` is copied beside the bundles.
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { Plugin } from 'vite'

const NAMED = /new URL\(\s*(['"])(\.{1,2}\/[^'"]+)\1,\s*import\.meta\.url\s*\)/g

/** Only files that exist beside the source count, and no sources: those are entries, see electron/entry-url.ts. Names must differ. */
export function emitNeighbours(): Plugin {
  return {
    name: 'emit-neighbours',
    transform(code, id) {
      const changed = code.replace(NAMED, (whole, _quote, path: string) => {
        const file = resolve(dirname(id), path)
        if (/\.tsx?$/.test(path) || !/\.\w+$/.test(path) || !existsSync(file)) return whole
        this.emitFile({ type: 'asset', fileName: basename(file), source: readFileSync(file) })
        return `new URL('./${basename(file)}', import.meta.url)`
      })
      return changed === code ? null : { code: changed, map: null }
    },
  }
}
