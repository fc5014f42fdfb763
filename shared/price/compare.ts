// Quotes side by side without a solver: one column an offer and tier, one row a figure or a term, best marked.
import type { ObservedPrices } from '../observation/observed-prices.ts'
import { type ActiveOffer, activeOffers, describeInactive } from '../tender/active-offers.ts'
import type { Tender } from '../tender/tender.ts'
import { commitmentRows } from './commitment-rows.ts'
import { type OfferColumn, offerColumns } from './compare-column.ts'
import type { Comparison, ComparisonCell, ComparisonRow, Explanation } from './comparison.ts'
import { costRows } from './cost-rows.ts'
import { withPlaces } from './document-places.ts'
import { cellPath, type Figure, type FigureRow } from './figure.ts'
import { observedHour, observedRows } from './observed-rows.ts'
import { priceRows } from './price-rows.ts'
import { rightRows } from './right-rows.ts'
import { createSetting, type Setting } from './setting.ts'
import { termRows } from './term-rows.ts'
import { unpriceable } from './unpriced.ts'
import { type OnDemandReference, onDemandHour, referenceTo, utilisationRows } from './utilisation-rows.ts'

export interface CompareOptions {
  /** Accelerators, of power what they draw in kW, clipped to what each offer allows; absent: what peak demand would need of that offer. */
  readonly quantity?: number | undefined
  /** Offer that break-even use is held against; absent: the cheapest on-demand offer of the same accelerator, else the median observed price. */
  readonly onDemand?: string | undefined
  /** What price observations say; absent: the comparison has no rows about them. */
  readonly observed?: ObservedPrices | undefined
  /** Hold break-even use against the median observed price on demand, whatever offers there are. */
  readonly againstObserved?: boolean | undefined
  /** Compare as the quotes stood after this round. */
  readonly upToRound?: number | undefined
  readonly locale?: string | undefined
}

interface Sheet {
  readonly setting: Setting
  readonly columns: readonly OfferColumn[]
  readonly rows: readonly FigureRow[]
  readonly leftOut: Comparison['leftOut']
}

/** The comparison of a tender's active offers. Offers that cannot be priced are listed with the reason. */
export function compareOffers(tender: Tender, options: CompareOptions = {}): Comparison {
  const { columns, rows, leftOut } = sheetOf(tender, options)
  return {
    quantity: options.quantity ?? null,
    onDemandReference: options.onDemand ?? null,
    columns: columns.map((column) => column.column),
    rows: rows.map((row) => rowOf(row, columns)),
    leftOut,
  }
}

/** The steps behind one cell (`compare.<offer>.<tier>.<row>`); undefined when the comparison has no such cell. */
export function explainComparison(tender: Tender, options: CompareOptions, path: string): Explanation | undefined {
  const { columns, rows } = sheetOf(tender, options)
  for (const column of columns) {
    for (const row of rows) {
      if (cellPath(column, row.id) !== path) continue
      const { vendorName, offer, quantity } = column.column
      const title = `${vendorName}, ${offer}, ${quantity} ${column.offer.unit}: ${row.label}`
      return withPlaces(tender, { path, title, steps: row.figure(column).steps() })
    }
  }
  return undefined
}

function sheetOf(tender: Tender, options: CompareOptions): Sheet {
  const setting = createSetting(tender)
  const { active, inactive } = activeOffers(tender, options.upToRound)
  const bids = active.map((offer) => bidOf(setting, offer, options.quantity))
  const columns = bids.flatMap((bid) => bid.columns)
  const locale = options.locale ?? 'en-US'
  return {
    setting,
    columns,
    rows: [
      ...priceRows(setting, columns, locale),
      ...observedRows(setting, options.observed, columns),
      ...costRows(setting, columns),
      ...utilisationRows(setting, columns, (column) => onDemandFor(setting, column, columns, options)),
      ...commitmentRows(setting, columns),
      ...termRows(setting, columns, locale),
      ...rightRows(setting, columns, locale),
    ],
    leftOut: [
      ...bids.flatMap(({ offer, reason }) => (reason === undefined ? [] : [leftOut(offer, reason)])),
      ...inactive.map((offer) => leftOut(offer, describeInactive(offer.reason))),
    ],
  }
}

/** The columns of one offer, or why it has none. */
function bidOf(setting: Setting, offer: ActiveOffer, quantity: number | undefined) {
  const reasons = unpriceable(setting, offer)
  if (reasons.length > 0) return { offer, columns: [], reason: reasons.map((each) => each.what).join('; ') }
  const columns = offerColumns(setting, offer, quantity)
  const none = 'no quantity fits its minimum, maximum and block'
  return { offer, columns, reason: columns.length === 0 ? none : undefined }
}

function leftOut(offer: Pick<ActiveOffer, 'offer' | 'vendor'>, reason: string): Comparison['leftOut'][number] {
  return { offer: offer.offer.id, vendor: offer.vendor, reason }
}

/** A named offer, else the observed median when that is asked for, else the cheapest offer, else the observed median. */
function onDemandFor(
  setting: Setting,
  column: OfferColumn,
  columns: readonly OfferColumn[],
  { onDemand: named, observed, againstObserved }: CompareOptions,
): OnDemandReference | string {
  const spot = columns.filter((candidate) => candidate.active.terms.kind === 'on-demand')
  if (named !== undefined) {
    const offer = spot.find((candidate) => candidate.column.offer === named)
    return offer === undefined ? `${named} is no on-demand offer that takes part` : referenceTo(setting, offer)
  }
  const { accelerator } = column.active.terms
  const same = spot.filter((candidate) => candidate.active.terms.accelerator === accelerator)
  const [cheapest] = same.toSorted((a, b) => onDemandHour(setting, a) - onDemandHour(setting, b))
  if (cheapest !== undefined && againstObserved !== true) return referenceTo(setting, cheapest)
  const hour = observedHour(setting, observed, accelerator)
  if (typeof hour === 'string') return againstObserved === true ? hour : 'no on-demand rival'
  return { name: 'the median observed price', ...hour }
}

function rowOf(row: FigureRow, columns: readonly OfferColumn[]): ComparisonRow {
  const figures = columns.map((column) => row.figure(column))
  const cells = columns.map((column, index): ComparisonCell => {
    const { value = null, text = '' } = figures[index] ?? {}
    return { value, text, path: cellPath(column, row.id) }
  })
  const { id, label, section, unit, better } = row
  return { id, label, section, unit, better, cells, best: bestOf(row, columns, figures) }
}

/** Columns with the best value among the tiers the stated quantity reaches; none when all are alike. */
function bestOf({ better }: FigureRow, columns: readonly OfferColumn[], figures: readonly Figure[]): readonly number[] {
  if (better === 'none') return []
  const rivals = figures.flatMap(({ value, partial }, index) =>
    value !== null && partial !== true && columns[index]?.column.chosen === true ? [{ value, index }] : [],
  )
  const values = rivals.map(({ value }) => value)
  const best = better === 'low' ? Math.min(...values) : Math.max(...values)
  if (rivals.every(({ value }) => value === best)) return []
  return rivals.flatMap(({ value, index }) => (value === best ? [index] : []))
}
