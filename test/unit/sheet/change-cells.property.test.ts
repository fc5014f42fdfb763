import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeCells } from '../../../shared/sheet/change-cells.ts'
import { makeSheet } from '../../../shared/sheet/workbook.ts'
import { arbitraryCell, arbitraryCells, inPlaces } from '../../builders/arbitrary-cells.ts'

describe('changeCells', () => {
  it('leaves every other cell as it was', () => {
    fc.assert(
      fc.property(arbitraryCells, arbitraryCells, fc.array(arbitraryCell, { maxLength: 5 }), (cells, gone, put) => {
        const before = makeSheet('A', cells, { hidden: true, hiddenRows: [1] })
        const cleared = new Set(gone.map(({ row, column }) => `${row},${column}`))
        const kept = inPlaces(cells).filter(({ row, column }) => !cleared.has(`${row},${column}`))
        const after = changeCells(before, gone, put)
        expect([...after.cells]).toEqual(inPlaces([...kept, ...put]))
        expect(after).toMatchObject({ name: 'A', hidden: true, hiddenRows: [1] })
        expect([...before.cells]).toEqual(inPlaces(cells))
      }),
    )
  })
})
