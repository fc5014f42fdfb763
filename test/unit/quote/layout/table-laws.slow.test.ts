// Laws of finding tables: blank lines, the place and the direction of a table change nothing of what it is.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldCell } from '../../../../shared/quote/layout/field-cell.ts'
import { findTables } from '../../../../shared/quote/layout/find-tables.ts'
import { readerOf } from '../../../../shared/quote/layout/sheet-reader.ts'
import type { FoundTable } from '../../../../shared/quote/layout/table.ts'
import type { Sheet } from '../../../../shared/sheet/workbook.ts'
import { type GridValue, gridCell, gridSheet } from '../../../builders/grid-sheet.ts'

type Grid = readonly (readonly GridValue[])[]

interface Column {
  readonly header: string
  readonly value: fc.Arbitrary<GridValue>
}

const names = (...list: readonly string[]) => fc.constantFrom(...list)
const columns: readonly Column[] = [
  { header: 'Vendor', value: names('Nordlicht', 'Kumo Works', 'Südwind AG', 'Fjord Racks') },
  { header: 'Accelerator', value: names('H100 SXM', 'H200', 'MI300X', 'B200') },
  { header: 'Region', value: names('Dublin', 'Oslo', 'Ashburn', 'Tokyo') },
  { header: 'Price (USD/GPU/h)', value: fc.integer({ min: 150, max: 450 }).map((cents) => cents / 100 + 0.003) },
  { header: 'Quantity', value: fc.constantFrom(64, 72, 130, 514, 1030) },
  { header: 'Term (months)', value: fc.constantFrom(12, 24, 36) },
  { header: 'Valid until', value: fc.constantFrom({ date: '2027-03-31' }, { date: '2027-04-15' }) },
  { header: 'Jul 2027', value: fc.constantFrom(64, 130, 257) },
  { header: '36 months', value: fc.constantFrom(2.151, 2.307, 1.857) },
  { header: '128+', value: fc.constantFrom(2.051, 2.203, 1.957) },
]

const chosenColumns = fc
  .shuffledSubarray([...columns], { minLength: 3 })
  .filter((chosen) => chosen.filter(({ header }) => !/\d/.test(header)).length >= 3)

const table: fc.Arbitrary<Grid> = chosenColumns.chain((chosen) =>
  fc
    .array(fc.tuple(...chosen.map(({ value }) => value)), { minLength: 2, maxLength: 7 })
    .map((rows) => [chosen.map(({ header }) => header), ...rows]),
)

const titled: fc.Arbitrary<Grid> = fc
  .tuple(fc.boolean(), fc.boolean(), table)
  .map(([hasTitle, hasLabels, rows]) => [
    ...(hasTitle ? [['Offer of autumn'], []] : []),
    ...(hasLabels ? [['Currency:', 'EUR'], ['Payment days:', 30], []] : []),
    ...rows,
  ])

const keysOf = (sheet: Sheet) =>
  findTables(sheet).tables.map(({ form, fields }) => [form, fields.map(({ key, nth }) => `${key}#${nth}`)])

const widthOf = (rows: Grid) => Math.max(0, ...rows.map((row) => row.length))
const runs = { numRuns: 300 }

function withBlankRow(rows: Grid, at: number): Grid {
  return [...rows.slice(0, at), [], ...rows.slice(at)]
}

function withBlankColumn(rows: Grid, at: number): Grid {
  return rows.map((row) => {
    const full = Array.from({ length: widthOf(rows) }, (_, index) => row[index] ?? null)
    return [...full.slice(0, at), null, ...full.slice(at)]
  })
}

function transposed(rows: Grid): Grid {
  return Array.from({ length: widthOf(rows) }, (_, column) => rows.map((row) => row[column] ?? null))
}

function moved(rows: Grid, down: number, right: number): Grid {
  return [
    ...Array.from({ length: down }, () => []),
    ...rows.map((row) => [...Array.from({ length: right }, () => null), ...row]),
  ]
}

/** Everything but where things stand. */
function withoutPlaces({ form, fields, records, reasons }: FoundTable) {
  return {
    form,
    fields: fields.map(({ header, key, nth, hidden }) => ({ header, key, nth, hidden })),
    records: records.map(({ role, why, key, hidden, section }) => ({ role, why, key, hidden, section: section?.text })),
    reasons: reasons.map(({ why, cells }) => [why, cells.length]),
  }
}

/** The texts of all records, field by field. */
function contents(sheet: Sheet) {
  const reader = readerOf(sheet)
  return findTables(sheet).tables.map((found) =>
    found.records.map((record) =>
      found.fields.map((field) => fieldCell(found, field, record, reader).cell?.text ?? ''),
    ),
  )
}

describe('findTables', () => {
  it('finds every generated table with all of its headers', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(findTables(gridSheet(rows)).tables.map(({ fields }) => fields.map(({ header }) => header))).toEqual([
          rows[0],
        ])
      }),
      runs,
    )
  })

  it('gives the same fields with a blank row anywhere', () => {
    fc.assert(
      fc.property(titled, fc.nat(), (rows, at) => {
        expect(keysOf(gridSheet(withBlankRow(rows, at % (rows.length + 1))))).toEqual(keysOf(gridSheet(rows)))
      }),
      runs,
    )
  })

  it('gives the same fields with a blank column anywhere', () => {
    fc.assert(
      fc.property(titled, fc.nat(), (rows, at) => {
        const changed = withBlankColumn(rows, at % (widthOf(rows) + 1))
        expect(keysOf(gridSheet(changed))).toEqual(keysOf(gridSheet(rows)))
      }),
      runs,
    )
  })

  it('gives the same tables wherever they stand', () => {
    fc.assert(
      fc.property(titled, fc.nat(40), fc.nat(20), (rows, down, right) => {
        const there = findTables(gridSheet(moved(rows, down, right)))
        const here = findTables(gridSheet(rows))
        expect(there.tables.map(withoutPlaces)).toEqual(here.tables.map(withoutPlaces))
        expect(there.loose.map(({ text }) => text)).toEqual(here.loose.map(({ text }) => text))
      }),
      runs,
    )
  })

  it('gives the same fields and records for a table turned round', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const [upright] = findTables(gridSheet(rows)).tables
        const [turned] = findTables(gridSheet(transposed(rows))).tables
        expect([upright?.form, turned?.form]).toEqual(['rows', 'columns'])
        expect(turned?.fields.map(({ key, nth }) => [key, nth])).toEqual(
          upright?.fields.map(({ key, nth }) => [key, nth]),
        )
        expect(turned?.records.map(({ role, key }) => [role, key])).toEqual(
          upright?.records.map(({ role, key }) => [role, key]),
        )
        expect(contents(gridSheet(transposed(rows)))).toEqual(contents(gridSheet(rows)))
      }),
      runs,
    )
  })

  it('gives the same tables when its own headers are known from a saved layout', () => {
    fc.assert(
      fc.property(titled, (rows) => {
        const before = findTables(gridSheet(rows)).tables
        const known = new Set(before.flatMap(({ fields }) => fields.map(({ key }) => key)))
        const after = findTables(gridSheet(rows), known).tables
        expect(after.map(({ form, header, body }) => [form, header, body])).toEqual(
          before.map(({ form, header, body }) => [form, header, body]),
        )
      }),
      runs,
    )
  })

  it('gives the same records deep in a long table as near its header', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom<GridValue[]>(['Total', 5], ['Asia'], ['* remark'], [null, null, 4]),
        (rows, odd) => {
          const [header = [], ...body] = rows
          const long = Array.from({ length: 40 }, () => body).flat()
          const early = findTables(gridSheet([header, ...body, odd, ...long])).tables
          const late = findTables(gridSheet([header, ...long, odd, ...body])).tables
          const counts = (tables: readonly FoundTable[]) =>
            tables.map(({ records }) => [records.length, records.filter(({ role }) => role === 'offer').length])
          expect(counts(late)).toEqual(counts(early))
          const keys = (tables: readonly FoundTable[]) =>
            new Set(tables.flatMap(({ records }) => records.map(({ key }) => key)))
          expect(keys(late)).toEqual(keys(early))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('never fails, whatever a sheet holds', () => {
    const place = fc.nat(12)
    const value = fc.oneof(
      names(
        'Price',
        'Term (months)',
        'Accelerator',
        'Currency: EUR',
        'Total',
        '* note',
        '128+',
        'Vendor:',
        'H100',
        'x',
      ),
      fc.string({ maxLength: 12 }),
      fc.constantFrom<GridValue>(
        0,
        12,
        24,
        -3.5,
        true,
        { date: '2027-01-01', text: 'Jan-27' },
        { formula: 'SUM(A1:A3)', result: 3 },
      ),
    )
    const cell = fc.tuple(value, place, place).map(([one, row, column]) => gridCell(one ?? '', row, column))
    const range = fc.tuple(place, place, fc.nat(1_048_575), fc.nat(16_383)).map(([row, column, rows, across]) => ({
      from: { row, column },
      to: { row: row + rows, column: column + across },
    }))
    const small = fc.tuple(place, place, fc.nat(3), fc.nat(3)).map(([row, column, rows, across]) => ({
      from: { row, column },
      to: { row: row + rows, column: column + across },
    }))
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 80 }),
        fc.array(fc.oneof(small, range), { maxLength: 6 }),
        (cells, merges) => {
          const sheet = { ...gridSheet([]), ...fromCells(cells), merges }
          const reader = readerOf(sheet)
          for (const found of findTables(sheet).tables) {
            for (const record of found.records)
              for (const field of found.fields) fieldCell(found, field, record, reader)
            expect(found.fields.length).toBeGreaterThan(0)
            expect(found.reasons.every(({ why, cells: by }) => why !== '' && by.length > 0)).toBe(true)
          }
        },
      ),
      { numRuns: 1500 },
    )
  })
})

function fromCells(cells: readonly ReturnType<typeof gridCell>[]) {
  const grid: GridValue[][] = []
  const { rows, columns: width } = { rows: 13, columns: 13 }
  for (let row = 0; row < rows; row += 1) grid.push(Array.from({ length: width }, () => null))
  const sheet = gridSheet(grid)
  return { ...sheet, rows, columns: width, cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column) }
}
