// Rows of a typed award: one an offer that can be awarded, one a site for bought hardware that may stand at several.
import { type ActiveOffer, activeOffers } from '../../shared/tender/active-offers.ts'
import type { TypedLine } from '../../shared/tender/read-rules.ts'
import type { Tender } from '../../shared/tender/tender.ts'

export interface ManualRow {
  readonly key: string
  readonly vendor: string
  readonly offer: string
  /** Where bought hardware is to stand; undefined where there is nothing to choose. */
  readonly site: string | undefined
  readonly minQuantity: number
  readonly maxQuantity: number
  readonly blockSize: number
  readonly startEarliest: number
  readonly startLatest: number
}

/** Quantity and start by key of a row. */
export type ManualEntries = Readonly<Record<string, { readonly quantity: number; readonly start: number }>>

export function manualRows(tender: Tender): readonly ManualRow[] {
  const { active } = activeOffers(tender)
  const powered = active.flatMap(({ offer }) =>
    (offer.kind === 'colocation' || offer.kind === 'build') && offer.site !== undefined ? [offer.site] : [],
  )
  return active
    .filter(({ offer }) => offer.kind !== 'on-demand' && offer.awarded === undefined)
    .flatMap((item) => sitesOf(item, powered).map((site) => rowOf(item, site)))
}

/** Hardware that names no site may stand wherever power is offered. */
function sitesOf({ offer, terms }: ActiveOffer, powered: readonly string[]): readonly (string | undefined)[] {
  if (offer.kind !== 'hardware') return [undefined]
  const own = offer.site === undefined ? [...new Set(powered)] : [offer.site]
  const sites = terms.sites.length > 0 ? terms.sites : own
  return sites.length > 1 ? sites : [undefined]
}

function rowOf({ vendor, offer, terms }: ActiveOffer, site: string | undefined): ManualRow {
  const { minQuantity, maxQuantity, blockSize, startEarliest, startLatest } = terms
  const range = { minQuantity, maxQuantity, blockSize, startEarliest, startLatest }
  return { key: keyOf(offer.id, site), vendor, offer: offer.id, site, ...range }
}

function keyOf(offer: string, site: string | undefined): string {
  return JSON.stringify([offer, site ?? null])
}

/** What is typed as lines; rows without a quantity are none. */
export function manualLines(rows: readonly ManualRow[], entries: ManualEntries): readonly TypedLine[] {
  return rows.flatMap(({ key, offer, site }) => {
    const entry = entries[key]
    if (entry === undefined || entry.quantity <= 0) return []
    return [{ offer, ...entry, ...(site === undefined ? {} : { site }) }]
  })
}

/** Lines read from a sheet as entries; a line of hardware without a site goes to the first it may stand at. */
export function entriesOf(rows: readonly ManualRow[], lines: readonly TypedLine[]): ManualEntries {
  return Object.fromEntries(
    lines.flatMap(({ offer, quantity, start, site }) => {
      const own = rows.filter((row) => row.offer === offer)
      const row = own.find((one) => site === undefined || one.site === undefined || one.site === site)
      return row === undefined ? [] : [[row.key, { quantity, start }] as const]
    }),
  )
}

/** With a start for every row of the offer: all of it is ordered in one month. */
export function withStart(
  rows: readonly ManualRow[],
  entries: ManualEntries,
  offer: string,
  start: number,
): ManualEntries {
  const own = rows.filter((row) => row.offer === offer)
  const moved = own.map(({ key }) => [key, { quantity: entries[key]?.quantity ?? 0, start }] as const)
  return { ...entries, ...Object.fromEntries(moved) }
}
