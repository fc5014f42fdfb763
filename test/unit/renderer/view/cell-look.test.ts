import { describe, expect, it } from 'vitest'
import { cellLooks, type Lit, mergesOf } from '../../../../renderer/view/cell-look.ts'
import type { CellMark } from '../../../../renderer/view/import-files.ts'
import { rolesOf } from '../../../../renderer/view/layout-roles.ts'
import { mappedPaths } from '../../../../renderer/view/layout-rows.ts'
import type { SheetPicture } from '../../../../shared/quote/import-preview.ts'
import { parseAddress } from '../../../../shared/sheet/address.ts'
import { buildProposal } from '../../../builders/proposal.ts'

const sheet: SheetPicture = {
  name: 'Prices',
  hidden: false,
  rows: 7,
  columns: 4,
  pictured: 7,
  cells: [],
  merges: ['A1:C2', 'B3:B4', 'nonsense'],
  hiddenRows: [6],
  hiddenColumns: [3],
}
const position = (address: string) => parseAddress(address) ?? { row: -1, column: -1 }

function looksWith(lit: Lit | null, marks: ReadonlyMap<string, CellMark> = new Map()) {
  const proposal = buildProposal()
  const mapped = mappedPaths(proposal.layout)
  const roleOf = rolesOf(proposal, 'Prices', (path) => mapped.has(path))
  const lookOf = cellLooks({ sheet, marks, fixed: new Map([['B5', '2']]), merges: mergesOf(sheet), roleOf, lit })
  return (address: string) => {
    const { looks, tip } = lookOf(position(address))
    return { looks: [...looks].toSorted(), tip }
  }
}

describe('cellLooks', () => {
  it('shows what is hidden, merged, corrected and left out', () => {
    const at = looksWith(null)
    expect(at('B7').looks).toEqual(['hidden', 'leftOut'])
    expect(at('D4').looks).toEqual(['hidden'])
    expect(at('A1').looks).toEqual(['joinedDown', 'joinedRight'])
    expect(at('C2').looks).toEqual([])
    expect(at('B5').looks).toEqual(['fixed', 'value'])
  })

  it('gives a whole merge the look of its first cell', () => {
    expect(looksWith(null)('B4').looks).toContain('header')
  })

  it('lights a field, a record or single cells, and leaves out what is not read', () => {
    const field = looksWith({ kind: 'field', path: 'tables[0].fields[0]' })
    expect(['A3', 'A4', 'A5', 'A6', 'B5'].filter((one) => field(one).looks.includes('lit'))).toEqual(['A3', 'A4', 'A5'])
    const record = looksWith({ kind: 'record', table: 'tables[0]', at: 5 })
    expect(['A5', 'A6', 'C6'].filter((one) => record(one).looks.includes('lit'))).toEqual(['A6', 'C6'])
    const cells = looksWith({ kind: 'cells', sheet: 'Prices', addresses: new Set(['D1']) })
    expect(cells('D1').looks).toContain('lit')
    expect(looksWith({ kind: 'cells', sheet: 'Other', addresses: new Set(['D1']) })('D1').looks).not.toContain('lit')
  })

  it('says the problem first, then what the layout makes of the cell', () => {
    const at = looksWith(null, new Map([['A6', { severity: 'warning', words: 'the sum is off' }]]))
    expect(at('A6')).toEqual({ looks: ['leftOut', 'warning'], tip: 'the sum is off. Left out: a subtotal' })
  })
})

describe('mergesOf', () => {
  it('stretches the first cell of each row of a merge', () => {
    const merges = mergesOf(sheet)
    expect(['A1', 'A2', 'B1', 'B3', 'D1'].map((one) => merges.span(position(one)))).toEqual([3, 3, 1, 1, 1])
  })

  it('stays quick when a sheet claims many merges, or merges over everything', () => {
    for (const range of ['A1:XFD1048576', 'A1:B19']) {
      const merges = Array.from({ length: 20_000 }, () => range)
      const started = performance.now()
      expect(mergesOf({ merges }).at(position('B9'))).toBeDefined()
      expect(performance.now() - started).toBeLessThan(1000)
    }
  })
})
