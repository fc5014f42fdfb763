import { describe, expect, it } from 'vitest'
import type { LayoutQuestion } from '../../../../shared/quote/layout/proposal.ts'
import { readForeignFile } from '../../../../shared/quote/layout/read-foreign-file.ts'
import { type GridRows, grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

const read = (rows: GridRows) =>
  readForeignFile(grid({ 'Halden Compute': rows }), layoutTender, { file: 'halden.xlsx' })
const asked = (rows: GridRows) => read(rows)?.proposal.questions ?? []
const tos = ({ options }: LayoutQuestion) => options.map(({ edits }) => edits[0]?.value)

describe('leaveNeededOpen', () => {
  it('asks what whole numbers are before it asks for the quantity nobody states', () => {
    const questions = asked([
      ['GPU', 'Site', 'Term (months)', 'USD/GPU/hr', 'Pool'],
      ['H100', 'North Hall', 24, 2.2, 512],
      ['H200', 'North Hall', 36, 2.9, 256],
    ])
    expect(questions.map(({ what }) => what)).toEqual(['What is in the field “Pool”?'])
    expect(questions.map(tos)).toEqual([['maxQuantity', 'note', 'nothing']])
  })

  it('asks what usual lengths are before it asks for the term', () => {
    const questions = asked([
      ['GPU', 'Site', 'Bucket', 'USD/GPU/hr', 'Max qty'],
      ['H100', 'North Hall', 24, 2.2, 512],
      ['H200', 'North Hall', 36, 2.9, 256],
    ])
    expect(questions.find(({ what }) => what === 'What is in the field “Bucket”?')?.options[0]?.edits).toEqual([
      { path: 'tables[0].fields[2].to', value: 'termMonths' },
    ])
  })

  it('puts a field whose header has a word for it, too weak to be taken, before fields of mere numbers', () => {
    const questions = asked([
      ['GPU', 'Site', 'Term (months)', 'USD/GPU/hr', 'Quantity as discussed on call', 'Serial'],
      ['H100', 'North Hall', 24, 2.2, 512, 17],
      ['H200', 'North Hall', 36, 2.9, 256, 18],
    ])
    expect(questions.map(({ what }) => what)).toEqual(['What is in the field “Quantity as discussed on call”?'])
    expect(questions.map((question) => tos(question)[0])).toEqual(['maxQuantity'])
  })

  it('keeps sizes of machines, and figures where nothing is missing, as notes', () => {
    const sizes: GridRows = [
      ['GPU', 'Site', 'Term (months)', 'USD/GPU/hr', 'RAM (GB)'],
      ['H100', 'North Hall', 24, 2.2, 2048],
    ]
    expect(asked(sizes).map(({ id }) => id)).toEqual(['tables[0] max-quantity'])
    const complete: GridRows = [
      ['GPU', 'Site', 'Term (months)', 'USD/GPU/hr', 'Max qty', 'Pool'],
      ['H100', 'North Hall', 24, 2.2, 64, 512],
    ]
    expect(asked(complete)).toEqual([])
  })

  it('asks for the missing value when many fields of figures could be it', () => {
    const rows: GridRows = [
      ['GPU', 'Site', 'Term (months)', 'USD/GPU/hr', 'Alpha', 'Beta', 'Gamma'],
      ['H100', 'North Hall', 24, 2.2, 1, 2, 3],
    ]
    expect(asked(rows).map(({ id }) => id)).toEqual(['tables[0] max-quantity'])
  })
})
