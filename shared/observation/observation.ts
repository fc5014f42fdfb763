// A price somebody asked on a day: never a bid. What an observation is, and many of them as columns, so that 50,000 cross threads at once.

export const purchaseKinds = ['on-demand', 'spot', 'reserved'] as const
export type PurchaseKind = (typeof purchaseKinds)[number]

export const kindWords: Readonly<Record<PurchaseKind, string>> = {
  'on-demand': 'on demand',
  spot: 'spot',
  reserved: 'reserved',
}

/** One price for one accelerator-hour, and the cell it stands in. */
export interface Observation {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly provider: string
  /** As written in the list; which accelerator of a tender is meant is worked out anew each time (match-accelerator.ts). */
  readonly accelerator: string
  /** Accelerators of the instance the price was stated for. */
  readonly count: number
  /** Whole millionths of the currency per accelerator-hour. */
  readonly price: number
  /** ISO 4217. */
  readonly currency: string
  readonly region: string
  readonly kind: PurchaseKind
  /** Of reserved capacity, where the list says; 0 where it does not. */
  readonly termMonths: number
  /** Of the price's cell; row and column from 0. */
  readonly row: number
  readonly column: number
  /** The price's cell as it stood in the file. */
  readonly raw: string
}

const wordColumns = ['date', 'provider', 'accelerator', 'currency', 'region', 'raw'] as const
type WordColumn = (typeof wordColumns)[number]

/** Observations as columns of numbers; words are numbers into `words`. */
export interface PackedObservations {
  readonly length: number
  readonly words: readonly string[]
  readonly columns: Readonly<Record<WordColumn, Uint32Array>>
  readonly price: Float64Array
  readonly count: Uint32Array
  /** Index in `purchaseKinds`. */
  readonly kind: Uint8Array
  readonly termMonths: Uint16Array
  readonly row: Uint32Array
  readonly column: Uint16Array
}

export function packObservations(list: readonly Observation[]): PackedObservations {
  const known = new Map<string, number>()
  const numberOf = (word: string): number => {
    const before = known.get(word)
    if (before !== undefined) return before
    known.set(word, known.size)
    return known.size - 1
  }
  const column = (name: WordColumn) => Uint32Array.from(list, (each) => numberOf(each[name]))
  const [date, provider, accelerator] = [column('date'), column('provider'), column('accelerator')]
  const [currency, region, raw] = [column('currency'), column('region'), column('raw')]
  return {
    length: list.length,
    words: [...known.keys()],
    columns: { date, provider, accelerator, currency, region, raw },
    price: Float64Array.from(list, (each) => each.price),
    count: Uint32Array.from(list, (each) => each.count),
    kind: Uint8Array.from(list, (each) => purchaseKinds.indexOf(each.kind)),
    termMonths: Uint16Array.from(list, (each) => each.termMonths),
    row: Uint32Array.from(list, (each) => each.row),
    column: Uint16Array.from(list, (each) => each.column),
  }
}

/** The observation at `index`; throws outside the columns. */
export function observationAt(packed: PackedObservations, index: number): Observation {
  const word = (name: WordColumn): string => packed.words[packed.columns[name][index] ?? -1] ?? outside(index)
  return {
    date: word('date'),
    provider: word('provider'),
    accelerator: word('accelerator'),
    count: packed.count[index] ?? 1,
    price: packed.price[index] ?? outside(index),
    currency: word('currency'),
    region: word('region'),
    kind: purchaseKinds[packed.kind[index] ?? -1] ?? outside(index),
    termMonths: packed.termMonths[index] ?? 0,
    row: packed.row[index] ?? 0,
    column: packed.column[index] ?? 0,
    raw: word('raw'),
  }
}

function outside(index: number): never {
  throw new RangeError(`there is no observation ${index}`)
}
