// What every section of a negotiation brief reads: the position and what was computed about its vendor, joined with its offers and names.
import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { ConcessionLedger } from '../../negotiation/ledger.ts'
import { type ActiveOffer, activeOffers } from '../../tender/active-offers.ts'
import type { Award } from '../../tender/award.ts'
import type { ClauseValue, Leverage, VendorLeverage } from '../../tender/leverage.ts'
import type { Package, Position, PositionAsk } from '../../tender/position.ts'
import type { RuleContext } from '../../tender/rules/rule.ts'
import type { Tender } from '../../tender/tender.ts'
import { monthOf, type YearMonth } from '../../time/month.ts'
import { nameContext } from '../facts.ts'
import { isLeverageOf } from '../is-leverage-of.ts'

export interface BriefInput {
  readonly tender: Tender
  /** The award the leverage is of, and the id of the run that made it. */
  readonly award: Award
  readonly run: string
  /** Null when none was computed. */
  readonly leverage: Leverage | null
  readonly position: Position
  readonly ledger: ConcessionLedger
  readonly vendor: string
  /** BCP 47. */
  readonly locale: string
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** SHA-256, hex, of the award document and of the audit chain's newest entry. */
  readonly hashes?: { readonly award?: string; readonly audit?: string }
}

export interface BriefFacts extends BriefInput {
  readonly name: string
  readonly currency: string
  readonly names: RuleContext
  readonly monthAt: (m: number) => YearMonth
  /** The vendor's offers that are still to be decided. */
  readonly open: readonly ActiveOffer[]
  /** Undefined when nothing was computed about it, or it was computed for another state of the tender. */
  readonly own: VendorLeverage | undefined
  /** Of its offers, the most valuable first. */
  readonly clauses: readonly ClauseValue[]
  /** Those of the position that were found for this award. */
  readonly packages: readonly Package[]
  /** Why `own` is undefined; empty when it is not. */
  readonly unknown: string
}

/** Throws when position, ledger and vendor are not of each other: whoever asks has looked. */
export function gatherBrief(input: BriefInput): BriefFacts {
  const { tender, award, leverage, position, ledger, vendor, locale } = input
  if (position.vendor !== vendor || ledger.vendor !== vendor)
    throw new Error('position and ledger are of another vendor')
  const names = nameContext(tender, locale)
  const fresh = leverage !== null && isLeverageOf(leverage, award) ? leverage : null
  const own = fresh?.vendors.find((one) => one.vendor === vendor)
  return {
    ...input,
    leverage: fresh,
    ...{ name: names.nameOf(vendor), currency: tender.currency, names, own },
    monthAt: (m) => monthOf(tender.start, m),
    open: activeOffers(tender, award.options.round).active.filter(
      (active) => active.vendor === vendor && active.terms.awarded === undefined,
    ),
    clauses: (fresh?.clauses ?? [])
      .filter((clause) => clause.vendor === vendor)
      .toSorted((a, b) => (b.value.value ?? 0) - (a.value.value ?? 0)),
    packages: position.packages.filter((one) => one.run === input.run),
    unknown: own === undefined ? whyUnknown(leverage, fresh) : '',
  }
}

function whyUnknown(given: Leverage | null, fresh: Leverage | null): string {
  if (given === null) return 'Its leverage was not computed for this award.'
  if (fresh === null) return 'Its leverage was computed for another award: compute it again for this one.'
  return 'Nothing was computed about this vendor: it has no offer that is still to be decided, or the computation was stopped first.'
}

/** The computed value of exactly this change; undefined when it was not computed. */
export function clauseOf({ clauses }: BriefFacts, ask: Pick<PositionAsk, 'offer' | 'term' | 'to'>) {
  const to = canonicalJson(ask.to)
  return clauses.find(
    (clause) => clause.offer === ask.offer && clause.term === ask.term && canonicalJson(clause.to) === to,
  )
}
