import { describe, expect, it } from 'vitest'
import { editLayout } from '../../../../shared/quote/layout/edit-layout.ts'
import { readForeignFile } from '../../../../shared/quote/layout/read-foreign-file.ts'
import { type GridValue, grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

const sheet = (price: string, quantity = 'Max qty') => {
  const header: readonly GridValue[] = ['GPU', 'Site', 'Term (months)', price, quantity]
  return grid({ Offer: [header, ['H100', 'North Hall', 24, 2.1, 512], ['H200', 'North Hall', 36, 2.8, 256]] })
}
const saved = (price: string, quantity?: string) => {
  const reading = readForeignFile(sheet(price, quantity), layoutTender, { file: 'first.xlsx' })
  if (reading === undefined) throw new Error('no table')
  return { ...reading.proposal.layout, vendor: 'halden' }
}
const hourly = saved('Price (USD/GPU/hr)')
const next = (price: string, quantity?: string, layout = hourly) =>
  readForeignFile(sheet(price, quantity), layoutTender, { file: 'next.xlsx', saved: [layout] })

function answered(price: string, label: string, quantity?: string, layout = hourly) {
  const { proposal } = next(price, quantity, layout) ?? {}
  const option = proposal?.questions[0]?.options.find((one) => one.label === label)
  const edited = proposal && option && editLayout(proposal.layout, option.edits)
  if (edited?.ok !== true) throw new Error(`no answer “${label}”`)
  return readForeignFile(sheet(price, quantity), layoutTender, {
    file: 'next.xlsx',
    given: { layout: edited.value, confirmed: true },
  })
}

describe('unitChangedQuestions', () => {
  it('asks how a field of a saved layout is to be read whose header states another unit or currency', () => {
    const reading = next('Price (EUR/GPU/month)')
    expect(reading?.proposal).toMatchObject({ from: 'saved', confirmed: true, moved: [] })
    expect(reading?.proposal.questions).toMatchObject([
      {
        code: 'unit-changed',
        what: `The saved layout “${hourly.name}” reads “Price (USD/GPU/hr)” as USD per accelerator-hour; this file has “Price (EUR/GPU/month)”, which states EUR per accelerator-month. How is it to be read?`,
        where: { sheet: 'Offer', address: 'D2' },
        cells: ['D2', 'D3'],
        options: [
          { label: 'as this file states it: EUR per accelerator-month' },
          { label: 'not at all: keep it as a note' },
        ],
      },
    ])
  })
  it('reads nothing of the field and holds the quote back until that is answered', () => {
    const reading = next('Price (EUR/GPU/month)')
    expect(reading?.quotes).toMatchObject([{ ready: false, quote: { offers: [] } }])
    const questions = reading?.remarks.filter(({ severity }) => severity === 'question') ?? []
    expect(questions.map(({ code }) => code)).toEqual(['unit-changed'])
  })
  it('reads it as the file states it, with everything else of the layout', () => {
    const reading = answered('Price (EUR/GPU/month)', 'as this file states it: EUR per accelerator-month')
    expect(reading?.proposal.questions).toEqual([])
    expect(reading?.quotes).toMatchObject([{ ready: true, quote: { currency: 'EUR' } }])
    const [offer] = reading?.quotes[0]?.quote.offers ?? []
    expect(offer?.price).toEqual({ unit: 'accelerator-month', tiers: [{ from: 0, price: 2.1 }] })
    const changed = reading?.proposal.layout.tables[0]?.fields.filter(
      (field, index) => JSON.stringify(field) !== JSON.stringify(hourly.tables[0]?.fields[index]),
    )
    expect(changed?.map(({ header }) => header)).toEqual(['Price (EUR/GPU/month)'])
  })
  it('offers to read it as before only where the file states nothing else', () => {
    const labels = next('Price')?.proposal.questions[0]?.options.map(({ label }) => label)
    expect(labels).toEqual(['as before: USD per accelerator-hour', 'not at all: keep it as a note'])
    const reading = answered('Price', 'as before: USD per accelerator-hour')
    expect(reading?.quotes).toMatchObject([{ ready: true, quote: { currency: 'USD' } }])
  })
  it('offers each currency of the tender that a sign can mean', () => {
    const layout = saved('Price (EUR/GPU/hr)')
    const labels = next('Price ($/GPU/hr)', undefined, layout)?.proposal.questions[0]?.options.map(({ label }) => label)
    expect(labels?.[0]).toBe('as this file states it: USD per accelerator-hour')
  })
  it('is no question where the sign can mean the currency that was confirmed', () => {
    expect(next('Price ($/GPU/hr)')?.proposal).toMatchObject({ from: 'saved', questions: [] })
  })
  it('asks of quantities and terms as well, and of nothing else about them meanwhile', () => {
    const layout = saved('Price (USD/GPU/hr)', 'Max quantity (nodes)')
    const reading = next('Price (USD/GPU/hr)', 'Max quantity (MW)', layout)
    const codes = reading?.proposal.questions.map(({ code }) => code)
    expect(codes?.filter((code) => code !== 'per-node')).toEqual(['unit-changed'])
  })
  it('keeps it as a note when it is to be left', () => {
    const reading = answered('Price (EUR/GPU/month)', 'not at all: keep it as a note')
    expect(reading?.proposal.layout.tables[0]?.fields[3]).toMatchObject({ to: 'note', header: 'Price (EUR/GPU/month)' })
  })
})
