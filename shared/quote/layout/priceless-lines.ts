// Lines without a price, such as those on request: the words a layout can leave each out by.
import type { TableInFile } from './place-layout.ts'
import { isTaken, type RecordReading } from './read-records.ts'

const prices: ReadonlySet<string> = new Set(['price', 'price.list'])

/** By group of records, one offer or more each: what a layout names its lines by; undefined where a line has a price or shares its words with one that has. */
export function pricelessLines(
  table: TableInFile,
  records: readonly RecordReading[],
): (group: readonly RecordReading[]) => readonly string[] | undefined {
  const none = () => undefined
  const hasPrices = table.fields.some(({ layout, found }) => found !== undefined && prices.has(layout.to ?? ''))
  if (!hasPrices || table.found.form === 'labels') return none
  const own = records.filter((record) => record.table === table)
  const priced = new Set(own.filter(isPriced).map(({ at }) => at))
  const bare = new Set(own.map(({ at }) => at).filter((at) => !priced.has(at)))
  if (bare.size === 0) return none
  const keys = new Map<string, boolean>()
  const keyAt = new Map<number, string>()
  for (const record of table.found.records) {
    if (!isTaken(table, record)) continue
    keyAt.set(record.at, record.key)
    keys.set(record.key, (keys.get(record.key) ?? true) && bare.has(record.at))
  }
  return (group) => {
    const lines = [...new Set(group.map(({ at }) => keyAt.get(at) ?? ''))]
    return lines.every((key) => key !== '' && keys.get(key) === true) ? lines : undefined
  }
}

/** A price that cannot be read yet is one as well. */
function isPriced({ values, unread }: RecordReading): boolean {
  return values.some(({ to }) => prices.has(to)) || [...prices].some((to) => unread.has(to))
}
