import { describe, expect, it } from 'vitest'
import type { Offer } from '../../../../shared/tender/offer.ts'
import { offerProblems } from '../../../builders/offer-problems.ts'

type Option = NonNullable<Offer['options']>[number]
type Protection = NonNullable<Offer['protections']>[number]

const extension: Option = { right: 'extend', fromMonth: 9, toMonth: 12, noticeMonths: 3, price: 1.9 }
const found = (over: Partial<Option>) => offerProblems({ options: [{ ...extension, ...over }] })

describe('checkOptions', () => {
  it('finds nothing in an extension at the end of the term, and in a step-down inside it', () => {
    expect(found({})).toEqual([])
    expect(found({ fromMonth: 12 })).toEqual([])
    expect(
      offerProblems({ options: [{ right: 'step-down', fromMonth: 6, toMonth: 9, noticeMonths: 3, share: 0.25 }] }),
    ).toEqual([])
  })

  it('refuses a window that closes before it opens', () => {
    expect(found({ toMonth: 8 })).toEqual(['error option-window options[0].toMonth'])
  })

  it('finds a window after the end of the contract', () => {
    expect(found({ fromMonth: 13, toMonth: 15 })).toEqual(['warning option-after-term options[0].fromMonth'])
    expect(found({ toMonth: 15 })).toEqual(['warning option-past-term options[0].toMonth'])
    expect(found({ right: 'sublease', fromMonth: 12, price: undefined })).toEqual([
      'warning option-after-term options[0].fromMonth',
    ])
  })

  it('finds notice that would have to be given before the start', () => {
    expect(found({ noticeMonths: 12 })).toEqual([])
    expect(found({ noticeMonths: 13 })).toEqual(['warning option-notice options[0].noticeMonths'])
  })

  it('refuses more than all of what is contracted, where there cannot be more', () => {
    const stepDown = { right: 'step-down', fromMonth: 6, toMonth: 9, price: undefined } as const
    expect(found({ ...stepDown, share: 25 / 10 })).toEqual(['error option-share options[0].share'])
    expect(found({ ...stepDown })).toEqual(['warning option-share options[0].share'])
    expect(found({ ...stepDown, share: 0 })).toEqual(['warning option-share options[0].share'])
    expect(found({ right: 'expand', fromMonth: 6, toMonth: 9, share: 2.5 })).toEqual([])
  })

  it('finds a price in another unit than the offer’s, and one for a right that gives no capacity', () => {
    expect(found({ price: 1387 })).toEqual(['warning option-price-slip options[0].price'])
    expect(found({ right: 'step-down', fromMonth: 6, toMonth: 9, share: 0.5 })).toEqual([
      'warning option-price options[0].price',
    ])
  })
})

describe('checkProtections', () => {
  const index: Protection = { kind: 'index', index: 'GPU index', floor: 0.9, cap: 1.1 }
  const protected_ = (...protections: Protection[]) => offerProblems({ protections })

  it('finds nothing in one clause of its kind', () => {
    expect(protected_(index)).toEqual([])
    expect(protected_({ kind: 'most-favoured' })).toEqual([])
  })

  it('refuses a floor above its cap', () => {
    expect(protected_({ ...index, floor: 1.2 })).toEqual(['error protection-floor protections[0].floor'])
  })

  it('finds an index without a name, parts that have no effect, and a clause that stands twice', () => {
    expect(protected_({ kind: 'index' })).toEqual(['warning index-unnamed protections[0].index'])
    expect(protected_({ kind: 'most-favoured', cap: 1 })).toEqual(['warning protection-parts protections[0]'])
    expect(protected_(index, index)).toEqual(['warning protection-twice protections[1]'])
  })

  it('finds clauses that both move the price', () => {
    expect(protected_(index, { kind: 'most-favoured' })).toEqual(['warning protections-together protections[0]'])
    expect(offerProblems({ protections: [index], escalator: { annual: 0.03 } })).toEqual([
      'warning index-and-escalator protections[0]',
    ])
    expect(offerProblems({ protections: [index], priceByYear: [1] })).toEqual([
      'warning index-and-escalator protections[0]',
    ])
  })
})
