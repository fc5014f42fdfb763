// How long a dropped file of a million cells takes until its preview is there, against the bare reader of such files, in turn in the same run.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { entryUrl } from '../../electron/entry-url.ts'
import type { ImportChild } from '../../electron/import/child-protocol.ts'
import { forkImportChild } from '../../electron/import/fork-child.ts'
import type { ReadAsk } from '../../electron/import/held-files.ts'
import { createImportSources } from '../../electron/import/import-sources.ts'
import { residentBytes } from '../../electron/import/resident-bytes.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { watch } from './event-loop.ts'
import { largeCsv, largeXlsx } from './large-files.ts'

export interface ImportTimes {
  readonly file: string
  readonly megabytes: number
  /** Medians: from the drop to the preview, and of it until the cells are held. */
  readonly oursMs: number
  readonly heldMs: number
  /** Median of the bare reader, from the path to its cells, warmed up in this process. */
  readonly bareMs: number
  readonly ratio: number
  /** Most memory the reading process held, and how much more than before it read. */
  readonly peakMb: number
  readonly grownMb: number
  /** Worst delay of this process's event loop while ours ran: the median of the runs, and the worst of them all. */
  readonly typicalDelayMs: number
  readonly worstDelayMs: number
  readonly runs: number
}

const bare = {
  'large.xlsx': (path: string): Promise<unknown> => readXlsx(readFileSync(path), { readStyles: true }),
  'large.csv': async (path: string): Promise<unknown> => Papa.parse(new TextDecoder().decode(readFileSync(path))),
} as const

/** Each file: one run of each that does not count, then `runs` of each in turn. */
export async function measureImport(runs = 5): Promise<readonly ImportTimes[]> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-import-'))
  try {
    const times: ImportTimes[] = []
    for (const file of ['large.xlsx', 'large.csv'] as const) {
      const bytes = file === 'large.xlsx' ? await largeXlsx() : Buffer.from(largeCsv())
      const path = join(folder, file)
      writeFileSync(path, bytes)
      times.push(await measureFile(file, path, bytes.length, runs))
    }
    return times
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureFile(file: keyof typeof bare, path: string, bytes: number, runs: number): Promise<ImportTimes> {
  const memory = { before: 0, peak: 0 }
  const sources = createImportSources(() => watched(forkImportChild(), memory), entryUrl('import-thread'))
  const ours: number[] = []
  const held: number[] = []
  const theirs: number[] = []
  const delays: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    const watching = watch()
    const started = performance.now()
    const [{ source } = { source: '' }] = await sources.add([path])
    await sources.rows({ source, sheet: '', from: 0, to: 0 })
    const heldMs = performance.now() - started
    const read = await sources.read(askFor(source))
    const oursMs = performance.now() - started
    const { worstMs } = watching.stop()
    if (!read.ok || read.value[0]?.refused !== undefined) throw new Error('the large file was not read')
    const began = performance.now()
    await bare[file](path)
    const bareMs = performance.now() - began
    if (run === 0) continue
    ours.push(oursMs)
    held.push(heldMs)
    theirs.push(bareMs)
    delays.push(worstMs)
  }
  await sources.close()
  const [oursMs, bareMs] = [median(ours), median(theirs)]
  return {
    file,
    megabytes: bytes / 1e6,
    oursMs,
    heldMs: median(held),
    bareMs,
    ratio: oursMs / bareMs,
    peakMb: memory.peak / 1048576,
    grownMb: (memory.peak - memory.before) / 1048576,
    typicalDelayMs: median(delays),
    worstDelayMs: Math.max(...delays),
    runs,
  }
}

/** The same child, its memory looked at while it lives. */
function watched(child: ImportChild, memory: { before: number; peak: number }): ImportChild {
  const look = setInterval(async () => {
    const pid = child.pid()
    const resident = pid === undefined ? undefined : await residentBytes(pid)
    memory.peak = Math.max(memory.peak, resident ?? 0)
  }, 20)
  child.onMessage(async ({ kind }) => {
    const pid = child.pid()
    if (kind === 'ready' && pid !== undefined) memory.before = (await residentBytes(pid)) ?? 0
  })
  child.onExit(() => clearInterval(look))
  return child
}

function askFor(source: string): ReadAsk {
  const sample = join(import.meta.dirname, '../../samples/tender.json')
  const tender = JSON.parse(readFileSync(sample, 'utf8')) as Tender
  const said = { fixes: [], layouts: [], lists: [], arrivals: [], answers: [] }
  return {
    ...said,
    sources: [source],
    tender,
    revision: 1,
    imported: [],
    taken: new Map(),
    saved: [],
    receivedOn: '2027-03-01',
    locale: 'en',
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2
}

export function describeImport(times: ImportTimes): string {
  const ms = (value: number) => `${value.toFixed(0)} ms`
  const { file, megabytes, runs } = times
  const size = `${file} (1,000,000 cells, ${megabytes.toFixed(1)} MB)`
  const pace = `preview after ${ms(times.oursMs)}, its cells after ${ms(times.heldMs)}; the bare reader takes ${ms(times.bareMs)}`
  const memory = `the reading process held ${times.peakMb.toFixed(0)} MB at most, ${times.grownMb.toFixed(0)} MB more than at its start`
  return `${size}: ${pace}: ${times.ratio.toFixed(2)} ×, medians of ${runs}; ${memory}; main held up ${ms(times.typicalDelayMs)} at most in half of the runs, ${ms(times.worstDelayMs)} in the worst`
}
