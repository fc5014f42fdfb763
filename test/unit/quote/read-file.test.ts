import { describe, expect, it } from 'vitest'
import { type FileRead, readFile, readFiles } from '../../../shared/quote/read-file.ts'
import type { Workbook } from '../../../shared/sheet/workbook.ts'
import { bidTender, bidWorkbook, cleanQuote, spoil } from '../../builders/bid-workbook.ts'
import { leaseOffer } from '../../builders/tender.ts'

const fileOf = (workbook: Workbook, file = 'bid.xlsx', sha256 = 'a1'): FileRead => ({
  file,
  sha256,
  content: { kind: 'workbook', workbook },
})
const options = { fixes: [], imported: new Set<string>() }

describe('readFile', () => {
  it('shows sheets, layout, quote and problems of a file', () => {
    const reading = readFile(fileOf(spoil(bidWorkbook(), { 'lease-24 takeOrPay': 80 })), bidTender, options)
    expect(reading).toMatchObject({
      file: 'bid.xlsx',
      alreadyImported: false,
      layouts: ['headroom bid sheet 1'],
      quotes: [{ ready: false }],
      problems: [{ code: 'percent', where: { kind: 'cell', file: 'bid.xlsx', sheet: 'Offers', address: 'Z8' } }],
    })
    const offers = reading.sheets.find(({ name }) => name === 'Offers')
    expect(offers?.cells).toContainEqual(['A8', 'lease-24', 'text'])
    expect(offers?.cells).toContainEqual(['Z8', '80', 'number'])
  })

  it('lays the buyer’s corrections over the file and keeps what stood there', () => {
    const wrong = spoil(bidWorkbook(), { 'lease-24 takeOrPay': 80, 'lease-24 price.tiers[0].price': '2,15' })
    const fixes = [
      { sheet: 'Offers', address: 'Z8', text: '0.8' },
      { sheet: 'Offers', address: 'L8', text: ' 2.15 ' },
    ]
    const [draft] = readFile(fileOf(wrong), bidTender, { ...options, fixes }).quotes
    expect(draft).toMatchObject({ ready: true, quote: cleanQuote })
    expect(draft?.origins['offers[0].takeOrPay']).toEqual({ sheet: 'Offers', address: 'Z8', raw: '80' })
    expect(draft?.origins['offers[0].price.tiers[0].price']?.raw).toBe('2,15')
  })

  it('clears a cell with an empty correction, and fills one that was empty', () => {
    const fixes = [
      { sheet: 'Offers', address: 'Z8', text: '' },
      { sheet: 'Offers', address: 'AA8', text: '2500' },
    ]
    const [draft] = readFile(fileOf(bidWorkbook()), bidTender, { ...options, fixes }).quotes
    expect(draft?.quote.offers[0]).toMatchObject({ setupFee: 2500 })
    expect(draft?.quote.offers[0]?.takeOrPay).toBeUndefined()
    expect(draft?.origins['offers[0].setupFee']?.raw).toBe('')
  })

  it('says when a correction has no cell', () => {
    const fixes = [{ sheet: 'Ofers', address: 'Z8', text: '1' }]
    expect(readFile(fileOf(bidWorkbook()), bidTender, { ...options, fixes }).problems).toMatchObject([
      { code: 'fix-lost' },
    ])
  })

  it('recognises a file that is in the tender already', () => {
    const reading = readFile(fileOf(bidWorkbook()), bidTender, { ...options, imported: new Set(['a1']) })
    expect(reading).toMatchObject({ alreadyImported: true, quotes: [], problems: [] })
    expect(reading.sheets.length).toBeGreaterThan(0)
  })

  it('passes a refusal on', () => {
    const refused = { kind: 'refused', code: 'bomb', message: 'No.' } as const
    expect(readFile({ file: 'x', sha256: '', content: refused }, bidTender, options)).toMatchObject({
      refused: { code: 'bomb', message: 'No.' },
      sheets: [],
    })
  })

  it('makes a later quote of a vendor the next round and says what changed', () => {
    const tender = { ...bidTender, quotes: [cleanQuote] }
    const [lease, spot] = cleanQuote.offers
    if (lease === undefined || spot === undefined) throw new Error('no offers')
    const next = {
      ...cleanQuote,
      validUntil: '2027-04-30',
      offers: [
        { ...lease, takeOrPay: 0.7, setupFee: 0, termMonths: 18 },
        leaseOffer({ id: 'lease-12', site: 'hall-1' }),
      ],
    }
    const [draft] = readFile(fileOf(bidWorkbook(next)), tender, options).quotes
    expect(draft?.quote).toMatchObject({ id: 'acme-2', round: 2 })
    expect(draft?.replacesRound).toBe(1)
    expect(draft?.changes).toEqual([
      { offer: '', term: 'quote', was: 'Valid until 2027-03-31.', is: 'Valid until 2027-04-30.' },
      { offer: 'lease-24', term: 'termMonths', was: 'Runs 24 months.', is: 'Runs 18 months.' },
      {
        offer: 'lease-24',
        term: 'takeOrPay',
        was: '80 % of capacity is paid for whether used or not.',
        is: '70 % of capacity is paid for whether used or not.',
      },
      {
        offer: 'lease-24',
        term: 'setupFee',
        was: 'not stated: No set-up fee.',
        is: 'No set-up fee.',
      },
      { offer: 'lease-12', term: 'offer', was: 'not offered', is: 'new offer' },
      { offer: 'spot', term: 'offer', was: 'offered', is: 'withdrawn' },
    ])
  })

  it('takes the day of import for the day a quote was sent only when the sheet does not say', () => {
    const { receivedOn: _, ...undated } = cleanQuote
    const today = { ...options, receivedOn: '2027-02-01' }
    expect(readFile(fileOf(bidWorkbook(undated)), bidTender, today).quotes[0]?.quote.receivedOn).toBe('2027-02-01')
    expect(readFile(fileOf(bidWorkbook()), bidTender, today).quotes[0]?.quote.receivedOn).toBe('2026-12-01')
  })
})

describe('readFiles', () => {
  const together = { imported: new Set<string>(), fixesOf: () => [] }
  it('makes a second file of a vendor the round after the first, and says so', () => {
    const files = [
      fileOf(bidWorkbook()),
      fileOf(bidWorkbook({ ...cleanQuote, validUntil: '2027-05-01' }), 'b.xlsx', 'b2'),
    ]
    const readings = readFiles(files, bidTender, together)
    expect(readings.map((reading) => reading.quotes[0]?.quote.round)).toEqual([1, 2])
    expect(readings[1]?.problems[0]).toMatchObject({ code: 'vendor-twice', severity: 'warning' })
  })
  it('reads the same file only once', () => {
    const readings = readFiles([fileOf(bidWorkbook()), fileOf(bidWorkbook(), 'copy.xlsx')], bidTender, together)
    expect(readings.map((reading) => reading.alreadyImported)).toEqual([false, true])
  })
})
