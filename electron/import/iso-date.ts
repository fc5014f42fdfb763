// Dates as files write them in words: `2027-03-31`, `2027-03-31T08:30:00.000Z`. Source: ISO 8601, as ECMA-376 part 1, 18.18.11 uses it.

const written = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?Z?$/

/** Seconds since 1970-01-01; undefined when it is no such date. */
export function isoSeconds(text: string): number | undefined {
  const match = written.exec(text.trim())
  if (match === null) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const midnight = Date.UTC(year, month - 1, day)
  const date = new Date(midnight)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || date.getUTCFullYear() !== year) return undefined
  return midnight / 1000 + hour * 3600 + minute * 60 + second
}
