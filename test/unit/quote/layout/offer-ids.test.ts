import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Identity, offerIds } from '../../../../shared/quote/layout/offer-ids.ts'
import { offerSchema } from '../../../../shared/tender/offer.ts'

const offer = (stated: string, ...parts: readonly string[]): Identity => ({
  vendor: 'acme',
  stated,
  parts,
  place: { sheet: 'Offer', address: 'A2' },
})
const ids = (offers: readonly Identity[], earlier: readonly string[] = []) => offerIds(offers, new Set(earlier)).ids

describe('offerIds', () => {
  it('makes ids from what tells an offer apart', () => {
    expect(ids([offer('', 'H100', 'Ashby 3', '24m')])).toEqual(['acme-h100-ashby-3-24m'])
  })
  it('takes a stated name behind the vendor, or as it is when an earlier quote has it', () => {
    expect(ids([offer('SKU-7')])).toEqual(['acme-SKU-7'])
    expect(ids([offer('lease-24')], ['lease-24'])).toEqual(['lease-24'])
    expect(ids([offer('acme-9')])).toEqual(['acme-9'])
  })
  it('does not take the numbers of lines for names', () => {
    expect(ids([offer('10', 'H100'), offer('20', 'H200')])).toEqual(['acme-h100', 'acme-h200'])
    expect(ids([offer('1.', 'H100')])).toEqual(['acme-h100'])
    expect(ids([offer('7', 'H100'), offer('3', 'H200')])).toEqual(['acme-7', 'acme-3'])
  })
  it('gives two of the same a letter, and says so', () => {
    const { ids: made, remarks } = offerIds([offer('', 'H100'), offer('', 'H100')], new Set())
    expect(made).toEqual(['acme-h100', 'acme-h100b'])
    expect(remarks).toMatchObject([{ severity: 'warning', code: 'same-offer-twice' }])
  })
  it('gives ids that are unique and that a tender takes, whatever the words', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 120 })
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 40 }), (words) => {
        const made = ids(words.map(([stated, part]) => offer(stated, part)))
        expect(new Set(made).size).toBe(made.length)
        for (const id of made) expect(offerSchema.shape.id.safeParse(id).success, JSON.stringify(id)).toBe(true)
      }),
    )
  })
})
