import { describe, expect, it } from 'vitest'
import { tablesOf } from '../../../../shared/report/block.ts'
import type { RecommendationInput } from '../../../../shared/report/facts.ts'
import { recommendation } from '../../../../shared/report/recommendation.ts'
import { writeOut } from '../../../../shared/report/write-out.ts'
import type { Offer } from '../../../../shared/tender/offer.ts'
import type { Tender } from '../../../../shared/tender/tender.ts'
import { handAward } from '../../../builders/award.ts'
import { leverageOf, loserOf } from '../../../builders/brief-leverage.ts'
import { sampleInput } from '../../../builders/recommendation.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../../builders/tender.ts'

function rowsOf(input: RecommendationInput, id: string): readonly (readonly string[])[] {
  const [table] = writeOut(
    tablesOf(recommendation(input)).filter((one) => one.id === id),
    'en-US',
  )
  return table?.kind === 'table'
    ? table.rows.map(({ cells }) => cells.map((cell) => cell.replaceAll('\u00a0', ' ')))
    : []
}

/** Two offers of acme, `lease` taken and `second` not. */
function reasonFor(second: Partial<Offer>, over: Partial<Tender['quotes'][number]> = {}, award = {}): string {
  const tender = smallTender({
    quotes: [
      {
        ...{ id: 'q1', vendor: 'acme', currency: 'USD', ...over },
        offers: [leaseOffer(), { ...leaseOffer({ id: 'second' }), ...second }],
      },
    ],
  })
  const made = handAward(tender, [{ offer: 'lease', quantity: 100, start: 0 }])
  const input = { ...sampleInput(), tender, award: { ...made, ...award }, board: null }
  const rows = rowsOf(input, 'not-taken')
  expect(rows.map(([vendor, offer]) => [vendor, offer])).toEqual([['Acme', 'second']])
  return rows[0]?.[2] ?? ''
}

const proof = 'No award that takes it and keeps the rules is cheaper than this one by more than 0.01 %.'

describe('why others lost', () => {
  const input = sampleInput()
  const palisade = 'palisade'
  const lost = (over: Partial<ReturnType<typeof loserOf>>) =>
    leverageOf(input.award, { ...loserOf(input.award), vendor: palisade, ...over })

  it('has a sentence for each vendor that bid and is not in the award', () => {
    expect(rowsOf(input, 'why-not')).toEqual([
      ['Palisade Row', 'pal-h100', '120,000.50', 'Dearer than every contract awarded.'],
    ])
  })

  it('adds the rules in the way and the cheapest change once leverage was worked out', () => {
    const [row] = rowsOf({ ...input, leverage: lost({}) }, 'why-not')
    expect(row?.[3]).toBe(
      'Dearer than every contract awarded. Without this rule it would win: “At most 4 vendors hold a committed award.” It would win with no prepayment on hal-h200-18, worth 310,000 USD to it.',
    )
    const alone = lost({ whyLost: { cost: null, rules: [], change: null } })
    expect(rowsOf({ ...input, leverage: alone }, 'why-not')[0]?.[3]).toContain('It would lose without our rules too.')
    const open = lost({ whyLost: { cost: null, rules: null, change: null } })
    expect(rowsOf({ ...input, leverage: open }, 'why-not')[0]?.[3]).toBe('Dearer than every contract awarded.')
  })

  it('takes nothing from leverage of another award', () => {
    const other = { ...lost({}), tenderHash: 'f'.repeat(64) }
    expect(rowsOf({ ...input, leverage: other }, 'why-not')[0]?.[3]).toBe('Dearer than every contract awarded.')
  })

  it('says of a winner’s other offers what the search proved', () => {
    expect(reasonFor({})).toBe(proof)
    expect(reasonFor({}, {}, { gap: null })).toContain('how far a better one could be is not known')
    expect(reasonFor({ ...onDemandOffer({ id: 'second', price: leaseOffer().price, maxQuantity: 0 }) })).toContain(
      'Capacity on demand of which the award needs none',
    )
  })

  it('names what rules such an offer out, and still what was proved', () => {
    expect(reasonFor({}, { packageLogic: 'at-most-one' })).toBe(
      `Of its quote at most one offer is to be had, and lease was taken. ${proof}`,
    )
    expect(reasonFor({ excludes: ['lease'] })).toBe(
      `It is not to be had with lease of the same vendor, which was taken. ${proof}`,
    )
    expect(reasonFor({ requires: ['third'] })).toBe(`It needs third, which was not taken. ${proof}`)
  })
})
