// The import law and the house rules, from tables; red when it reads no file.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Layers of shared/: each may import itself and those listed. Type imports count. */
const sharedLayers: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  time: ['kernel'],
  money: ['kernel'],
  tender: ['kernel', 'time', 'money'],
  sheet: ['kernel', 'time', 'money', 'tender'],
  observation: ['kernel', 'time', 'money', 'tender', 'sheet'],
  quote: ['kernel', 'time', 'money', 'tender', 'sheet', 'observation'],
  price: ['kernel', 'time', 'money', 'tender', 'observation'],
  rounds: ['kernel', 'time', 'money', 'tender', 'sheet', 'quote', 'price'],
  award: ['kernel', 'time', 'money', 'tender', 'price'],
  leverage: ['kernel', 'time', 'money', 'tender', 'price', 'award'],
  negotiation: ['kernel', 'time', 'money', 'tender', 'price', 'rounds', 'award', 'leverage'],
  register: ['kernel', 'time', 'money', 'tender', 'price'],
  chart: ['kernel', 'time', 'money', 'tender', 'observation', 'price', 'award', 'leverage', 'register'],
  report: [
    'kernel',
    'time',
    'money',
    'tender',
    'price',
    'award',
    'leverage',
    'negotiation',
    'register',
    'chart',
    'sheet',
    'quote',
    'rounds',
  ],
  contract: [
    'kernel',
    'time',
    'money',
    'tender',
    'sheet',
    'observation',
    'quote',
    'price',
    'rounds',
    'award',
    'leverage',
    'negotiation',
    'register',
    'chart',
    'report',
  ],
}

/** Top folders: what each may import besides itself. Nobody imports test or build, but tests import all. */
const topLayers: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  electron: ['shared'],
  renderer: ['shared'],
  build: ['shared', 'electron'],
  test: ['shared', 'electron', 'renderer', 'build'],
}

/** Packages with a home: only files whose path begins so may import them. */
const packageHomes: Readonly<Record<string, readonly string[]>> = {
  zod: ['shared/tender/', 'shared/quote/layout/layout.ts', 'shared/contract/', 'electron/store/foreign-file.ts'],
  'decimal.js': ['shared/money/'],
  canonicalize: ['shared/kernel/'],
  '@observablehq/plot': ['shared/chart/'],
  'better-sqlite3': ['electron/store/'],
  highs: ['electron/engine/solve-highs.ts'],
  'ical-generator': ['electron/report/'],
  hucre: ['electron/import/', 'electron/report/'],
  '@e965/xlsx': ['electron/import/'],
  yauzl: ['electron/import/'],
  papaparse: ['build/samples/'],
  chardet: ['electron/import/'],
  linkedom: ['electron/report/'],
  electron: ['electron/main.ts', 'electron/preload.ts', 'electron/window/', 'electron/ipc/'],
  react: ['renderer/'],
  'react-dom': ['renderer/'],
  zustand: ['renderer/'],
  'pdfjs-dist': ['renderer/'],
  'ag-grid-community': ['renderer/'],
  'ag-grid-react': ['renderer/'],
}

const kernel = ['assert-never.ts', 'canonical-json.ts', 'problem.ts', 'result.ts']
const vague = /(^|[-/])(utils?|helpers?|common|misc|types|constants|managers?|services?)(\.|-|\/|$)/

interface Source {
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly imports: readonly string[]
}

function readSources(): readonly Source[] {
  return ['shared', 'electron', 'renderer', 'build', 'test'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mts|cts)$/.test(name) && !name.includes('node_modules') && !name.endsWith('.d.ts'))
      .map((name) => {
        const path = join(top, name).replaceAll('\\', '/')
        const text = readFileSync(join(root, path), 'utf8')
        return { path, text, lines: text.split('\n').length, imports: importsOf(text) }
      }),
  )
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g

/** Every module named in a source: static, type-only, re-exports and dynamic imports. */
function importsOf(text: string): readonly string[] {
  return [...text.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? '')
}

function resolveImport(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  return relative(root, join(root, dirname(from), specifier.replace(/\?.*$/, ''))).replaceAll('\\', '/')
}

function packageOf(specifier: string): string {
  return specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '')
}

function layerBreaches(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) =>
    source.imports.flatMap((specifier) => {
      const target = resolveImport(source.path, specifier)
      if (target === undefined) return []
      const [top = '', layer = ''] = source.path.split('/')
      const [targetTop = '', targetLayer = ''] = target.split('/')
      if (top !== targetTop) return topLayers[top]?.includes(targetTop) ? [] : [`${source.path} imports ${target}`]
      if (top !== 'shared' || layer === targetLayer) return []
      return sharedLayers[layer]?.includes(targetLayer) ? [] : [`${source.path} imports ${target}`]
    }),
  )
}

function packageBreaches(sources: readonly Source[]): readonly string[] {
  return sources
    .filter((source) => !source.path.startsWith('test/') && !source.path.startsWith('build/'))
    .flatMap((source) =>
      source.imports.flatMap((specifier) => {
        if (specifier.startsWith('.')) return []
        if (specifier.startsWith('node:'))
          return source.path.startsWith('electron/') ? [] : [`${source.path} imports ${specifier}`]
        const homes = packageHomes[packageOf(specifier)]
        return homes === undefined || homes.some((home) => source.path.startsWith(home))
          ? []
          : [`${source.path} imports ${specifier}`]
      }),
    )
}

function findCycle(sources: readonly Source[]): readonly string[] {
  const graph = new Map(
    sources.map((source) => [
      source.path,
      source.imports.flatMap((specifier) => resolveImport(source.path, specifier) ?? []),
    ]),
  )
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return []
    for (const target of graph.get(path) ?? []) {
      const cycle = visit(target, [...trail, path])
      if (cycle.length > 0) return cycle
    }
    done.add(path)
    return []
  }
  for (const path of graph.keys()) {
    const cycle = visit(path, [])
    if (cycle.length > 0) return cycle
  }
  return []
}

const sources = readSources()

describe('the house', () => {
  it('is read: every top folder has sources', () => {
    for (const top of ['shared', 'electron', 'build', 'test'])
      expect(sources.filter((source) => source.path.startsWith(`${top}/`))).not.toEqual([])
    expect(sources.flatMap((source) => source.imports).length).toBeGreaterThan(100)
  })
  it('names every layer of shared/ in the law', () => {
    const layers = new Set(
      sources.filter((source) => source.path.startsWith('shared/')).map((source) => source.path.split('/')[1]),
    )
    expect([...layers].filter((layer) => sharedLayers[layer ?? ''] === undefined)).toEqual([])
  })
  it('keeps the import law between layers', () => {
    expect(layerBreaches(sources)).toEqual([])
  })
  it('keeps packages in their homes', () => {
    expect(packageBreaches(sources)).toEqual([])
  })
  it('has no import cycles', () => {
    expect(findCycle(sources)).toEqual([])
  })
  it('pins the kernel', () => {
    expect(readdirSync(join(root, 'shared/kernel')).filter((name) => name.endsWith('.ts'))).toEqual(kernel)
  })
  it('keeps files short: 400 lines, tests 600', () => {
    const limit = (path: string) => (path.startsWith('test/') ? 600 : 400)
    expect(
      sources.filter((source) => source.lines > limit(source.path)).map((source) => `${source.path} ${source.lines}`),
    ).toEqual([])
  })
  it('has no vague file names', () => {
    expect(sources.filter((source) => vague.test(source.path)).map((source) => source.path)).toEqual([])
  })
  it('says in the first line of every source what it is for', () => {
    const bare = sources.filter((source) => !source.path.startsWith('test/') && !/^(#!.*\n)?\/[/*]/.test(source.text))
    expect(bare.map((source) => source.path)).toEqual([])
  })
  it('has no default exports, barrels, any or silenced checks', () => {
    const silenced = /@ts-ignore|@ts-expect-error|@ts-nocheck|biome-ignore|\bas any\b|: any\b/
    const guilty = sources.filter(
      (source) =>
        source.path !== 'test/unit/architecture.test.ts' &&
        (silenced.test(source.text) ||
          /\/index\.tsx?$/.test(source.path) ||
          (/^export default/m.test(source.text) && !source.path.endsWith('.config.ts'))),
    )
    expect(guilty.map((source) => source.path)).toEqual([])
  })
})

describe('the law itself', () => {
  const file = (path: string, text: string): Source => ({ path, text, lines: 1, imports: importsOf(text) })
  it('sees type imports, re-exports and dynamic imports', () => {
    const text =
      "import type { A } from './a.ts'\nexport { b } from './b.ts'\nconst c = await import('./c.ts')\nimport './d.css'"
    expect(importsOf(text)).toEqual(['./a.ts', './b.ts', './c.ts', './d.css'])
  })
  it('goes red when money reads the tender, or the renderer reads the shell', () => {
    expect(layerBreaches([file('shared/money/x.ts', "import type { T } from '../tender/tender.ts'")])).toHaveLength(1)
    expect(layerBreaches([file('renderer/x.ts', "import { s } from '../electron/store/open.ts'")])).toHaveLength(1)
  })
  it('goes red when the core does I/O or a package leaves home', () => {
    expect(packageBreaches([file('shared/price/x.ts', "import { readFileSync } from 'node:fs'")])).toHaveLength(1)
    expect(packageBreaches([file('electron/cli/x.ts', "import Database from 'better-sqlite3'")])).toHaveLength(1)
  })
  it('finds a cycle', () => {
    const cycle = [
      file('shared/time/a.ts', "import { b } from './b.ts'"),
      file('shared/time/b.ts', "import { a } from './a.ts'"),
    ]
    expect(findCycle(cycle)).toEqual(['shared/time/a.ts', 'shared/time/b.ts', 'shared/time/a.ts'])
  })
})
