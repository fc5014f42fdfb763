// A tender document as rows of tables, and back. The document is the truth; rows are its only form on disk.

export type Cell = string | number | null

/** One row: its key (positions in the document), its columns in the table's order, and everything else as JSON. */
export interface Row {
  readonly key: readonly number[]
  readonly cells: readonly Cell[]
  readonly terms: string
}

export type TableName = 'tender' | 'accelerator' | 'workload' | 'demand' | 'vendor' | 'site' | 'quote' | 'offer'

interface RowTable {
  readonly table: TableName
  /** Columns that make up the key. */
  readonly key: readonly string[]
  /** Document field → column and what may stand in it. A value that does not fit exactly stays in `terms`. */
  readonly columns: readonly { readonly field: string; readonly column: string; readonly kind: 'text' | 'integer' }[]
}

const text = (field: string, column = field) => ({ field, column, kind: 'text' as const })
const integer = (field: string, column = field) => ({ field, column, kind: 'integer' as const })

export const rowTables: Readonly<Record<TableName, RowTable>> = {
  tender: {
    table: 'tender',
    key: ['one'],
    columns: [text('id'), text('name'), text('currency'), text('start'), integer('months')],
  },
  accelerator: { table: 'accelerator', key: ['position'], columns: [text('id'), text('name'), text('family')] },
  workload: { table: 'workload', key: ['position'], columns: [text('id'), text('name'), text('kind')] },
  demand: { table: 'demand', key: ['position'], columns: [text('workload')] },
  vendor: {
    table: 'vendor',
    key: ['position'],
    columns: [text('id'), text('name'), text('class'), text('group', 'vendor_group'), text('status')],
  },
  site: { table: 'site', key: ['position'], columns: [text('id'), text('vendor'), text('name'), text('region')] },
  quote: {
    table: 'quote',
    key: ['position'],
    columns: [
      text('id'),
      text('vendor'),
      integer('round'),
      text('currency'),
      text('receivedOn', 'received_on'),
      text('validUntil', 'valid_until'),
    ],
  },
  offer: {
    table: 'offer',
    key: ['quote', 'position'],
    columns: [
      text('id'),
      text('kind'),
      text('accelerator'),
      text('site'),
      integer('maxQuantity', 'max_quantity'),
      integer('termMonths', 'term_months'),
    ],
  },
}

/** Lists of the document that have a table of their own; the other fields stay with the tender's row. */
const lists = {
  accelerators: 'accelerator',
  workloads: 'workload',
  demand: 'demand',
  vendors: 'vendor',
  sites: 'site',
  quotes: 'quote',
} as const satisfies Record<string, TableName>

type Element = Readonly<Record<string, unknown>>
export type TenderRows = Readonly<Record<TableName, readonly Row[]>>

/** The document must have passed the tender's schema; fields the schema does not know are kept. */
export function rowsOfTender(document: object): TenderRows {
  const whole = document as Element
  const elements = (field: string): readonly Element[] => whole[field] as readonly Element[]
  const listRows = (field: keyof typeof lists) =>
    elements(field).map((element, position) =>
      rowOf(rowTables[lists[field]], [position], element, lists[field] === 'quote' ? ['offers'] : []),
    )
  return {
    tender: [rowOf(rowTables.tender, [1], whole, Object.keys(lists))],
    accelerator: listRows('accelerators'),
    workload: listRows('workloads'),
    demand: listRows('demand'),
    vendor: listRows('vendors'),
    site: listRows('sites'),
    quote: listRows('quotes'),
    offer: elements('quotes').flatMap((quote, q) =>
      (quote.offers as readonly Element[]).map((offer, position) => rowOf(rowTables.offer, [q, position], offer, [])),
    ),
  }
}

/** Rows in any order; throws when they cannot have come from a document. What it gives has yet to pass the schema. */
export function tenderOfRows(rows: TenderRows): unknown {
  const [tender] = rows.tender
  if (tender === undefined || rows.tender.length > 1) throw new Error('a tender file holds exactly one tender')
  const offers = offersByQuote(rows.offer)
  const members = Object.entries(lists).map(([field, table]): readonly [string, unknown] => [
    field,
    inOrder(rows[table]).map((row) => {
      const element = elementOf(rowTables[table], row)
      if (table !== 'quote') return Object.fromEntries(element)
      const own = inOrder(offers.get(row.key[0] ?? -1) ?? [])
      return Object.fromEntries([
        ...element,
        ['offers', own.map((offer) => Object.fromEntries(elementOf(rowTables.offer, offer)))],
      ])
    }),
  ])
  return Object.fromEntries([...elementOf(rowTables.tender, tender), ...members])
}

function offersByQuote(offers: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const byQuote = new Map<number, Row[]>()
  for (const row of offers) {
    const [quote = -1] = row.key
    const own = byQuote.get(quote)
    if (own === undefined) byQuote.set(quote, [row])
    else own.push(row)
  }
  return byQuote
}

function inOrder(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => (a.key.at(-1) ?? 0) - (b.key.at(-1) ?? 0))
}

function rowOf(table: RowTable, key: readonly number[], element: Element, elsewhere: readonly string[]): Row {
  const lifted = table.columns.map(({ field, kind }) =>
    Object.hasOwn(element, field) ? fitting(element[field], kind) : null,
  )
  const inColumns = new Set(table.columns.filter((_, index) => lifted[index] !== null).map(({ field }) => field))
  const rest = Object.entries(element).filter(([field]) => !inColumns.has(field) && !elsewhere.includes(field))
  return { key, cells: lifted, terms: JSON.stringify(Object.fromEntries(rest)) }
}

function elementOf(table: RowTable, row: Row): readonly (readonly [string, unknown])[] {
  const lifted = table.columns.flatMap(({ field }, index): readonly (readonly [string, Cell])[] => {
    const cell = row.cells[index]
    return cell === undefined || cell === null ? [] : [[field, cell]]
  })
  const rest: unknown = JSON.parse(row.terms)
  if (typeof rest !== 'object' || rest === null || Array.isArray(rest)) throw new Error('terms of a row are no object')
  return [...lifted, ...Object.entries(rest)]
}

/** A value that its column gives back exactly, or null. Lone surrogates do not survive SQLite's UTF-8; −0 is no integer of its. */
function fitting(value: unknown, kind: 'text' | 'integer'): Cell {
  if (kind === 'integer') return Number.isSafeInteger(value) && !Object.is(value, -0) ? (value as number) : null
  return typeof value === 'string' && !/\p{Surrogate}|\0/u.test(value) ? value : null
}
