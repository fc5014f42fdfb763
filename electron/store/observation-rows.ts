// Price observations as rows: written in one go while a list is taken in, read back as columns.
import {
  type Observation,
  observationAt,
  type PackedObservations,
  purchaseKinds,
} from '../../shared/observation/observation.ts'
import { formatAddress, parseAddress } from '../../shared/sheet/address.ts'
import type { Db } from './open-database.ts'

/** Writes the observations of a list; call inside the transaction of the change that brings it. */
export function insertObservations(db: Db, set: number, packed: PackedObservations): void {
  const insert = db.prepare(
    `INSERT INTO observation (observation_set, position, date, provider, accelerator, count, price, currency, region, kind, term_months,
       address, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (let position = 0; position < packed.length; position += 1) {
    const { date, provider, accelerator, count, price, currency, region, kind, termMonths, row, column, raw } =
      observationAt(packed, position)
    const term = kind === 'reserved' && termMonths > 0 ? termMonths : null
    const address = formatAddress({ row, column })
    insert.run(set, position, date, provider, accelerator, count, price, currency, region, kind, term, address, raw)
  }
}

type Row = readonly [
  set: number,
  date: string,
  provider: string,
  accelerator: string,
  count: number,
  price: number,
  currency: string,
  region: string,
  kind: string,
  term: number | null,
  address: string,
  raw: string,
]

/** Days are `YYYY-MM-DD`, both included. */
export interface RowQuery {
  readonly set: number
  readonly from: string
  readonly to: string
  /** Accelerators as the list writes them. */
  readonly words: readonly string[]
}

/** Observations of one list, by row. */
export function* observationsOfSet(db: Db, { set, from, to, words }: RowQuery): Generator<Observation> {
  const rows = db
    .prepare<[number, string, string, string], Row>(
      `SELECT observation_set, date, provider, accelerator, count, price, currency, region, kind, term_months, address, raw
       FROM observation WHERE observation_set = ? AND date BETWEEN ? AND ?
         AND accelerator IN (SELECT value FROM json_each(?)) ORDER BY position`,
    )
    .raw()
  for (const row of rows.iterate(set, from, to, JSON.stringify(words)) as IterableIterator<Row>) {
    yield observationOf(row)
  }
}

function observationOf(values: Row): Observation {
  const [, date, provider, accelerator, count, price, currency, region, kind, term, address, raw] = values
  const { row, column } = parseAddress(address) ?? { row: 0, column: 0 }
  const bought = purchaseKinds.find((known) => known === kind) ?? 'on-demand'
  const termMonths = term ?? 0
  return { date, provider, accelerator, count, price, currency, region, kind: bought, termMonths, row, column, raw }
}
