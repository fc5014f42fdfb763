import { describe, expect, it } from 'vitest'
import type { FileRead } from '../../../../shared/quote/read-file.ts'
import { fixListOfFile, fixListOfQuotes } from '../../../../shared/report/fix-list/points.ts'
import { vendorTender } from '../../../../shared/report/fix-list/vendor-tender.ts'
import { bidWorkbook, cleanQuote, placeOf } from '../../../builders/bid-workbook.ts'
import { flawedFile, secretTender } from '../../../builders/fix-list.ts'
import { grid } from '../../../builders/grid.ts'

describe('fixListOfFile', () => {
  it('names the cells of the file, what stands there, what is wrong and what is needed', () => {
    const { input } = fixListOfFile(flawedFile(), secretTender(), 'acme', {})
    expect(input).toMatchObject({ vendor: 'Acme Compute', file: 'acme round 2.xlsx' })
    const takeOrPay = placeOf(bidWorkbook(), 'lease-24 takeOrPay')
    expect(input.points.find(({ cell }) => cell === takeOrPay.address)).toEqual({
      sheet: 'Offers',
      cell: takeOrPay.address,
      text: 'eighty',
      wrong: expect.stringContaining('eighty'),
      need: 'A plain number, such as 1234.56, without words or units.',
    })
    expect(input.points.map(({ wrong }) => wrong).join('\n')).toContain(
      'there is no site "hall-3"; the nearest is "hall-1"',
    )
    expect(input.points.map(({ wrong }) => wrong).join('\n')).toContain('8 times as much')
  })
  it('goes through the sheets row by row', () => {
    const rows = fixListOfFile(flawedFile(), secretTender(), 'acme', {}).input.points.map(({ cell }) =>
      Number(/\d+$/.exec(cell)?.[0]),
    )
    expect(rows).toEqual(rows.toSorted((a, b) => a - b))
  })
  it('asks of the vendor’s own sheet for what is not stated yet, and whether lines at several terms are one capacity', () => {
    const workbook = grid({
      Offer: [
        ['Acme Compute'],
        ['GPU', 'Site', 'Term (months)', 'Price (USD/GPU/hr)', 'Max qty', 'Take-or-pay (%)'],
        ['H100', 'hall-1', 24, 2.1, 512, 'tbd'],
        ['H100', 'hall-1', 36, 2, 512, 80],
      ],
    })
    const read: FileRead = { ...flawedFile(), content: { kind: 'workbook', workbook } }
    const { points } = fixListOfFile(read, secretTender(), 'acme', {}).input
    const about = (words: string) => points.filter(({ wrong }) => wrong.includes(words))
    expect(about('has not stated the take-or-pay')).toMatchObject([{ cell: 'F3', text: 'tbd' }])
    expect(about('differ only in term')).toHaveLength(1)
  })
  it('is empty for a file without a flaw', () => {
    const read: FileRead = { ...flawedFile(), content: { kind: 'workbook', workbook: bidWorkbook() } }
    expect(fixListOfFile(read, secretTender(), 'acme', {}).input.points).toEqual([])
  })
  it('says nothing of prices far from what others ask', () => {
    const rivals = ['one', 'two'].map((id) => ({
      id,
      vendor: 'rival',
      currency: 'USD',
      offers: [{ ...cleanQuote.offers[1], id, price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 0.4 }] } }],
    }))
    const tender = secretTender({ quotes: rivals as never })
    const read: FileRead = { ...flawedFile(), content: { kind: 'workbook', workbook: bidWorkbook() } }
    expect(fixListOfFile(read, tender, 'acme', {}).input.points).toEqual([])
  })
})

describe('fixListOfQuotes', () => {
  const late = { ...cleanQuote, id: 'acme-2', round: 2, validUntil: '2027-01-01', surrogate: 'by phone' }
  const tender = secretTender({
    signingDate: '2027-02-01',
    quotes: [...secretTender().quotes.slice(1), cleanQuote, late],
  })
  it('asks of the newest quote, at the cells its values came from', () => {
    const asked: string[] = []
    const { input } = fixListOfQuotes(tender, 'acme', (path) => {
      asked.push(path)
      return path.endsWith('validUntil')
        ? { file: 'a.xlsx', sheet: 'Offers', address: 'C4', raw: '1 Jan 2027' }
        : undefined
    })
    // The place is one of the whole tender, where a rival's quote stands first.
    expect(asked).toContain('quotes[2].validUntil')
    expect(input.file).toBe('a.xlsx')
    expect(input.points).toEqual([
      {
        sheet: '',
        cell: '',
        text: '',
        wrong: 'We put this quote down for you from what you told us.',
        need: 'The quote in writing.',
      },
      {
        sheet: 'Offers',
        cell: 'C4',
        text: '1 Jan 2027',
        wrong: 'The quote ends before the contracts are to be signed.',
        need: 'A later day until which it is valid.',
      },
    ])
  })
  it('asks once for quotes that were put down for the vendor', () => {
    const put = (id: string) => ({ ...cleanQuote, id, alternativeTo: 'acme-1', surrogate: `by phone of ${id}` })
    const quotes = [{ ...cleanQuote, id: 'acme-1' }, put('acme-2'), put('acme-3')]
    const { input } = fixListOfQuotes(secretTender({ quotes }), 'acme', () => undefined)
    expect(input.points.map(({ wrong, need }) => [wrong, need])).toEqual([
      ['We put these quotes down for you from what you told us.', 'The quotes in writing.'],
    ])
  })
  it('asks again about what moved far, even when the buyer has taken it as right', () => {
    const dear = {
      ...cleanQuote.offers[1],
      price: { unit: 'accelerator-hour' as const, tiers: [{ from: 0, price: 28 }] },
    }
    const moved = {
      ...cleanQuote,
      id: 'acme-2',
      round: 2,
      offers: [dear],
      confirmations: [{ what: 'x', reason: 'pangolin said so' }],
    }
    const { points } = fixListOfQuotes(
      secretTender({ quotes: [cleanQuote, moved as never] }),
      'acme',
      () => undefined,
    ).input
    expect(points).toHaveLength(1)
    expect(points[0]?.wrong).toContain('spot: the price was 3.50 USD')
    expect(JSON.stringify(points)).not.toContain('pangolin')
  })
})

describe('vendorTender', () => {
  it('keeps what was published and the vendor’s own', () => {
    const { tender, quoteAt } = vendorTender(secretTender(), 'acme')
    expect(tender.quotes.map(({ vendor }) => vendor)).toEqual(['acme'])
    expect(tender.sites.map(({ id }) => id)).toEqual(['hall-1'])
    expect(tender.vendors).toEqual([{ id: 'acme', name: 'Acme Compute' }])
    expect([tender.fx, tender.demand, tender.workloads, tender.budget]).toEqual([{}, [], [], undefined])
    expect(quoteAt).toEqual([0])
  })
})
