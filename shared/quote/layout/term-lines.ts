// Offers of a table that differ only in term: one capacity at several terms, or capacity of its own each, which only a person knows.
import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { CellPlace } from '../placed-remark.ts'
import type { ComposedOffer } from './compose-offers.ts'
import type { TableInFile } from './place-layout.ts'

export interface TableOffer {
  readonly table: TableInFile
  readonly composed: ComposedOffer
}

/** Lines of one table that differ only in term, while the layout does not say what that means. */
export interface TermLines {
  /** Path of the layout's table. */
  readonly table: string
  /** Id; '' while nobody knows. */
  readonly vendor: string
  /** Ids, in order. */
  readonly offers: readonly string[]
  readonly places: readonly CellPlace[]
}

/** What must be the same: accelerator, site, quantities and the bands of the price. Undefined for offers without a term. */
function capacityKey({ table, composed: { draft } }: TableOffer): string | undefined {
  const { kind, accelerator, site, maxQuantity, minQuantity, termMonths } = draft
  if (kind === 'on-demand' || termMonths === undefined || accelerator === undefined) return undefined
  const tiers = (draft.price as { readonly tiers?: readonly { readonly from?: number }[] } | undefined)?.tiers ?? []
  const capacity = [
    accelerator,
    site ?? null,
    maxQuantity ?? null,
    minQuantity ?? null,
    tiers.map(({ from }) => from ?? 0),
  ]
  return canonicalJson([table.path, table.found.sheet, capacity])
}

/** Indices of offers that differ only in term and stand in lines of their own, each group with two terms at least. */
export function termFamilies(offers: readonly TableOffer[]): readonly (readonly number[])[] {
  const families = new Map<string, number[]>()
  for (const [index, offer] of offers.entries()) {
    const key = capacityKey(offer)
    if (key !== undefined) families.set(key, [...(families.get(key) ?? []), index])
  }
  const distinct = (own: readonly number[], of: (one: ComposedOffer) => unknown) =>
    new Set(own.flatMap((index) => (offers[index] === undefined ? [] : [of(offers[index].composed)]))).size
  return [...families.values()].filter(
    (own) => distinct(own, ({ line }) => line) > 1 && distinct(own, ({ draft }) => draft.termMonths) > 1,
  )
}

/** For each offer the others it excludes: the same line at another term, and lines the layout says are one capacity. */
export function excludedOffers(offers: readonly TableOffer[]): readonly (readonly number[])[] {
  const families = termFamilies(offers)
  return offers.map(({ table, composed }, index) => {
    // On-demand capacity excludes nothing.
    if (composed.draft.kind === 'on-demand') return []
    const family = table.layout.terms === 'one-of' ? (families.find((own) => own.includes(index)) ?? []) : []
    return offers.flatMap((other, at) => {
      const sameLine = other.composed.line === composed.line && other.composed.draft.kind !== 'on-demand'
      const sameCapacity = family.includes(at) && other.composed.draft.termMonths !== composed.draft.termMonths
      return at !== index && (sameLine || sameCapacity) ? [at] : []
    })
  })
}

/** Groups of lines whose meaning nobody has said. */
export function openTermLines(
  offers: readonly TableOffer[],
  ids: readonly string[],
  vendor: string,
): readonly TermLines[] {
  return termFamilies(offers).flatMap((own) => {
    const [first] = own
    const table = first === undefined ? undefined : offers[first]?.table
    if (table === undefined || table.layout.terms !== undefined) return []
    const places = own.flatMap((index) => offers[index]?.composed.place ?? [])
    return [{ table: table.path, vendor, offers: own.map((index) => ids[index] ?? ''), places }]
  })
}
