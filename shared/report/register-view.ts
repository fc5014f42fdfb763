// The register as the window shows it and as the PDF is drawn from: one set of blocks for both, and the dates for the calendar.
import type { KeyDate } from '../register/key-dates.ts'
import { signedToday } from '../register/register.ts'
import { activeOffers } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import type { ReportDocument } from './recommendation-document.ts'
import { gatherRegister, type RegisterInput } from './register/register-facts.ts'
import { registerDocument } from './register-document.ts'

export interface RegisterView {
  readonly document: ReportDocument
  readonly dates: readonly KeyDate[]
  /** False when nothing is signed. */
  readonly holds: boolean
}

/** Without an award, or with one that awards nothing, the register of the existing contracts. */
export function registerInput(tender: Tender, award: Award | null, basis: string, locale: string): RegisterInput {
  if (award !== null && award.totals !== null) {
    return { tender, offers: activeOffers(tender, award.options.round).active, award, basis, locale }
  }
  const offers = activeOffers(tender).active
  return { tender, offers, award: signedToday(offers), basis: 'signed today', locale }
}

export function registerView(input: RegisterInput): RegisterView {
  const { register } = gatherRegister(input)
  return { document: registerDocument(input), dates: register.dates, holds: register.holdings.length > 0 }
}
