// What the leverage screen shows, in its order: the run, vendors, clauses, and how much is worked out.
import type { RunSummary } from '../../shared/contract/views.ts'
import { isOpen } from '../../shared/leverage/edits.ts'
import { type LeverageTaskKind, openTasks, standardTasks, taskKinds } from '../../shared/leverage/tasks.ts'
import { activeOffers } from '../../shared/tender/active-offers.ts'
import type { Award } from '../../shared/tender/award.ts'
import type { ClauseValue, Leverage, VendorLeverage } from '../../shared/tender/leverage.ts'
import { TERMS } from '../../shared/tender/offer.ts'
import type { Tender } from '../../shared/tender/tender.ts'

/** Runs that were solved and found an award; typed ones say nothing of what could have been. */
export function runsWithLeverage(runs: readonly RunSummary[]): readonly RunSummary[] {
  return runs.filter(({ manual, total }) => !manual && total !== null)
}

/** The chosen one, else the first that is fresh; cases stand in the tender's order. */
export function shownRun(runs: readonly RunSummary[], ...wanted: readonly (string | null)[]): RunSummary | undefined {
  const chosen = wanted.map((run) => runs.find((one) => one.run === run)).find((run) => run !== undefined)
  return chosen ?? runs.find(({ stale }) => !stale) ?? runs[0]
}

/** Winners by what losing them costs, the dearest first; then losers by price to win, the nearest first. */
export function byLeverage(vendors: readonly VendorLeverage[]): readonly VendorLeverage[] {
  return vendors.toSorted(
    (a, b) =>
      Number(b.awarded) - Number(a.awarded) || (a.awarded ? worth(b) - worth(a) : nearness(b) - nearness(a)) || 0,
  )
}

/** Large but finite, so that two of them compare as equal. */
function worth({ marginalValue }: VendorLeverage): number {
  if (marginalValue === null) return -Number.MAX_VALUE
  return marginalValue.value ?? marginalValue.lo ?? Number.MAX_VALUE
}

function nearness({ priceFactor, priceAnswer }: VendorLeverage): number {
  return priceFactor ?? (priceAnswer === 'ties' ? 1 : -1)
}

/** Worth something first, the dearest before; then those that cost us. */
export function byValue(clauses: readonly ClauseValue[]): readonly ClauseValue[] {
  const rank = ({ value }: ClauseValue) => value.value ?? value.lo ?? 0
  return clauses.toSorted((a, b) => rank(b) - rank(a))
}

export function isWorthNothing({ value }: Pick<ClauseValue, 'value'>): boolean {
  return value.value !== null && Math.round(value.value) === 0 && value.proven
}

export interface Progress {
  /** Something is known, be it of a piece that is not done. */
  readonly begun: boolean
  readonly done: number
  /** Known so far: pieces that follow others are counted once those are done. */
  readonly left: number
}

/** Worked out only when asked for: award curves, late credits, pairs. */
export const furtherTasks: readonly LeverageTaskKind[] = taskKinds.filter((kind) => !standardTasks.includes(kind))

/** How many pieces are worked out, and how many of these kinds are to do; what was left open is. */
export function howMuch(
  tender: Tender,
  award: Award,
  leverage: Leverage | null,
  kinds: readonly LeverageTaskKind[] = standardTasks,
): Progress {
  if (leverage === null) return { begun: false, done: 0, left: 1 }
  const left = openTasks(tender, award, { ...leverage, open: [] }, { kinds }).length
  const done = leverage.done?.length ?? 0
  return { begun: done > 0 || leverage.vendors.length > 0, done, left }
}

/** `Nothing is worked out yet`, `12 pieces worked out, 7 to go`, `All 31 pieces are worked out`. */
export function progressWords({ begun, done, left }: Progress): string {
  if (!begun) return 'Nothing is worked out yet.'
  const pieces = done === 1 ? '1 piece is' : `${done} pieces are`
  return left === 0 ? `All is worked out, in ${done} pieces.` : `${pieces} worked out, ${left} to go.`
}

/** The unit price a card names: of an offer in the award, or in the best award that includes the vendor, else its first. */
export function headlinePrice(vendor: VendorLeverage, award: Award): VendorLeverage['unitPrices'][number] | undefined {
  const near = new Set([...award.lines.map(({ offer }) => offer), ...(vendor.nearest ?? [])])
  return vendor.unitPrices.find(({ offer }) => near.has(offer)) ?? vendor.unitPrices[0]
}

/** False while what losing it costs is known but its price is still being worked out. */
export function isPriced({ done }: Leverage, { vendor, priceAnswer }: VendorLeverage): boolean {
  return priceAnswer !== 'not-computed' || done?.includes(`vendor ${vendor}`) === true
}

/** Its open offers are all on demand: nobody can be made to use them, so awarding them is not a question. */
export function isOnDemandOnly(tender: Tender, award: Award, vendor: string): boolean {
  const own = activeOffers(tender, award.options.round).active.filter((one) => one.vendor === vendor && isOpen(one))
  return own.length > 0 && own.every(({ terms }) => terms.kind === 'on-demand')
}

/** Who is in the best award without the vendor, in its order. */
export function otherVendors({ without }: Pick<VendorLeverage, 'without'>): readonly string[] {
  return [...new Set((without?.lines ?? []).map(({ vendor }) => vendor))]
}

/** A term of an offer, or `pue` of the vendor's site. */
export function termLabel(term: string): string {
  const known = Object.entries(TERMS).find(([key]) => key === term)
  return known?.[1].label ?? (term === 'pue' ? 'PUE of their site' : term)
}

export function vendorsByOffer(tender: Tender): ReadonlyMap<string, string> {
  return new Map(tender.quotes.flatMap((quote) => quote.offers.map(({ id }) => [id, quote.vendor] as const)))
}
