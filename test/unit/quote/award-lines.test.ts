import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describePlace } from '../../../shared/kernel/problem.ts'
import { readAwardSheet } from '../../../shared/quote/award-lines.ts'
import type { Workbook } from '../../../shared/sheet/workbook.ts'
import type { Offer } from '../../../shared/tender/offer.ts'
import { formatMonth, monthOf } from '../../../shared/time/month.ts'
import { type GridValue, gridSheet } from '../../builders/grid-sheet.ts'
import { rivals } from '../../builders/rivals.ts'

const tender = rivals([
  { vendor: 'a', price: 2 },
  { vendor: 'b', price: 2.2 },
  { vendor: 'held', price: 2.2, offer: { awarded: { quantity: 10, start: 0 } } },
])
const head = ['Offer ID', 'Quantity', 'Start month', 'Site']

function read(...grid: readonly (readonly GridValue[])[]) {
  const workbook: Workbook = { format: 'csv', dateSystem: 1900, sheets: [gridSheet(grid)], remarks: [] }
  const { lines, problems } = readAwardSheet(tender, 'ours.csv', workbook)
  return { lines, told: problems.map(({ where, what }) => `${describePlace(where).split(' › ').at(-1)}: ${what}`) }
}

describe('readAwardSheet', () => {
  it('reads offer, quantity and start in any order, below a title, with or without a site', () => {
    expect(
      read(['Our award'], ['Start', 'Qty', 'Offer', 'Note'], ['2027-03', 40, 'a', 'first'], [], [0, '30', 'b']),
    ).toEqual({
      lines: [
        { offer: 'a', quantity: 40, start: 2 },
        { offer: 'b', quantity: 30, start: 0 },
      ],
      told: [],
    })
    expect(read(head, ['a', 40, 3, 'hall-a']).lines).toEqual([{ offer: 'a', quantity: 40, start: 3 }])
  })
  it('reads every month of the tender by its name as by its number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: tender.months - 1 }), fc.integer({ min: 1, max: 999 }), (m, quantity) => {
        const expected = { lines: [{ offer: 'a', quantity, start: m }], told: [] }
        const month = formatMonth(monthOf(tender.start, m))
        for (const start of [m, String(m), month, `${month}-01`]) {
          expect(read(head, ['a', quantity, start])).toEqual(expected)
        }
      }),
    )
  })
  it('names the cell of every value it cannot use, and gives no line', () => {
    expect(read(head, ['a', 1.5, '2027-01'], ['', 10, 0], ['b', 10, '2027-01-15'], ['b', 10, 0, 'hall-a'])).toEqual({
      lines: [],
      told: [
        'B2: “1.5” is not a whole quantity of at least 1',
        'A3: this line names no offer',
        'C4: “2027-01-15” is not a month',
        'D5: b is not offered at hall-a',
      ],
    })
    expect(read(head, ['a', '1,000', 0]).told).toEqual(['B2: “1,000” is not a whole quantity of at least 1'])
  })
  it('tells what typed lines would be told, at the cell that says it', () => {
    expect(read(head, ['a', 10, 0], ['zzz', 10, 0], ['a', 10, 0], ['b', 10, 99])).toEqual({
      lines: [],
      told: ['A3: offer zzz takes no part', 'A4: offer a is given twice', `C5: month 99 lies outside the horizon`],
    })
  })
  it('takes a site by its id or its name, and any for hardware that names none', () => {
    const world = {
      ...tender,
      sites: [...tender.sites, { id: 'yard', name: 'Own yard', vendor: 'a', region: 'north' }],
    }
    const bought: Offer = {
      ...{ id: 'boxes', kind: 'hardware', accelerator: 'H100', maxQuantity: 64, leadMonths: 3, lifeMonths: 60 },
      price: { unit: 'accelerator', tiers: [{ from: 0, price: 31_000 }] },
    }
    const quotes = [...world.quotes, { id: 'q-boxes', vendor: 'a', currency: 'USD', offers: [bought] }]
    const told = (site: string, offer: string) =>
      readAwardSheet({ ...world, quotes }, 'ours.csv', {
        ...{ format: 'csv', dateSystem: 1900, remarks: [] },
        sheets: [gridSheet([head, [offer, 10, 0, site]])],
      })
    expect(told('hall-a', 'a').lines).toEqual([{ offer: 'a', quantity: 10, start: 0 }])
    expect(told('Own yard', 'boxes').lines).toEqual([{ offer: 'boxes', quantity: 10, start: 0, site: 'yard' }])
    expect(told('Own yard', 'a').problems).toHaveLength(1)
    expect(told('nowhere', 'boxes').problems).toHaveLength(1)
  })
  it('leaves out existing contracts, which stand anyway', () => {
    expect(read(head, ['a', 10, 0], ['held', 99, 0])).toEqual({
      lines: [{ offer: 'a', quantity: 10, start: 0 }],
      told: [],
    })
  })
  it('refuses a sheet without headers, with a header twice, or without lines', () => {
    expect(read(['a', 10, 0]).told).toEqual([expect.stringContaining('no sheet has the headers')])
    expect(read(['Offer', 'Qty', 'Units', 'Start'], ['a', 1, 2, 0]).told).toHaveLength(1)
    expect(read(head).told).toEqual(['A1: no line stands below the headers'])
  })
})
