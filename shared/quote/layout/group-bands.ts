// Rows that differ only in their volume band and price are one offer with tiers.
import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { ForeignRecord } from './foreign-record.ts'

/** What may differ between the bands of one offer. */
const ofBand: ReadonlySet<string> = new Set([
  'price',
  'price.list',
  'price.discounts[0]',
  'price.discounts[1]',
  'volume',
  'lineTotal',
  'total',
  'offer',
  'note',
])

/** Records in groups, one an offer, in order; only records that name a band are put together. */
export function groupBands<R extends ForeignRecord>(records: readonly R[]): readonly (readonly R[])[] {
  const groups: R[][] = []
  const byTerms = new Map<string, R[]>()
  for (const record of records) {
    const key = record.values.some(({ to }) => to === 'volume') ? termsKey(record) : undefined
    const known = key === undefined ? undefined : byTerms.get(key)
    if (known !== undefined) known.push(record)
    else {
      const group = [record]
      groups.push(group)
      if (key !== undefined) byTerms.set(key, group)
    }
  }
  return groups
}

function termsKey(record: ForeignRecord): string {
  const terms = record.values.filter(({ to }) => !ofBand.has(to)).map(({ to, value, at }) => [to, value, at ?? null])
  return canonicalJson([record.place.sheet, record.across ?? null, terms])
}
