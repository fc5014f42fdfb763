// How long a price list of 50,000 rows takes from its file to stored, against bare papaparse and bare inserts of the same values in one run.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import Papa from 'papaparse'
import { forkImportChild } from '../../electron/import/fork-child.ts'
import { importCommit, listsToImport } from '../../electron/import/import-commit.ts'
import { readFileInChild } from '../../electron/import/read-in-child.ts'
import { createStore } from '../../electron/store/create-store.ts'
import { readFiles } from '../../shared/quote/read-file.ts'
import { gpuhuntList } from '../builders/price-lists.ts'
import { must } from '../builders/store.ts'
import { smallTender } from '../builders/tender.ts'

export interface ObservationTimes {
  readonly rows: number
  readonly runs: number
  /** Medians, milliseconds. */
  readonly cellsMs: number
  readonly readMs: number
  readonly storeMs: number
  readonly askMs: number
  readonly bareMs: number
}

/** Reads the file in its child process, makes observations of it and stores them; `runs` times after one that does not count. */
export async function measureObservations(rows = 50_000, runs = 5): Promise<ObservationTimes> {
  const place = mkdtempSync(join(tmpdir(), 'headroom-observations-'))
  try {
    const path = join(place, 'offers-2026-03-01.csv')
    writeFileSync(path, gpuhuntList(rows))
    const times: Record<'cells' | 'read' | 'store' | 'ask' | 'bare', number[]> = {
      cells: [],
      read: [],
      store: [],
      ask: [],
      bare: [],
    }
    for (let run = 0; run <= runs; run += 1) {
      const ours = await importOnce(path, join(place, `ours-${run}.headroom`), rows)
      const bare = bareOnce(path, join(place, `bare-${run}.db`), rows)
      if (run === 0) continue
      for (const name of ['cells', 'read', 'store', 'ask'] as const) times[name].push(ours[name])
      times.bare.push(bare)
    }
    return {
      rows,
      runs,
      cellsMs: median(times.cells),
      readMs: median(times.read),
      storeMs: median(times.store),
      askMs: median(times.ask),
      bareMs: median(times.bare),
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

async function importOnce(path: string, file: string, rows: number) {
  const store = createStore({ who: 'bench', clock: () => new Date() })
  const { tender, revision } = must(store.createAt(file, smallTender(), 'created'))
  const start = performance.now()
  const read = await readFileInChild(path, () => forkImportChild())
  const cells = performance.now()
  const [reading] = readFiles([read], tender, { imported: new Set(), receivedOn: '2026-03-01', fixesOf: () => [] })
  if (reading === undefined) throw new Error('nothing was read')
  const files = [{ reading, bytes: read.bytes, fixes: [], ...listsToImport(read, tender) }]
  const commit = importCommit(files, tender, revision)
  const observed = performance.now()
  must(store.commitImport(file, randomUUID(), commit))
  const stored = performance.now()
  const [set] = must(store.observationSets(file))
  if (set?.observations !== rows) throw new Error(`${set?.observations ?? 0} of ${rows} observations were stored`)
  const asked = performance.now()
  must(store.observedPrices(file, {}))
  const answered = performance.now()
  must(store.close())
  return { cells: cells - start, read: observed - cells, store: stored - observed, ask: answered - asked }
}

/** Parse and insert, and nothing else: the columns of an observation as they stand, one prepared statement, one transaction. */
function bareOnce(path: string, file: string, rows: number): number {
  const start = performance.now()
  const { data } = Papa.parse<string[]>(readFileSync(path, 'utf8'))
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE price (position INTEGER PRIMARY KEY, name, place, price, count, chip, memory, spot, provider)')
  const insert = db.prepare('INSERT INTO price VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  db.transaction(() => {
    for (const [row, cells] of data.slice(1).entries()) {
      insert.run(row, cells[0], cells[1], Number(cells[2]), Number(cells[5]), cells[6], cells[7], cells[8], cells[11])
    }
  })()
  const { stored } = db.prepare<[], { stored: number }>('SELECT count(*) AS stored FROM price').get() ?? { stored: 0 }
  db.close()
  if (stored !== rows) throw new Error(`the reference stored ${stored} of ${rows} rows`)
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
