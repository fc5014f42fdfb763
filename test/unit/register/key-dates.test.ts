// Every date of a contract that must not be missed, with the day it falls on.
import { describe, expect, it } from 'vitest'
import { makeRegister } from '../../../shared/register/register.ts'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import type { Offer } from '../../../shared/tender/offer.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { leaseOffer, smallTender } from '../../builders/tender.ts'

function datesOf(over: Partial<Offer>, more: Partial<Tender> = {}) {
  const offer = leaseOffer({ termMonths: 24, ...over })
  const tender = smallTender({ quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [offer] }], ...more })
  const { active } = activeOffers(tender)
  const lines = [{ offer: 'lease', vendor: 'acme', quantity: 100, start: 2, tier: 0 }]
  return makeRegister(tender, active, { lines, use: [] }).dates.map(({ date, kind }) => `${date} ${kind}`)
}

describe('keyDates', () => {
  it('names start and end of a plain lease', () => {
    expect(datesOf({})).toEqual(['2027-03-01 in-service', '2029-03-01 end'])
  })

  it('calls vendors and sites by their names', () => {
    const offer = leaseOffer({ termMonths: 24 })
    const tender = smallTender({
      sites: [{ id: 'hall-1', vendor: 'acme', name: 'North hall', region: 'north' }],
      quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [offer] }],
      encumbrances: [{ kind: 'rofr', vendor: 'acme', from: '2027-01', to: '2027-12', value: 15 }],
    })
    const lines = [{ offer: 'lease', vendor: 'acme', site: 'hall-1', quantity: 100, start: 2, tier: 0 }]
    const words = makeRegister(tender, activeOffers(tender).active, { lines, use: [] }).dates.map(({ what }) => what)
    expect(words).toContain('lease at North hall: 100 accelerators go into service')
    expect(words).toContain('Acme holds a right to match our best offer, 15 days to match: begins')
  })

  it('counts notice back from the first date an exit allows', () => {
    const dates = datesOf({ exits: [{ right: 'convenience', fromMonth: 12, noticeMonths: 3, fee: [] }] })
    expect(dates).toContain('2027-12-01 exit-notice')
    expect(dates).toContain('2028-03-01 exit-from')
  })

  it('asks for notice against automatic renewal and before an option closes', () => {
    const window = { fromMonth: 18, toMonth: 24, noticeMonths: 6 }
    expect(datesOf({ options: [{ right: 'auto-renew', ...window }] })).toContain('2028-09-01 renewal-notice')
    const step = datesOf({ options: [{ right: 'step-down', ...window }] })
    expect(step).toContain('2028-09-01 option-opens')
    expect(step).toContain('2028-09-01 option-notice')
    expect(step).toContain('2029-03-01 option-closes')
  })

  it('counts the long stop in days from the promised month', () => {
    const delivery = { promisedMonth: 2, lateCredits: [], longStopDays: 90 }
    expect(datesOf({ delivery })).toContain('2027-05-30 long-stop')
  })

  it('brings the deposit back and takes the prepayment', () => {
    const dates = datesOf({ deposit: { amount: 5, returnMonth: 26 }, upfrontShare: 0.1 })
    expect(dates).toContain('2027-03-01 prepayment')
    expect(dates).toContain('2029-03-01 deposit-return')
  })

  it('settles spend commitments by contract year, and names windows that bind us', () => {
    const quote = { id: 'q1', vendor: 'acme', currency: 'USD', offers: [leaseOffer({ termMonths: 18 })] }
    const spendCommitment = { amount: 1, per: 'year' as const }
    const dates = datesOf(
      {},
      {
        quotes: [{ ...quote, spendCommitment }],
        encumbrances: [{ kind: 'rofr', vendor: 'acme', from: '2027-01', to: '2027-12', value: 15 }],
      },
    )
    expect(dates.filter((date) => date.endsWith('spend-interval'))).toEqual([
      '2028-03-01 spend-interval',
      '2028-09-01 spend-interval',
    ])
    expect(dates.filter((date) => date.endsWith('encumbrance'))).toEqual([
      '2027-01-01 encumbrance',
      '2028-01-01 encumbrance',
    ])
  })
})
