import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueAtPath } from '../../../shared/quote/draft.ts'
import { readQuote } from '../../../shared/quote/read-quote.ts'
import { parseAddress } from '../../../shared/sheet/address.ts'
import { valueText } from '../../../shared/sheet/cell.ts'
import { documentPath } from '../../../shared/tender/document-path.ts'
import { arbitraryQuote } from '../../builders/arbitrary-quote.ts'
import { bidTender, bidWorkbook } from '../../builders/bid-workbook.ts'

function leaves(value: unknown, path: readonly PropertyKey[] = []): readonly string[] {
  if (typeof value !== 'object' || value === null) return [documentPath(path)]
  const entries: readonly (readonly [PropertyKey, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value)
  return entries.flatMap(([key, inner]) => leaves(inner, [...path, key]))
}

describe('origins of a quote', () => {
  it('name for every value of it the cell it came from, with the text that stood there', () => {
    fc.assert(
      fc.property(arbitraryQuote, (quote) => {
        const workbook = bidWorkbook(quote)
        const [draft] = readQuote(workbook, bidTender).quotes
        if (draft === undefined) throw new Error('no quote')
        // Round and id are given by Headroom.
        const expected = leaves(draft.quote).filter((path) => path !== 'id' && path !== 'round')
        expect(Object.keys(draft.origins).toSorted()).toEqual(expected.toSorted())
        for (const [path, { sheet, address, raw }] of Object.entries(draft.origins)) {
          const position = parseAddress(address)
          const cell = workbook.sheets
            .find(({ name }) => name === sheet)
            ?.cells.find(({ row, column }) => row === position?.row && column === position.column)
          if (cell === undefined) throw new Error(`${path} is said to come from ${sheet}!${address}, which is empty`)
          expect(raw).toBe(valueText(cell.value))
          const value = valueAtPath(draft.quote, path)
          const listed = /^offers\[\d+\]\.(requires|excludes)/.test(path)
          const implied = /tiers\[0\]\.from$/.test(path)
          if (typeof value === 'number' && cell.value.kind === 'number' && !implied)
            expect(cell.value.number).toBe(value)
          if (typeof value === 'string' && !listed) expect(raw).toBe(value)
        }
      }),
      { numRuns: 60 },
    )
  })
})
