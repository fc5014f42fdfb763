// Cells of every kind at any place, as a reader could give them.
import fc from 'fast-check'
import { type Cell, type CellValue, valueText } from '../../shared/sheet/cell.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', ' ', '\t\n', 'H100 SXM', '\ud800', 'Zürich', '€ 2.15'),
)
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text.map((content): CellValue => ({ kind: 'text', text: content })),
  fc.double().map((number): CellValue => ({ kind: 'number', number })),
  fc
    .tuple(
      fc.date({ min: new Date(Date.UTC(1900, 0, 1)), max: new Date(Date.UTC(9999, 11, 31)), noInvalidDate: true }),
      fc.integer({ min: 0, max: 86_399 }),
    )
    .map(([date, seconds]): CellValue => ({ kind: 'date', date: date.toISOString().slice(0, 10), seconds })),
  fc.boolean().map((truth): CellValue => ({ kind: 'boolean', value: truth })),
  fc.constantFrom('#N/A', '#REF!').map((code): CellValue => ({ kind: 'error', code })),
  fc.constant<CellValue>({ kind: 'none' }),
)

/** Places repeat: of two cells at one place the later counts. */
export const arbitraryCell: fc.Arbitrary<Cell> = fc
  .record({
    row: fc.integer({ min: 0, max: 30 }),
    column: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.constant(16_383)),
    value,
    shown: fc.option(text, { nil: undefined }),
    format: fc.constantFrom('', '0.00', 'yyyy-mm-dd', '0%'),
    formula: fc.option(text, { nil: undefined }),
  })
  .map(({ shown, formula, ...cell }) => {
    const plain = { ...cell, text: shown ?? valueText(cell.value) }
    return formula === undefined ? plain : { ...plain, formula }
  })

export const arbitraryCells = fc.array(arbitraryCell, { maxLength: 60 })

/** By row, then by column; of several at one place the last. */
export function inPlaces(cells: readonly Cell[]): readonly Cell[] {
  const places = new Map(cells.map((cell) => [cell.row * 20_000 + cell.column, cell]))
  return [...places].sort(([a], [b]) => a - b).map(([, cell]) => cell)
}
