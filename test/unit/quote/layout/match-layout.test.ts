import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFileTables } from '../../../../shared/quote/layout/file-tables.ts'
import type { Layout } from '../../../../shared/quote/layout/layout.ts'
import { matchLayout } from '../../../../shared/quote/layout/match-layout.ts'
import { proposeLayout } from '../../../../shared/quote/layout/propose-layout.ts'
import { readForeignFile } from '../../../../shared/quote/layout/read-foreign-file.ts'
import { type GridRows, type GridValue, grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

const header: readonly GridValue[] = ['GPU', 'Site', 'Term (months)', 'USD/GPU/hr', 'Max qty', 'Take-or-pay (%)']
const lines: GridRows = [
  ['H100', 'North Hall', 24, 2.1, 512, 80],
  ['H200', 'North Hall', 36, 2.8, 256, 90],
  ['B200', 'South Hall', 36, 3.4, 128, 100],
]
const first = grid({ Offer: [['Halden Compute'], [], header, ...lines] })

function savedLayout(): Layout {
  const guess = proposeLayout(findFileTables(first), layoutTender, 'offer.xlsx')
  if (guess === undefined) throw new Error('no layout')
  return guess.layout
}
const saved = savedLayout()
const read = (sheets: Readonly<Record<string, GridRows>>, layouts: readonly Layout[] = [saved]) =>
  readForeignFile(grid(sheets), layoutTender, { file: 'next.xlsx', saved: layouts })
const offersOf = (reading: ReturnType<typeof read>) =>
  reading?.quotes.flatMap(({ quote }) => quote.offers.map(({ notes: _, ...offer }) => offer))
const expected = offersOf(read({ Offer: [header, ...lines] }))

describe('matchLayout', () => {
  it('recognises the same file, with nothing moved', () => {
    const reading = read({ Offer: [['Halden Compute'], [], header, ...lines] })
    expect(reading?.proposal).toMatchObject({ from: 'saved', confirmed: true, moved: [], questions: [] })
    expect(reading?.quotes).toMatchObject([{ ready: true }])
    expect(expected).toHaveLength(3)
  })

  it('does not take a price in another unit or currency for the one that was confirmed', () => {
    const named = (price: string) => [header.with(3, price), ...lines]
    const hourly = proposeLayout(findFileTables(grid({ Offer: named('Price (USD/GPU/hr)') })), layoutTender, 'a.xlsx')
    if (hourly === undefined) throw new Error('no layout')
    const asked = (price: string) =>
      read({ Offer: named(price) }, [{ ...hourly.layout, vendor: 'halden' }])?.proposal.questions.map(
        ({ code }) => code,
      )
    expect(asked('Price (USD/GPU/hr)')).toEqual([])
    expect(asked('Price (USD/GPU/month)')).toEqual(['unit-changed'])
    expect(asked('Price (EUR/GPU/hr)')).toEqual(['unit-changed'])
  })

  it('keeps an inserted column as a note and says so', () => {
    const rows = [header, ...lines].map((row, index) => row.toSpliced(2, 0, index === 0 ? 'Cooling' : 'liquid'))
    const reading = read({ Offer: rows })
    expect(reading?.proposal.moved).toEqual(['“Cooling” in column C is new; it is kept as a note'])
    expect(offersOf(reading)).toEqual(expected)
    expect(reading?.quotes[0]?.quote.offers[0]?.notes).toEqual([{ label: 'Cooling', text: 'liquid' }])
  })

  it.each([
    ['an amount under a word nobody knows', 'Stewardship', '$1,200.00'],
    ['a fee', 'Stewardship fee', 1200],
    ['a price the layout did not have', 'Set-up fee (USD)', 5000],
  ])('asks what an inserted column of money is: %s', (_, name, value) => {
    const rows = [header, ...lines].map((row, index) => row.toSpliced(2, 0, index === 0 ? name : value))
    const reading = read({ Offer: rows })
    expect(reading?.proposal.moved).toEqual([`“${name}” in column C is new; it is asked what it is`])
    expect(reading?.proposal.questions).toMatchObject([{ code: 'meaning', what: expect.stringContaining(name) }])
    expect(reading?.quotes).toMatchObject([{ ready: false }])
  })

  it('follows a table to another place and another sheet', () => {
    const rows = [['Quotation 7'], [], [], ...[header, ...lines].map((row) => [null, null, ...row])]
    const reading = read({ Pricing: rows })
    expect(reading?.proposal.moved).toEqual(['The table of the sheet “Offer” stands on the sheet “Pricing”'])
    expect(offersOf(reading)).toEqual(expected)
  })

  it('says what is gone', () => {
    const reading = read({ Offer: [header, ...lines].map((row) => row.toSpliced(5, 1)) })
    expect(reading?.proposal).toMatchObject({
      from: 'saved',
      moved: ['“Take-or-pay (%)” is gone from the sheet “Offer”'],
    })
    expect(offersOf(reading)?.every((offer) => offer.takeOrPay === undefined)).toBe(true)
  })

  it('does not recognise a table without its price, or with too few of its fields', () => {
    const without = [header, ...lines].map((row) => row.toSpliced(3, 1))
    expect(matchLayout([saved], findFileTables(grid({ Offer: without })))).toBeUndefined()
    const few = [header, ...lines].map((row) => [row[0] ?? null, row[3] ?? null])
    expect(matchLayout([saved], findFileTables(grid({ Offer: few })))).toBeUndefined()
  })

  it('takes the layout that fits best', () => {
    const other: Layout = {
      ...saved,
      name: 'other',
      tables: saved.tables.map((table) => ({ ...table, fields: table.fields.slice(0, 4) })),
    }
    expect(read({ Offer: [header, ...lines] }, [other, saved])?.proposal.layout.name).toBe(saved.name)
  })

  it('reads the same offers however columns are exchanged and whatever is inserted', () => {
    const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(orders, fc.integer({ min: 0, max: 4 }), (order, above) => {
        const wide = [header, ...lines].map((row, index) => [...row, index === 0 ? 'Rack type' : 'A'])
        const moved = wide.map((row) => order.map((at) => row[at] ?? null))
        const titles: GridRows = Array.from({ length: above }, (_, index) => [`Title ${index}`])
        const reading = read({ Offer: [...titles, ...moved] })
        expect(reading?.proposal.from).toBe('saved')
        expect(offersOf(reading)).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })
})

describe('matchLayout: accelerators across', () => {
  const table = (accelerators: readonly string[]): GridRows => [
    ['Quarrel Systems'],
    ['Prices in USD per GPU-hour, West Yard'],
    ['Max. GPUs:', 512],
    [],
    ['Term', ...accelerators],
    ['12 months', ...accelerators.map((_, at) => 2.5 + at / 8)],
    ['36 months', ...accelerators.map((_, at) => 2.1 + at / 8)],
  ]
  const guess = proposeLayout(findFileTables(grid({ Offer: table(['H100', 'H200']) })), layoutTender, 'offer.xlsx')
  const next = (...accelerators: readonly string[]) =>
    read({ Offer: table(accelerators) }, guess === undefined ? [] : [guess.layout])
  const acceleratorsOf = (reading: ReturnType<typeof read>) => [
    ...new Set(offersOf(reading)?.map(({ accelerator }) => accelerator)),
  ]

  it('recognises them in another order', () => {
    const reading = next('H200', 'H100')
    expect(reading?.proposal).toMatchObject({ from: 'saved', questions: [] })
    expect(acceleratorsOf(reading)).toEqual(['H100', 'H200'])
  })

  it('tells a new one and reads it like the others', () => {
    const reading = next('H100', 'MI300X', 'H200')
    expect(reading?.proposal).toMatchObject({ from: 'saved', questions: [] })
    expect(reading?.proposal.moved).toEqual(['“MI300X” in column C is new; it is read like the ones beside it'])
    expect(new Set(acceleratorsOf(reading))).toEqual(new Set(['H100', 'H200', 'MI300X']))
  })

  it.each(['B300', 'Zeta-9'])('tells a new one and asks what %s is', (name) => {
    const reading = next('H100', 'H200', name)
    expect(reading?.proposal.from).toBe('saved')
    expect(reading?.proposal.moved).toEqual([`“${name}” in column D is new; it is read like the ones beside it`])
    expect(reading?.proposal.questions.map(({ what }) => what)).toEqual([`Which accelerator is “${name}”?`])
    expect(reading?.quotes.map(({ ready }) => ready)).toEqual([false])
  })

  it('tells one that is gone and reads the others', () => {
    const reading = next('H200')
    expect(reading?.proposal).toMatchObject({ from: 'saved', moved: ['“H100” is gone from the sheet “Offer”'] })
    expect(acceleratorsOf(reading)).toEqual(['H200'])
  })
})
