import { describe, expect, it } from 'vitest'
import { ofItsOwn, remarksOfShared } from '../../../../shared/quote/layout/accelerators-across.ts'
import { editLayout } from '../../../../shared/quote/layout/edit-layout.ts'
import type { LayoutEdit } from '../../../../shared/quote/layout/proposal.ts'
import { readForeignFile } from '../../../../shared/quote/layout/read-foreign-file.ts'
import { type GridRows, grid } from '../../../builders/grid.ts'
import { layoutTender } from '../../../builders/layout-tender.ts'

const titles: GridRows = [['Quarrel Systems'], ['Prices in USD per GPU-hour, West Yard'], ['Max. GPUs:', 512], []]

function read(rows: GridRows, edits: readonly LayoutEdit[] = []) {
  const workbook = grid({ Offer: [...titles, ...rows] })
  const proposed = readForeignFile(workbook, layoutTender, { file: 'offer.xlsx' })
  if (proposed === undefined) throw new Error('no table')
  const edited = editLayout(proposed.proposal.layout, edits)
  if (!edited.ok) throw new Error(edited.failure.path)
  const given = { layout: edited.value, confirmed: true }
  const reading = readForeignFile(workbook, layoutTender, { file: 'offer.xlsx', given })
  const drafts = reading?.quotes ?? []
  const offers = drafts.flatMap(({ quote }) => quote.offers)
  return {
    offers: offers.map(({ accelerator, termMonths, price }) => [
      accelerator,
      termMonths,
      ...price.tiers.map((tier) => tier.price),
    ]),
    ids: new Map(offers.map(({ id, excludes = [] }) => [id, excludes])),
    origins: drafts[0]?.origins ?? {},
    questions: reading?.proposal.questions ?? [],
    told: (code: string) =>
      reading?.remarks.filter((found) => found.code === code).map(({ address, what }) => [address, what]),
  }
}

describe('acceleratorsAcross', () => {
  const terms: GridRows = [
    ['Term', 'H100 SXM', 'MI300X'],
    ['12 months', 2.6, 1.9],
    ['36 months', 2.2, 1.6],
  ]

  it('makes offers of each accelerator, excluding their own other terms', () => {
    const { offers, ids } = read(terms)
    expect(offers).toEqual([
      ['H100', 12, 2.6],
      ['MI300X', 12, 1.9],
      ['H100', 36, 2.2],
      ['MI300X', 36, 1.6],
    ])
    expect(ids.get('quarrel-h100-west-12m')).toEqual(['quarrel-h100-west-36m'])
    expect(ids.get('quarrel-mi300x-west-36m')).toEqual(['quarrel-mi300x-west-12m'])
  })

  it('traces the accelerator to its header and the price to its cell', () => {
    const { origins } = read(terms)
    expect(origins['offers[0].accelerator']).toMatchObject({ address: 'B5', raw: 'H100 SXM' })
    expect(origins['offers[3].price.tiers[0].price']).toMatchObject({ address: 'C7', raw: '1.6' })
  })

  it('reads the same with the accelerators down and the terms across', () => {
    const down: GridRows = [0, 1, 2].map((at) => terms.map((row) => row[at] ?? null))
    expect(new Set(read(down).offers.map(String))).toEqual(new Set(read(terms).offers.map(String)))
  })

  it('joins bands of volume to tiers for each', () => {
    const { offers } = read([
      ['Term', 'Volume', 'H100', 'H200'],
      ['24 months', '64+', 2.6, 3.1],
      ['24 months', '256+', 2.4, 2.9],
    ])
    expect(offers).toEqual([
      ['H100', 24, 2.6, 2.4],
      ['H200', 24, 3.1, 2.9],
    ])
  })

  it('takes an empty cell for no offer, and tells one that says so', () => {
    const { offers, told } = read([
      ['Term', 'H100', 'H200', 'MI300X'],
      ['12 months', 2.6, null, 'n/a'],
      ['36 months', 2.2, 2.9, 1.6],
    ])
    expect(offers.map(([accelerator]) => accelerator)).toEqual(['H100', 'H100', 'H200', 'MI300X'])
    expect(told('not-stated')).toEqual([['D6', expect.stringContaining('n/a')]])
  })

  it('asks once which accelerator an unknown name is, and reads no price of it under another', () => {
    const rows: GridRows = [
      ['Term', 'H100', 'B300', 'Zeta-9'],
      ['12 months', 2.6, 6.1, 1.4],
      ['36 months', 2.2, 5.2, 1.2],
    ]
    const open = read(rows)
    expect(open.questions.map(({ id, cells }) => [id, cells])).toEqual([
      ['tables[1] accelerator B300', ['C5']],
      ['tables[1] accelerator Zeta-9', ['D5']],
    ])
    expect(open.told('price-twice')).toEqual([])
    const [b300, zeta] = open.questions
    const asB200 = b300?.options.find(({ label }) => label.startsWith('B200'))?.edits ?? []
    const without = zeta?.options.find(({ label }) => label.startsWith('leave'))?.edits ?? []
    const answered = read(rows, [...asB200, ...without])
    expect(answered.questions).toEqual([])
    expect(answered.offers.map(([accelerator]) => accelerator)).toEqual(['H100', 'B200', 'H100', 'B200'])
    expect(answered.told('line-left-out')).toEqual([['D5', 'what stands under “Zeta-9” is left out by choice']])
  })

  it('keeps the bands of two unknown names apart', () => {
    const { told, offers } = read([
      ['Term', 'Volume', 'B300', 'Zeta-9', 'H100'],
      ['24 months', '64+', 6.1, 1.4, 2.6],
      ['24 months', '256+', 5.9, 1.3, 2.4],
    ])
    expect(told('price-twice')).toEqual([])
    expect(offers).toEqual([
      [undefined, 24, 6.1, 5.9],
      [undefined, 24, 1.4, 1.3],
      ['H100', 24, 2.6, 2.4],
    ])
  })

  it('reads a list of labels that are accelerators, each with its price', () => {
    const { offers } = read([
      ['H100:', '2.60 USD'],
      ['MI300X:', '1.90 USD'],
      ['Term:', '24 months'],
    ])
    expect(offers).toEqual([
      ['H100', 24, 2.6],
      ['MI300X', 24, 1.9],
    ])
  })

  it('asks which of two accelerators a header of both is', () => {
    const { questions } = read([
      ['Term', 'H100/H200', 'MI300X'],
      ['12 months', 2.6, 1.9],
      ['24 months', 2.5, 1.8],
    ])
    expect(questions.map(({ what }) => what)).toEqual(['Which accelerator is “H100/H200”?'])
  })

  it('reads quantities of each, and tells one for all', () => {
    const { told } = read([
      ['Term', 'Max. GPUs', 'H100 price', 'MI300X price'],
      ['12 months', 256, 2.6, 1.9],
    ])
    expect(told('quantity-of-each')?.map(([address]) => address)).toEqual(['B6'])
  })

  it('asks in one question whether whole numbers are prices or quantities', () => {
    const workbook = grid({
      Offer: [
        ['Quarrel Systems'],
        [],
        ['Site', 'Term', 'H100', 'H200'],
        ['West Yard', '12 months', 512, 256],
        ['West Yard', '24 months', 64, 32],
      ],
    })
    const reading = readForeignFile(workbook, layoutTender, { file: 'offer.xlsx' })
    const asked = reading?.proposal.questions.filter(({ code }) => code === 'meaning') ?? []
    expect(asked.map(({ what }) => what)).toEqual(['What is in the fields “H100”, “H200”?'])
    expect(asked[0]?.options.map(({ label }) => label)).toEqual(expect.arrayContaining(['price', 'maximum quantity']))
    expect(asked[0]?.options[0]?.edits).toHaveLength(2)
  })
})

const place = { sheet: 'Offer', address: 'A6' }

describe('ofItsOwn', () => {
  it('keeps the other axes and drops an empty one', () => {
    const value = { to: 'price', value: 2, header: 'H100', place }
    const read = ofItsOwn([
      { ...value, at: { accelerator: 'H100', term: 12 } },
      { ...value, at: { accelerator: 'H100' } },
    ])
    expect(read.map(({ at }) => at)).toEqual([{ term: 12 }, undefined])
  })
})

describe('remarksOfShared', () => {
  const across = ['H100', 'H200'].map((name) => ({
    name,
    fields: [],
    place,
    value: { to: 'accelerator', value: name, header: name, place },
    remarks: [],
    isOpen: false,
    isLeftOut: false,
  }))

  it('asks about a line that names another accelerator than its headers', () => {
    const own = { to: 'accelerator', value: 'H200', header: 'GPU', place }
    expect(remarksOfShared([own], across)).toMatchObject([{ code: 'accelerator-twice', severity: 'question' }])
    expect(remarksOfShared([own], across.slice(1))).toEqual([])
  })

  it('tells a quantity of the whole line only where it is of several', () => {
    const quantity = { to: 'maxQuantity', value: 512, header: 'Max', place }
    expect(remarksOfShared([quantity], across)).toMatchObject([{ code: 'quantity-of-each', address: 'A6' }])
    expect(remarksOfShared([quantity], across.slice(1))).toEqual([])
    expect(remarksOfShared([{ ...quantity, at: { month: '2027-01' } }], across)).toEqual([])
  })
})
