import { describe, expect, it } from 'vitest'
import { readQuote } from '../../../shared/quote/read-quote.ts'
import { makeSheet, type Workbook } from '../../../shared/sheet/workbook.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import {
  bidTender,
  bidWorkbook,
  changeSheet,
  cleanQuote,
  placeOf,
  type Spoiled,
  spoil,
} from '../../builders/bid-workbook.ts'
import { leaseOffer } from '../../builders/tender.ts'

const clean = bidWorkbook()

function problemsOf(workbook: Workbook, tender: Tender = bidTender): readonly string[] {
  return readQuote(workbook, tender).remarks.map(
    ({ severity, code, sheet, address }) => `${severity} ${code} ${sheet}!${address}`,
  )
}

/** [what is wrong, the cell it is put in, the value, the problem expected, where it is expected when elsewhere]. */
type Case = readonly [why: string, cell: string, value: Spoiled | null, expected: string, at?: string]

const formula = (result: Spoiled): Spoiled => ({
  formula: 'A1*2',
  result: typeof result === 'number' ? { kind: 'number', number: result } : { kind: 'none' },
})

const cases: readonly Case[] = [
  ['80 in a share', 'lease-24 takeOrPay', 80, 'question percent'],
  ['a share out of range', 'lease-24 takeOrPay', 4000, 'error share-range'],
  ['a negative share', 'lease-24 takeOrPay', -0.1, 'error share-range'],
  ['a percentage as text', 'lease-24 takeOrPay', '80%', 'warning percent-text'],
  ['a number as text', 'lease-24 price.tiers[0].price', '2.15', 'warning number-as-text'],
  ['a decimal comma', 'lease-24 price.tiers[0].price', '2,15', 'question decimal-comma'],
  ['two readings', 'lease-24 setupFee', '1.234', 'question ambiguous-number'],
  ['thousands', 'lease-24 setupFee', '12,345.50', 'warning thousands'],
  ['a currency sign', 'lease-24 price.tiers[0].price', '$2.15', 'question number-with-text'],
  ['words for a number', 'lease-24 price.tiers[0].price', 'on request', 'error not-a-number'],
  [
    'a date for a number',
    'lease-24 price.tiers[0].price',
    { kind: 'date', date: '2027-04-03', seconds: 0 },
    'question date-for-number',
  ],
  ['a boolean for a number', 'lease-24 termMonths', true, 'error not-a-number'],
  ['an error cell', 'lease-24 termMonths', { kind: 'error', code: '#N/A' }, 'error error-cell'],
  ['an error in a text', 'lease-24 site', { kind: 'error', code: '#REF!' }, 'error error-cell'],
  ['a formula', 'lease-24 price.tiers[0].price', formula(2.15), 'warning formula'],
  ['a formula without result', 'lease-24 price.tiers[0].price', formula(''), 'error formula-without-result'],
  ['many decimals', 'lease-24 price.tiers[0].price', 2.15000001, 'question too-many-decimals'],
  ['a negative price', 'lease-24 price.tiers[0].price', -2, 'error not-allowed'],
  ['a broken number of months', 'lease-24 termMonths', 24.5, 'error not-whole'],
  ['a negative quantity', 'lease-24 maxQuantity', -5, 'error negative'],
  ['percent of a quantity', 'lease-24 maxQuantity', '50%', 'question percent'],
  ['3 for a growth of 3 %', 'lease-24 escalator.annual', 3, 'question percent'],
  ['90 for a factor', 'lease-24 priceByYear[0]', 90, 'question percent'],
  ['a negative factor', 'lease-24 priceByYear[0]', -1, 'error negative'],
  ['a month as its number', 'lease-24 startEarliest', 3, 'question month-number'],
  ['a month before the tender', 'lease-24 startEarliest', '2026-11', 'error before-start'],
  [
    'a month as a day',
    'lease-24 startEarliest',
    { kind: 'date', date: '2027-03-15', seconds: 0 },
    'warning day-left-out',
  ],
  ['a date of two readings', 'lease-24 startEarliest', '03/04/2027', 'question date-as-text'],
  ['a date of one reading', 'lease-24 startEarliest', '25/03/2027', 'warning date-as-text'],
  ['words for a date', 'validUntil', 'end of March', 'error not-a-date'],
  ['a date as serial', 'validUntil', 46477, 'question date-as-number'],
  ['no such date', 'validUntil', '2027-02-30', 'error not-a-date'],
  ['a time of day', 'validUntil', { kind: 'date', date: '2027-03-31', seconds: 3600 }, 'warning time-left-out'],
  ['no validity', 'validUntil', null, 'warning no-validity'],
  ['expired', 'validUntil', '2026-12-24', 'warning expired'],
  ['valid before it was sent', 'validUntil', '2026-11-24', 'warning validity'],
  ['no currency', 'currency', null, 'question value-missing'],
  ['a currency sign for a currency', 'currency', '$', 'question currency'],
  ['a currency in small letters', 'currency', 'usd', 'note other-spelling'],
  ['a currency without a rate', 'currency', 'JPY', 'error no-fx'],
  ['another tender', 'mark.tender', 'other-2026', 'question other-tender'],
  ['no tender', 'mark.tender', null, 'question other-tender'],
  ['an unknown vendor', 'vendor', 'acmee', 'error unknown-vendor'],
  ['no vendor', 'vendor', null, 'question no-vendor'],
  ['a vendor by name', 'vendor', 'Acme Compute', 'warning other-spelling'],
  ['half a spend commitment', 'spendCommitment.amount', 1000, 'question value-missing', 'spendCommitment.per'],
  ['an unknown accelerator', 'lease-24 accelerator', 'H1000', 'error unknown-accelerator'],
  ['an accelerator by name', 'lease-24 accelerator', 'h100 sxm', 'warning other-spelling'],
  ['an unknown site', 'lease-24 site', 'hall-2', 'error unknown-site'],
  ["a rival's site", 'lease-24 site', 'hall-9', 'warning foreign-site'],
  ['no site', 'lease-24 site', null, 'warning no-site'],
  ['an unknown choice', 'lease-24 kind', 'rental', 'error unknown-choice'],
  ['a choice spelt otherwise', 'lease-24 kind', 'Lease', 'note other-spelling'],
  ['neither yes nor no', 'lease-24 delivery.billingFromAcceptance', 'maybe', 'error not-yes-or-no'],
  ['a missing price', 'lease-24 price.tiers[0].price', null, 'question value-missing'],
  ['a missing price unit', 'lease-24 price.unit', null, 'question value-missing'],
  ['a missing term', 'lease-24 termMonths', null, 'error term-missing'],
  ['a missing accelerator', 'spot accelerator', null, 'error term-missing'],
  ['a tier without a quantity', 'lease-24 price.tiers[1].from', null, 'question value-missing'],
  ['a tier left out', 'lease-24 price.tiers[3].from', null, 'question gap', 'lease-24 price.tiers[3].from'],
  ['tiers out of order', 'lease-24 price.tiers[2].from', 100, 'error tier-order'],
  ['a price that rises', 'lease-24 price.tiers[1].price', 2.5, 'warning tier-rises'],
  ['a first tier not from 0', 'lease-24 price.tiers[1].from', 0, 'error tier-order'],
  ['minimum above maximum', 'lease-24 minQuantity', 600, 'error min-above-max'],
  ['a block that does not divide', 'lease-24 blockSize', 48, 'warning block-rounds'],
  ['no block fits', 'lease-24 blockSize', 1000, 'error no-block-fits'],
  ['latest before earliest', 'lease-24 startLatest', '2027-02', 'error window'],
  ['$ a month in an hourly column', 'lease-24 price.tiers[0].price', 1500, 'warning unit-slip'],
  ['a price unit of another kind', 'spot price.unit', 'accelerator-month', 'error price-unit'],
  ['a term of another kind', 'spot takeOrPay', 0.5, 'error term-of-other-kind'],
  ['half a charge', 'lease-24 charges[0].amount', null, 'question value-missing'],
  ['a ramp with a hole', 'lease-24 ramp[0]', null, 'question gap'],
  ['the same id twice', 'spot id', 'lease-24', 'error offer-twice'],
  ['no id', 'spot id', null, 'question no-offer-id'],
  ['an id that is too long', 'spot id', 'x'.repeat(90), 'error bad-id'],
  ['a row for no offer', 'Schedules!A9', 'lease-25', 'question offer-unknown'],
  ['an id and nothing else', 'Offers!A20', 'late', 'question id-only'],
  ['values and no id', 'Offers!F20', 12, 'question no-offer-id', 'Offers!A20'],
  ['an offer that requires an unknown one', 'lease-24 requires', 'nobody', 'error unknown-offer'],
  ['a value under no header', 'Offers!BZ9', 'call me', 'warning not-read'],
  ['a value above the header', 'Offers!T2', 'call me', 'warning not-read'],
  ['a column of their own', 'Offers!BA6', 'Our reference', 'warning column-unknown'],
  ['a header twice', 'Offers!BA6', 'Site', 'question column-twice'],
  ['a header with another unit', 'Offers!L6', 'Tier 1 price (USD per month)', 'question unit-differs'],
]

describe('readQuote', () => {
  it('finds nothing wrong in a clean sheet, which is ready', () => {
    const { quotes, remarks, layouts } = readQuote(clean, bidTender)
    expect(remarks).toEqual([])
    expect(layouts).toEqual(['headroom bid sheet 1'])
    expect(quotes).toMatchObject([{ quote: cleanQuote, ready: true, replacesRound: null, changes: [] }])
  })

  for (const [why, cell, value, expected, at] of cases)
    it(`names the cell: ${why}`, () => {
      const tender = { ...bidTender, signingDate: '2026-12-31' }
      // A gap shows when something stands behind it.
      const behind: Record<string, Spoiled> =
        expected === 'question gap' && cell.includes('tiers')
          ? { 'lease-24 price.tiers[4].from': 512, 'lease-24 price.tiers[4].price': 1.8 }
          : {}
      const spoiled = spoil(clean, { ...behind, [cell]: value })
      const where = at ?? cell
      const place = where.includes('!') ? where : Object.values(placeOf(clean, where)).join('!')
      expect(problemsOf(spoiled, tender)).toContain(`${expected} ${place}`)
      const open = /^(error|question)/.test(expected)
      if (open) expect(readQuote(spoiled, tender).quotes[0]?.ready).not.toBe(true)
    })

  it('says every problem in words, with a fix', () => {
    for (const [, cell, value] of cases) {
      for (const { what, fix } of readQuote(spoil(clean, { [cell]: value }), bidTender).remarks) {
        expect(what.length).toBeGreaterThan(10)
        expect(fix.length).toBeGreaterThan(3)
        expect(what + fix).not.toMatch(/undefined|null|NaN|\[object/)
      }
    }
  })

  it('names what a cell is for', () => {
    const [found] = readQuote(spoil(clean, { 'lease-24 takeOrPay': 80 }), bidTender).remarks
    expect(found?.what).toBe('Take-or-pay of lease-24: 80 is more than 1, which is 100 %')
    expect(found?.fix).toBe('Write 0.8 if 80 % is meant')
  })

  it('tells hidden rows, columns and sheets, and merged cells, and reads them all the same', () => {
    const hide = (change: object) => changeSheet(clean, 'Offers', (sheet) => ({ ...sheet, ...change }))
    expect(problemsOf(hide({ hiddenRows: [8] }))).toEqual(['warning hidden-row Offers!A9'])
    expect(problemsOf(hide({ hiddenColumns: [25] }))).toEqual(['warning hidden-column Offers!Z8'])
    expect(problemsOf(hide({ hidden: true }))).toEqual(['warning hidden-sheet Offers!undefined'])
    const merged = { merges: [{ from: { row: 7, column: 25 }, to: { row: 8, column: 25 } }] }
    expect(problemsOf(hide(merged))).toEqual(['warning merged-cells Offers!Z8'])
    expect(readQuote(hide({ hiddenRows: [8] }), bidTender).quotes[0]?.quote).toEqual(cleanQuote)
  })

  it('tells sheets it does not read', () => {
    const extra = makeSheet('Extras', [
      { row: 0, column: 0, value: { kind: 'text', text: 'x' }, text: 'x', format: '' },
    ])
    expect(problemsOf({ ...clean, sheets: [...clean.sheets, extra] })).toEqual(['note sheet-not-read Extras!undefined'])
  })

  it('refuses a workbook without the mark, of another version, without headers or columns', () => {
    const bare = changeSheet(clean, 'Offers', (sheet) => makeSheet(sheet.name, []))
    const plain = { ...clean, sheets: [makeSheet('Prices', extraCell('H100 2.10'))] }
    expect(readQuote(plain, bidTender)).toMatchObject({
      layouts: [],
      quotes: [],
      remarks: [{ code: 'unknown-layout' }],
    })
    const newer = { ...clean, sheets: [makeSheet('Offers', extraCell('Headroom bid sheet 2'))] }
    expect(readQuote(newer, bidTender)).toMatchObject({ quotes: [], remarks: [{ code: 'other-version' }] })
    const headless = { ...bare, sheets: [makeSheet('Offers', extraCell('Headroom bid sheet 1'))] }
    expect(readQuote(headless, bidTender)).toMatchObject({ quotes: [], remarks: [{ code: 'no-header' }] })
    expect(problemsOf(spoil(clean, { 'Offers!L6': null }))).toContain('error column-missing Offers!A6')
  })

  it('reads 300 offers at most, and says when there are more', () => {
    const offers = Array.from({ length: 301 }, (_, index) => leaseOffer({ id: `o-${index}` }))
    const many = bidWorkbook({ ...cleanQuote, offers })
    expect(readQuote(many, bidTender).quotes[0]?.quote.offers).toHaveLength(300)
    expect(problemsOf(many)).toContain('error too-many-offers Offers!undefined')
  })

  it('takes empty rows for no bid', () => {
    const empty = { ...bidTender }
    const none = bidWorkbook({ ...cleanQuote, offers: [] })
    expect(readQuote(none, empty).quotes[0]).toMatchObject({ quote: { offers: [] }, ready: false })
    expect(problemsOf(none)).toEqual(['note no-offers Offers!undefined'])
  })

  it('reads a CSV file by its check number: decimal commas are decimals only when it says so', () => {
    const csv = (check: string, price: string): Workbook => {
      const asText = spoil(clean, { 'mark.number': check, 'lease-24 price.tiers[0].price': price })
      return { ...asText, format: 'csv' }
    }
    const priceOf = (workbook: Workbook) =>
      readQuote(workbook, bidTender).quotes[0]?.quote.offers[0]?.price.tiers[0]?.price
    expect(priceOf(csv('1234,5', '2,15'))).toBe(2.15)
    expect(problemsOf(csv('1234,5', '2,15'))).toContain('note decimal-mark Offers!D3')
    expect(problemsOf(csv('1234.5', '2,15'))).toContain('question decimal-comma Offers!L8')
    expect(priceOf(csv('1234.5', '1.234'))).toBe(1.234)
    expect(problemsOf(csv('', '1.234'))).toContain('question ambiguous-number Offers!L8')
    expect(problemsOf(csv('1234,5', '2.15'))).toContain('question ambiguous-number Offers!L8')
  })
})

function extraCell(text: string) {
  return [{ row: 0, column: 0, value: { kind: 'text', text } as const, text, format: '' }]
}
