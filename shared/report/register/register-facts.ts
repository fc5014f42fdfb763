// What every part of a register report reads: the register joined with names, money and months.
import { toMajor } from '../../money/amount.ts'
import { currencyDecimals } from '../../money/format.ts'
import { makeRegister, type Register } from '../../register/register.ts'
import type { ActiveOffer } from '../../tender/active-offers.ts'
import type { Award } from '../../tender/award.ts'
import type { Tender } from '../../tender/tender.ts'
import { monthOf, type YearMonth } from '../../time/month.ts'

export interface RegisterInput {
  readonly tender: Tender
  readonly offers: readonly ActiveOffer[]
  readonly award: Pick<Award, 'lines' | 'use' | 'drawn'>
  /** What the lines are: the name of a case, or “signed today”. */
  readonly basis: string
  /** BCP 47. */
  readonly locale: string
}

export interface RegisterFacts extends RegisterInput {
  readonly register: Register
  readonly currency: string
  readonly monthAt: (m: number) => YearMonth
  /** Name of a vendor, or its id. */
  readonly nameOf: (vendor: string) => string
  /** Name and region of a site, or its id. */
  readonly siteOf: (site: string | undefined) => string
  readonly toMoney: (minor: number) => number
}

export function gatherRegister(input: RegisterInput): RegisterFacts {
  const { tender, offers, award } = input
  return {
    ...input,
    register: makeRegister(tender, offers, award),
    currency: tender.currency,
    monthAt: (m) => monthOf(tender.start, m),
    nameOf: (id) => tender.vendors.find((vendor) => vendor.id === id)?.name ?? id,
    siteOf: (id) => {
      const site = tender.sites.find((candidate) => candidate.id === id)
      return site === undefined ? (id ?? 'no site stated') : `${site.name ?? site.id}, ${site.region}`
    },
    toMoney: (minor) => toMajor(minor, currencyDecimals(tender.currency)),
  }
}
