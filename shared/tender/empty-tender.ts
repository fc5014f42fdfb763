// A tender at its very start: what it is called, counted in and how long it looks ahead.

export interface TenderStart {
  readonly name: string
  /** ISO 4217. */
  readonly currency: string
  /** `YYYY-MM`. */
  readonly start: string
  readonly months: number
  /** Annual, e.g. 0.08. */
  readonly discountRate: number
}

/** The document, not yet checked: what is asked for may not make a tender. */
export function emptyTender(start: TenderStart): unknown {
  const lists = { accelerators: [], workloads: [], demand: [], vendors: [], sites: [], quotes: [] }
  return { schema: 'headroom.tender/1', id: idOf(start.name), ...start, fx: {}, ...lists }
}

/** `Aurora compute 2027` → `aurora-compute-2027`. */
function idOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return words?.join('-').slice(0, 60) ?? 'tender'
}
