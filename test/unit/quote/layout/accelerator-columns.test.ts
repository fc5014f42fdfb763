import { describe, expect, it } from 'vitest'
import { acceleratorColumns } from '../../../../shared/quote/layout/accelerator-columns.ts'
import { fieldEvidence } from '../../../../shared/quote/layout/field-evidence.ts'
import { readHeader } from '../../../../shared/quote/words/read-header.ts'
import { makeSheet } from '../../../../shared/sheet/workbook.ts'
import { grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

const tender = {
  ...layoutTender,
  accelerators: [
    ...layoutTender.accelerators,
    { id: 'Corvid', name: 'Corvid Mark Two', family: 'corvid', kwPerUnit: 1 },
  ],
}
const column = (header: string, cells: readonly (string | number)[] = [2.1, 1.9]) => {
  const sheet = grid({ A: cells.map((cell) => [cell]) }).sheets[0] ?? makeSheet('A', [])
  return { header, reading: readHeader(header), evidence: fieldEvidence([...sheet.cells], tender) }
}
const named = (...columns: readonly ReturnType<typeof column>[]) =>
  acceleratorColumns(columns, tender).map(({ at }) => at?.accelerator)

describe('acceleratorColumns', () => {
  it('takes what the tender calls an accelerator for one, also under a term', () => {
    expect(named(column('Corvid'), column('Corvid Mark Two / 36 months'))).toEqual(['Corvid', 'Corvid Mark Two'])
    expect(acceleratorColumns([column('Corvid / 36 months')], tender)[0]?.at).toEqual({
      term: 36,
      accelerator: 'Corvid',
    })
  })

  it('takes a name in the manner of a product for one beside others', () => {
    expect(named(column('H100'), column('Zeta-9'))).toEqual(['H100', 'Zeta-9'])
  })

  it('takes such a name for nothing alone, over words, or with a unit or meaning of its own', () => {
    expect(named(column('Zeta-9'))).toEqual([undefined])
    expect(named(column('H100'), column('Zeta-9', ['liquid', 'air']))).toEqual(['H100', undefined])
    expect(named(column('H100'), column('Rack 2 kW'), column('Rating'), column('Price 2'))).toEqual([
      'H100',
      undefined,
      undefined,
      undefined,
    ])
  })

  it('leaves a month what it is', () => {
    expect(acceleratorColumns([column('H100'), column('Jan-27')], tender)[1]?.at).toEqual({ month: '2027-01' })
  })
})
