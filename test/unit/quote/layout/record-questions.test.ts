import { describe, expect, it } from 'vitest'
import { editLayout } from '../../../../shared/quote/layout/edit-layout.ts'
import type { LayoutQuestion } from '../../../../shared/quote/layout/proposal.ts'
import { readForeignFile } from '../../../../shared/quote/layout/read-foreign-file.ts'
import { type GridRows, grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

type Sheets = Readonly<Record<string, GridRows>>

/** Reads, answering each question in turn by the option whose label holds one of the words; what is left is given back. */
function answer(sheets: Sheets, words: readonly string[], file = 'unknown.xlsx') {
  const workbook = grid(sheets)
  let reading = readForeignFile(workbook, layoutTender, { file })
  const asked: LayoutQuestion[] = []
  for (let turn = 0; turn < 10; turn += 1) {
    const layout = reading?.proposal.layout
    const [question] = reading?.proposal.questions ?? []
    const option = question?.options.find(({ label }) => words.some((word) => label.includes(word)))
    if (layout === undefined || question === undefined || option === undefined) break
    asked.push(question)
    const edited = editLayout(layout, option.edits)
    if (!edited.ok) throw new Error(`${question.id}: no such place ${edited.failure.path}`)
    reading = readForeignFile(workbook, layoutTender, { file, given: { layout: edited.value, confirmed: true } })
  }
  return { asked: asked.map(({ code }) => code), left: reading?.proposal.questions ?? [], reading }
}

const header = ['GPU', 'Site', 'Term (months)', 'USD/GPU/hr', 'Max qty']

describe('questions about records', () => {
  it('asks whose offers they are, and can add a vendor with its site', () => {
    const { asked, left, reading } = answer(
      { Offer: [header, ['H100', 'Mill Lane', 24, 2.2, 64]] },
      ['as a new'],
      'Greywater.xlsx',
    )
    expect(asked).toEqual(['vendor', 'site'])
    expect(left).toEqual([])
    expect(reading?.proposal.layout.additions).toEqual({
      vendors: [{ id: 'greywater', name: 'Greywater' }],
      sites: [{ id: 'greywater-mill-lane', vendor: 'greywater', name: 'Mill Lane', region: 'Mill Lane' }],
    })
    expect(reading?.quotes).toMatchObject([
      { ready: true, quote: { vendor: 'greywater', offers: [{ site: 'greywater-mill-lane' }] } },
    ])
  })

  it('leaves lines with an unknown accelerator out when that is chosen', () => {
    const rows: GridRows = [header, ['H100', 'North Hall', 24, 2.2, 64], ['L40S', 'North Hall', 24, 0.9, 64]]
    const { asked, reading } = answer({ 'Halden Compute': rows }, ['leave lines'])
    expect(asked).toEqual(['accelerator'])
    expect(reading?.quotes[0]).toMatchObject({ ready: true, quote: { offers: [{ accelerator: 'H100' }] } })
    expect(reading?.quotes[0]?.quote.offers).toHaveLength(1)
  })

  it('takes a known one for an unknown word', () => {
    const rows: GridRows = [header, ['H100', 'Nordhalle', 24, 2.2, 64]]
    const { asked, reading } = answer({ 'Halden Compute': rows }, ['halden-north'])
    expect(asked).toEqual(['site'])
    expect(reading?.quotes[0]?.quote.offers).toMatchObject([{ site: 'halden-north' }])
    expect(reading?.proposal.layout.tables[0]?.fields[1]?.values).toEqual({ Nordhalle: 'halden-north' })
  })

  it('asks for the kind of offers that have neither a term nor a word for it', () => {
    const rows: GridRows = [
      ['GPU', 'Site', 'USD/GPU/hr', 'Max qty'],
      ['H100', 'North Hall', 2.2, 64],
    ]
    const onDemand = answer({ 'Halden Compute': rows }, ['by the hour'])
    expect(onDemand.asked).toEqual(['kind'])
    expect(onDemand.reading?.quotes).toMatchObject([{ ready: true, quote: { offers: [{ kind: 'on-demand' }] } }])
    const lease = answer({ 'Halden Compute': rows }, ['leased at a site', '24 months'])
    expect(lease.asked).toEqual(['kind', 'term'])
    expect(lease.reading?.quotes).toMatchObject([
      { ready: true, quote: { offers: [{ kind: 'lease', termMonths: 24 }] } },
    ])
  })

  it('asks what small figures of a term count', () => {
    const rows: GridRows = [
      ['GPU', 'Site', 'Term', 'USD/GPU/hr', 'Max qty'],
      ['H100', 'North Hall', 2, 2.2, 64],
      ['H200', 'North Hall', 3, 2.9, 64],
    ]
    const { asked, reading } = answer({ 'Halden Compute': rows }, ['years'])
    expect(asked).toEqual(['unit'])
    expect(reading?.quotes[0]?.quote.offers.map(({ termMonths }) => termMonths)).toEqual([24, 36])
  })

  it('asks which of two fields is the price, and how many accelerators a node has', () => {
    const rows: GridRows = [
      ['Halden Compute'],
      ['GPU', 'Site', 'Term (months)', 'USD per node-hour', 'Nodes available'],
      ['H100', 'North Hall', 24, 17.6, 8],
    ]
    const { asked, reading } = answer({ Offer: rows }, ['8'])
    expect(asked).toEqual(['per-node'])
    expect(reading?.quotes[0]?.quote.offers).toMatchObject([{ maxQuantity: 64, price: { tiers: [{ price: 2.2 }] } }])
  })

  it('reads headings that name sites the tender does not know once they are placed', () => {
    const rows: GridRows = [
      ['GPU', 'Term (months)', 'USD/GPU/hr', 'Max qty'],
      ['North Hall'],
      ['H100', 24, 2.2, 64],
      ['South Hall'],
      ['H100', 24, 2.1, 64],
    ]
    const workbook = grid({ 'Halden Compute': rows })
    const first = readForeignFile(workbook, layoutTender, { file: 'a.xlsx' })
    expect(first?.proposal.layout.tables[0]?.section).toBe('site')
    const without = { ...layoutTender, sites: layoutTender.sites.filter(({ id }) => id !== 'halden-south') }
    const layout = first?.proposal.layout
    if (layout === undefined) throw new Error('no layout')
    const asked = readForeignFile(workbook, without, { file: 'a.xlsx', given: { layout, confirmed: true } })
    const [question] = asked?.proposal.questions ?? []
    expect(question).toMatchObject({ code: 'site', what: 'Which site is “South Hall”?' })
    const option = question?.options.find(({ label }) => label.includes('halden-north'))
    const edited = editLayout(layout, option?.edits ?? [])
    if (!edited.ok) throw new Error(edited.failure.path)
    const done = readForeignFile(workbook, without, {
      file: 'a.xlsx',
      given: { layout: edited.value, confirmed: true },
    })
    expect(done?.quotes[0]?.quote.offers.map(({ site }) => site)).toEqual(['halden-north', 'halden-north'])
  })

  it('reads hidden lines only when they are taken', () => {
    const rows: GridRows = [header, ['H100', 'North Hall', 24, 2.2, 64], ['H200', 'North Hall', 24, 2.9, 64]]
    const workbook = grid({ 'Halden Compute': rows }, { 'Halden Compute': { hiddenRows: [2] } })
    const first = readForeignFile(workbook, layoutTender, { file: 'a.xlsx' })
    expect(first?.quotes[0]?.quote.offers).toHaveLength(1)
    expect(first?.remarks).toContainEqual(
      expect.objectContaining({ code: 'hidden-row', what: 'hidden rows are left out: 3' }),
    )
    const layout = first?.proposal.layout
    const edited = layout === undefined ? undefined : editLayout(layout, [{ path: 'tables[0].hidden', value: 'taken' }])
    if (edited?.ok !== true) throw new Error('no layout')
    const taken = readForeignFile(workbook, layoutTender, {
      file: 'a.xlsx',
      given: { layout: edited.value, confirmed: true },
    })
    expect(taken?.quotes[0]?.quote.offers).toHaveLength(2)
    expect(taken?.remarks).toContainEqual(expect.objectContaining({ what: 'hidden rows are read all the same: 3' }))
  })
})
