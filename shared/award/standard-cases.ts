// Cases every tender can be asked, each as rules of its own: what the market gives at its cheapest, with one vendor, with no new vendor.
import { activeOffers } from '../tender/active-offers.ts'
import type { Rule } from '../tender/rules/table.ts'
import type { Tender } from '../tender/tender.ts'

/** `earliest-delivery`: least lost compute, then least total. */
export type CaseObjective = 'total' | 'earliest-delivery'

/** A standard case: the question it asks, or why it cannot be asked here. `why` is one sentence either way. */
export type StandardCase =
  | {
      readonly id: string
      readonly name: string
      readonly why: string
      readonly available: true
      readonly rules: readonly Rule[]
      readonly objective: CaseObjective
    }
  | { readonly id: string; readonly name: string; readonly why: string; readonly available: false }

/** What the cases look at. */
interface Market {
  readonly offers: readonly {
    readonly id: string
    readonly vendor: string
    readonly kind: string
    readonly committed: boolean
    readonly existing: boolean
  }[]
  /** Vendors with a committed offer. */
  readonly vendors: readonly string[]
  /** Vendors called incumbent in the tender, or with an existing contract. */
  readonly incumbents: ReadonlySet<string>
}

export const lowCostCase = 'low-cost'
export const asAwardedTodayCase = 'as-awarded-today'

/** All standard cases in the order they are shown; `upToRound` as in activeOffers. Their rules stand alone, without the buyer's. */
export function standardCases(tender: Tender, upToRound?: number): readonly StandardCase[] {
  const market = marketOf(tender, upToRound)
  return [
    asks(
      lowCostCase,
      'Low-cost baseline',
      'The least total without any rule: what every policy is measured against.',
      [],
    ),
    ...vendorLimits(market),
    incumbentsOnly(market),
    {
      ...asks(
        'earliest-delivery',
        'Earliest delivery',
        'The least lost compute there can be, then the least total.',
        [],
      ),
      objective: 'earliest-delivery',
    },
    asks(
      'n-1-vendor',
      'Survives the loss of any one vendor (N-1)',
      'Critical demand is served after any one vendor fails.',
      [{ type: 'redundancy', domain: 'vendor' }],
    ),
    noOnDemand(market),
    asAwardedToday(market),
    noCapitalSpend(market),
    ownBuildOnly(market),
  ]
}

function marketOf(tender: Tender, upToRound: number | undefined): Market {
  const offers = activeOffers(tender, upToRound).active.map(({ offer, vendor }) => ({
    id: offer.id,
    vendor,
    kind: offer.kind,
    committed: offer.kind !== 'on-demand',
    existing: offer.awarded !== undefined,
  }))
  return {
    offers,
    vendors: [...new Set(offers.filter((offer) => offer.committed).map((offer) => offer.vendor))],
    incumbents: new Set([
      ...tender.vendors.filter((vendor) => vendor.incumbent === true).map((vendor) => vendor.id),
      ...offers.filter((offer) => offer.existing).map((offer) => offer.vendor),
    ]),
  }
}

function asks(
  id: string,
  name: string,
  why: string,
  rules: readonly Rule[],
): StandardCase & { readonly available: true } {
  return { id, name, why, available: true, rules, objective: 'total' }
}

function cannot(id: string, name: string, why: string): StandardCase {
  return { id, name, why, available: false }
}

/** The best single vendor, and at most two and three where there are more. */
function vendorLimits({ vendors }: Market): readonly StandardCase[] {
  const most = [2, 3].filter((count) => count < vendors.length)
  const single = 'Best single vendor'
  return [
    vendors.length === 0
      ? cannot('single-vendor', single, 'No vendor offers a commitment.')
      : asks('single-vendor', single, 'Everything committed goes to one vendor.', [{ type: 'vendor-count', max: 1 }]),
    ...most.map((max) =>
      asks(`at-most-${max}-vendors`, `At most ${max} vendors`, `Commitments go to no more than ${max} vendors.`, [
        { type: 'vendor-count', max },
      ]),
    ),
  ]
}

function incumbentsOnly({ offers, incumbents }: Market): StandardCase {
  const id = 'incumbents-only'
  const name = 'Incumbents only'
  if (incumbents.size === 0)
    return cannot(id, name, 'No vendor is marked as incumbent and there is no existing contract.')
  const others = offers.filter((offer) => !incumbents.has(offer.vendor))
  if (others.length === 0) return cannot(id, name, 'Only incumbents take part, so this is the low-cost baseline.')
  return asks(id, name, 'Nothing is bought from a vendor we do not buy from today.', others.map(excluded))
}

function noOnDemand({ offers }: Market): StandardCase {
  const id = 'no-on-demand'
  const name = 'No on-demand'
  const onDemand = offers.filter((offer) => !offer.committed)
  if (onDemand.length === 0) return cannot(id, name, 'No vendor offers on-demand capacity.')
  return asks(id, name, 'Commitments alone; what they do not serve is lost.', onDemand.map(excluded))
}

function asAwardedToday({ offers }: Market): StandardCase {
  const name = 'As awarded today'
  if (!offers.some((offer) => offer.existing)) return cannot(asAwardedTodayCase, name, 'There is no existing contract.')
  return asks(
    asAwardedTodayCase,
    name,
    'Existing contracts run on and nothing new is signed; on-demand capacity may be used.',
    offers.filter((offer) => offer.committed && !offer.existing).map(excluded),
  )
}

function noCapitalSpend({ offers }: Market): StandardCase {
  const [id, name] = ['no-capital-spend', 'No capital spend']
  const owned = offers.filter((offer) => (offer.kind === 'hardware' || offer.kind === 'build') && !offer.existing)
  if (owned.length === 0) {
    return cannot(
      id,
      name,
      'The tender holds no own builds or bought hardware, so every award is without capital spend.',
    )
  }
  return asks(id, name, 'Nothing is bought and nothing is built.', owned.map(excluded))
}

/** Hardware we buy, powered by what we build; existing contracts run on. */
function ownBuildOnly({ offers }: Market): StandardCase {
  const [id, name] = ['own-build-only', 'Own build only']
  if (!offers.some((offer) => offer.kind === 'build')) {
    return cannot(id, name, 'The tender holds no own builds, so there is nothing to build.')
  }
  const others = offers.filter((offer) => offer.kind !== 'hardware' && offer.kind !== 'build' && !offer.existing)
  return asks(id, name, 'New capacity is bought and powered by sites of our own alone.', others.map(excluded))
}

function excluded(offer: { readonly id: string }): Rule {
  return { type: 'offer', offer: offer.id, do: 'exclude' }
}
