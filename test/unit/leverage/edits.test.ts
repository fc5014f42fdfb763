import { describe, expect, it } from 'vitest'
import { changeTerms } from '../../../shared/leverage/edits.ts'
import { sampleInput } from '../../builders/recommendation.ts'

const { tender } = sampleInput()
const pueOf = (changed: typeof tender, id: string) => changed.sites.find((site) => site.id === id)?.pue

describe('changeTerms', () => {
  it('lowers the losses of the site that the offer stood at in the round asked about', () => {
    const first = tender.quotes.find(({ offers }) => offers.some(({ site }) => site !== undefined))
    const offer = first?.offers.find(({ site }) => site !== undefined)
    const other = tender.sites.find(({ id }) => id !== offer?.site)
    if (first === undefined || offer?.site === undefined || other === undefined) throw new Error('no site to move to')
    const moved = { ...first, round: (first.round ?? 1) + 1, offers: [{ ...offer, site: other.id }] }
    const twice = { ...tender, quotes: [...tender.quotes, moved] }
    const change = [{ offer: offer.id, term: 'pue', to: 1.01 }]
    const before = changeTerms(twice, change, first.round ?? 1)
    expect([pueOf(before, offer.site), pueOf(before, other.id)]).toEqual([1.01, other.pue])
    const newest = changeTerms(twice, change)
    expect([pueOf(newest, offer.site), pueOf(newest, other.id)]).toEqual([pueOf(tender, offer.site), 1.01])
  })
})
