import { describe, expect, it } from 'vitest'
import {
  addedNames,
  axisWords,
  fieldDetail,
  tableWords,
  targetWords,
  unitWords,
} from '../../../../renderer/view/layout-words.ts'
import { layoutUnits } from '../../../../shared/quote/words/units.ts'
import { buildLayout, buildProposal } from '../../../builders/proposal.ts'

const [placed] = buildProposal().tables
if (placed === undefined) throw new Error('the builder makes a table')

describe('tableWords', () => {
  it('says which way round a table stands and where', () => {
    expect(tableWords(placed, 'offers')).toBe('One offer a row, rows 4–7')
    expect(tableWords({ ...placed, form: 'columns' }, 'observations')).toBe('One price a column, columns A–C')
    expect(tableWords({ ...placed, form: 'labels' }, 'quote')).toBe('Labels with their values, A3:C7')
    const one = { from: { row: 3, column: 0 }, to: { row: 3, column: 2 } }
    expect(tableWords({ ...placed, body: one }, 'nothing')).toBe('One record a row, row 4')
  })
})

describe('fieldDetail', () => {
  it('says unit, currency, formats and axis', () => {
    const field = {
      header: '128+ GPUs',
      key: '128',
      to: 'price',
      at: { volume: 1280, term: 36, month: '2027-03' },
      unit: 'node-month',
      currency: 'EUR',
      numbers: 'comma',
      dates: 'dmy',
      fillDown: true,
    } as const
    expect(fieldDetail(field, 'en-US')).toBe(
      'from 1,280, 36 months, Mar 2027 · per node-month · EUR · 1.234,56 · day, month, year · empty cells as above',
    )
  })
  it('says nothing when nothing is known', () => {
    expect(fieldDetail({ header: 'x', key: 'x' }, 'en-US')).toBe('')
    expect(axisWords({ month: 'soon' }, 'en-US')).toBe('soon')
  })
  it('names the accelerator of a column before its term', () => {
    expect(axisWords({ term: 36, accelerator: 'H100 SXM' }, 'en-US')).toBe('H100 SXM, 36 months')
  })
})

describe('words of a layout', () => {
  it('name every unit, each by words of its own', () => {
    expect(new Set(layoutUnits.map((unit) => unitWords[unit])).size).toBe(layoutUnits.length)
  })
  it('name what a field means, and an unknown meaning by itself', () => {
    expect([targetWords('price'), targetWords('of a later version'), targetWords(undefined)]).toEqual([
      'Price',
      'of a later version',
      undefined,
    ])
  })
  it('name what the layout adds to the tender', () => {
    const additions = { vendors: [{ id: 'n', name: 'Norvale' }], sites: [{ id: 'oslo', region: 'eu' }] }
    expect([...addedNames(buildLayout({ additions }))]).toEqual([
      ['n', 'Norvale'],
      ['oslo', 'oslo'],
    ])
  })
})
