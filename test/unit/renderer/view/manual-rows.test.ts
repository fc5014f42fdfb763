// Rows of a typed award: a site each where hardware has a choice, one order month an offer, and lines there and back.
import { describe, expect, it } from 'vitest'
import { entriesOf, manualLines, manualRows, withStart } from '../../../../renderer/view/manual-rows.ts'
import { leaseOrBuildTender } from '../../../builders/lease-or-build.ts'

const base = leaseOrBuildTender()
const tender = {
  ...base,
  quotes: base.quotes.map((quote) => ({
    ...quote,
    offers: quote.offers.map((offer) => (offer.id === 'boxes' ? { ...offer, sites: ['own-1', 'hall-1'] } : offer)),
  })),
}
const rows = manualRows(tender)
const keyOf = (offer: string, site?: string) =>
  rows.find((row) => row.offer === offer && (site === undefined || row.site === site))?.key ?? ''

describe('manualRows', () => {
  it('has a row an offer that can be awarded, and one a site for hardware with a choice', () => {
    expect(rows.map(({ offer, site }) => [offer, site])).toEqual([
      ['boxes', 'own-1'],
      ['boxes', 'hall-1'],
      ['lease', undefined],
      ['own-hall', undefined],
    ])
    const single = manualRows(base).filter(({ offer }) => offer === 'boxes')
    expect(single.map(({ site }) => site)).toEqual([undefined])
  })
})

describe('manualLines', () => {
  it('leaves out rows without a quantity and gives back the lines of a sheet', () => {
    const lines = [
      { offer: 'boxes', quantity: 8, start: 2, site: 'hall-1' },
      { offer: 'lease', quantity: 96, start: 6 },
    ]
    expect(manualLines(rows, entriesOf(rows, lines))).toEqual(lines)
    expect(manualLines(rows, { [keyOf('lease')]: { quantity: 0, start: 6 } })).toEqual([])
  })
})

describe('entriesOf', () => {
  it('puts hardware that names no site at the first it may stand at', () => {
    const entries = entriesOf(rows, [{ offer: 'boxes', quantity: 16, start: 1 }])
    expect(entries).toEqual({ [keyOf('boxes', 'own-1')]: { quantity: 16, start: 1 } })
  })
})

describe('withStart', () => {
  it('orders all of an offer in one month, and leaves the others', () => {
    const before = entriesOf(rows, [
      { offer: 'lease', quantity: 96, start: 6 },
      { offer: 'boxes', quantity: 8, start: 0, site: 'own-1' },
    ])
    expect(withStart(rows, before, 'boxes', 3)).toEqual({
      [keyOf('lease')]: { quantity: 96, start: 6 },
      [keyOf('boxes', 'own-1')]: { quantity: 8, start: 3 },
      [keyOf('boxes', 'hall-1')]: { quantity: 0, start: 3 },
    })
  })
})
