// Remarks that say the same about many lines of one column are told for the first few, and then counted; the same words about one cell once.
import { parseAddress } from '../../sheet/address.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'

/** Told one by one. */
const told = 8

export function fewerRemarks(remarks: readonly PlacedRemark[]): readonly PlacedRemark[] {
  const counts = new Map<string, number>()
  const kept: PlacedRemark[] = []
  const rest = new Map<string, { readonly first: PlacedRemark; readonly count: number }>()
  const said = new Set<string>()
  for (const found of remarks) {
    const words = JSON.stringify([found.sheet, found.address, found.code, found.what])
    if (said.has(words)) continue
    said.add(words)
    const key = keyOf(found)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count <= told) kept.push(found)
    else rest.set(key, { first: rest.get(key)?.first ?? found, count: count - told })
  }
  return [...kept, ...[...rest.values()].map(({ first, count }) => counted(first, count))]
}

function keyOf({ severity, code, sheet, address }: PlacedRemark): string {
  const column = address === undefined ? -1 : (parseAddress(address)?.column ?? -1)
  return JSON.stringify([severity, code, sheet, column])
}

function counted(first: PlacedRemark, count: number): PlacedRemark {
  if (count === 1) return first
  const { sheet, address, severity, code, fix } = first
  const place = address === undefined ? { sheet } : { sheet, address }
  return placeRemark(place, { severity, code, fix, what: `${first.what}; and ${count - 1} more like it` })
}
