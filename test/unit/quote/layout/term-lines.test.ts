import { describe, expect, it } from 'vitest'
import { editLayout } from '../../../../shared/quote/layout/edit-layout.ts'
import { readForeignFile } from '../../../../shared/quote/layout/read-foreign-file.ts'
import { type GridRows, grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

const header = ['GPU', 'Site', 'Term (months)', 'USD/GPU/hr', 'Max qty']
const lines: GridRows = [
  header,
  ['H100', 'North Hall', 12, 2.4, 64],
  ['H100', 'North Hall', 36, 2.1, 64],
  ['H200', 'North Hall', 36, 2.9, 64],
]
const ids = ['halden-h100-north-12m', 'halden-h100-north-36m'] as const

function answered(option: number, rows: GridRows = lines) {
  const workbook = grid({ 'Halden Compute': rows })
  const first = readForeignFile(workbook, layoutTender, { file: 'a.xlsx' })
  const [question, ...others] = first?.proposal.questions ?? []
  const layout = first?.proposal.layout
  const edits = question?.options[option]?.edits ?? []
  const edited = layout === undefined ? undefined : editLayout(layout, edits)
  if (edited?.ok !== true) throw new Error('no layout')
  const given = { layout: edited.value, confirmed: true }
  return { question, others, reading: readForeignFile(workbook, layoutTender, { file: 'a.xlsx', given }) }
}

const excludes = (reading: ReturnType<typeof answered>['reading']) =>
  reading?.quotes[0]?.quote.offers.map((offer) => offer.excludes)

describe('lines that differ only in term', () => {
  it('are asked about, with the lines named', () => {
    const { question, others } = answered(0)
    expect(others).toEqual([])
    expect(question).toMatchObject({ id: 'tables[0] terms', code: 'terms', cells: ['A2', 'A3'] })
    expect(question?.options.map(({ example }) => example)).toEqual([
      `only one of ${ids.join(', ')}`,
      `${ids.join(' and ')} together`,
    ])
  })

  it('exclude each other when they are one capacity', () => {
    const { reading } = answered(0)
    expect(reading?.quotes).toMatchObject([{ ready: true }])
    expect(excludes(reading)).toEqual([[ids[1]], [ids[0]], undefined])
  })

  it('exclude nothing when each is capacity of its own', () => {
    const { reading } = answered(1)
    expect(reading?.proposal.questions).toEqual([])
    expect(excludes(reading)).toEqual([undefined, undefined, undefined])
  })

  it.each<[string, GridRows]>([
    ['another quantity', [header, ['H100', 'North Hall', 12, 2.4, 64], ['H100', 'North Hall', 36, 2.1, 128]]],
    ['another site', [header, ['H100', 'North Hall', 12, 2.4, 64], ['H100', 'South Hall', 36, 2.1, 64]]],
    ['on demand', [header, ['H100', 'North Hall', 'on demand', 2.4, 64], ['H100', 'North Hall', 36, 2.1, 64]]],
  ])('are not asked about with %s', (_, rows) => {
    const reading = readForeignFile(grid({ 'Halden Compute': rows }), layoutTender, { file: 'a.xlsx' })
    expect(reading?.proposal.questions).toEqual([])
  })
})
