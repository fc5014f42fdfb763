import { describe, expect, it } from 'vitest'
import { columnPatterns, headerText, sheetColumns, termsInSheet } from '../../../../shared/quote/bid-sheet/columns.ts'
import { planBidSheet } from '../../../../shared/quote/bid-sheet/plan-bid-sheet.ts'
import { requestBidSheet } from '../../../../shared/quote/bid-sheet/request.ts'
import { formatAddress } from '../../../../shared/sheet/address.ts'
import { offerKinds } from '../../../../shared/tender/term.ts'
import { bidTender, cleanQuote } from '../../../builders/bid-workbook.ts'
import { leaseOffer } from '../../../builders/tender.ts'

function planFor(tender = bidTender, vendor = 'acme') {
  const request = requestBidSheet(tender, vendor)
  if (request === undefined) throw new Error('no vendor')
  return { request, plan: planBidSheet(request) }
}

describe('the bid sheet', () => {
  const { plan } = planFor()

  it('has a column for every term a vendor states, for every kind of offer', () => {
    for (const kind of offerKinds) expect(columnPatterns([kind]).length).toBeGreaterThan(5)
    expect(new Set(columnPatterns().map(({ term }) => term))).toEqual(new Set(['id', ...termsInSheet()]))
  })

  it('names every column differently, so that a header says which it is', () => {
    const labels = sheetColumns(columnPatterns(), []).map(({ label }) => label.toLowerCase())
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([])
  })

  it('keeps within what spreadsheet programs allow for prompts and drop-downs', () => {
    for (const { checks } of plan.sheets) {
      for (const { promptTitle, prompt, refusal, allow } of checks) {
        expect(promptTitle.length).toBeLessThanOrEqual(32)
        expect(prompt.length).toBeLessThanOrEqual(255)
        expect(refusal.length).toBeLessThanOrEqual(255)
        if (allow.kind === 'list') expect(allow.values.join(',').length).toBeLessThanOrEqual(255)
      }
    }
  })

  it('leaves unlocked only what the vendor fills in', () => {
    const offers = plan.sheets.find(({ name }) => name === 'Offers')
    const inputs = offers?.cells.filter(({ look }) => look === 'input') ?? []
    expect(inputs.filter(({ row }) => row > 2).every(({ row }) => row >= 7)).toBe(true)
    expect(inputs.filter(({ row }) => row === 2).map(formatAddress)[0]).toBe('E3')
    for (const name of ['Instructions', 'Lists']) {
      expect(plan.sheets.find((sheet) => sheet.name === name)?.cells.some(({ look }) => look === 'input')).toBe(false)
    }
  })

  it('states units in its headers and offers the tender’s own choices', () => {
    const headers = sheetColumns(columnPatterns(['lease']), []).map(headerText)
    expect(headers).toContain('Take-or-pay (share, 0 to 1)')
    expect(headers).toContain('Tier 2 price (quote currency per price unit)')
    expect(headers).toContain('Earliest start (month, YYYY-MM)')
    const lists = plan.sheets.find(({ name }) => name === 'Lists')
    expect(lists?.cells.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['H100', 'MI300X', 'hall-1', 'north']),
    )
    const sources = plan.sheets.flatMap(({ checks }) => checks.map(({ allow }) => allow))
    expect(sources).toContainEqual({ kind: 'list-range', source: 'Lists!$A$4:$A$5' })
    expect(sources).toContainEqual({ kind: 'list', values: ['lease', 'on-demand'] })
  })

  it('comes filled with the vendor’s last offers in a later round, without its dates and existing contracts', () => {
    const held = leaseOffer({ id: 'held', awarded: { quantity: 10, start: -6 } })
    const quote = { ...cleanQuote, useExpired: 'agreed by mail', offers: [...cleanQuote.offers, held] }
    const { request } = planFor({ ...bidTender, quotes: [quote] })
    expect(request).toMatchObject({ round: 2, quote: { offers: cleanQuote.offers } })
    expect(request.quote).not.toHaveProperty('validUntil')
    expect(request.quote).not.toHaveProperty('receivedOn')
    expect(request.quote).not.toHaveProperty('useExpired')
  })

  it('holds nothing that moves with a rival', () => {
    const rivals = [
      {},
      { quotes: [{ ...cleanQuote, id: 'rival-9', vendor: 'rival', round: 9, currency: 'EUR' }] },
      {
        vendors: [
          { id: 'acme', name: 'Acme Compute' },
          { id: 'canary-vendor', name: 'Canary' },
        ],
        sites: [
          bidTender.sites[0] ?? { id: 'x', region: 'y' },
          { id: 'canary-site', vendor: 'canary-vendor', region: 'z' },
        ],
      },
      { fx: { EUR: { rate: 1.3 }, CHF: { rate: 1.1 } } },
      { encumbrances: [{ kind: 'rofr' as const, vendor: 'rival', from: 0, to: 5 }] },
    ]
    const plans = rivals.map((over) => JSON.stringify(planFor({ ...bidTender, ...over }).plan))
    expect(new Set(plans).size).toBe(1)
    expect(plans[0]).not.toMatch(/canary|rival|hall-9/i)
  })

  it('has no sheet for a vendor the tender does not know', () => {
    expect(requestBidSheet(bidTender, 'nobody')).toBeUndefined()
  })
})
