// Labels that repeat over each of several tables of a sheet are one block a table; the others stay one for all.
import type { HeaderPart } from './header-fields.ts'
import type { FoundTable } from './table.ts'

interface PlacedLabel {
  readonly key: string
  readonly parts: readonly HeaderPart[]
}

/** `pairs` in the order they stand. One group unless labels come again after a table. */
export function splitByTables<Pair extends PlacedLabel>(
  pairs: readonly Pair[],
  tables: readonly FoundTable[],
): readonly (readonly Pair[])[] {
  const ends = tables.map(({ header, body }) => Math.max(header.to.row, body.to.row))
  const gapOf = (pair: Pair) => ends.filter((end) => end < rowOf(pair)).length
  const gapsOf = new Map<string, number[]>()
  for (const pair of pairs) gapsOf.set(pair.key, [...(gapsOf.get(pair.key) ?? []), gapOf(pair)])
  // Twice between the same two tables is a list, which tables do not part.
  const repeats = ({ key }: Pair) => {
    const gaps = gapsOf.get(key) ?? []
    return gaps.length > 1 && new Set(gaps).size === gaps.length
  }
  if (!pairs.some(repeats)) return [pairs]
  const general: Pair[] = []
  const blocks = new Map<number, Pair[]>()
  for (const stack of stacksOf(pairs, gapOf)) {
    const [first] = stack
    if (first === undefined || !stack.some(repeats)) general.push(...stack)
    else blocks.set(gapOf(first), [...(blocks.get(gapOf(first)) ?? []), ...stack])
  }
  return [general, ...blocks.values()].filter((group) => group.length > 0)
}

/** Pairs without an empty row between them. */
function stacksOf<Pair extends PlacedLabel>(
  pairs: readonly Pair[],
  gapOf: (pair: Pair) => number,
): readonly (readonly Pair[])[] {
  const stacks: Pair[][] = []
  for (const pair of pairs) {
    const last = stacks.at(-1)?.at(-1)
    const isNext = last !== undefined && rowOf(pair) - rowOf(last) <= 1 && gapOf(pair) === gapOf(last)
    if (isNext) stacks.at(-1)?.push(pair)
    else stacks.push([pair])
  }
  return stacks
}

function rowOf({ parts }: PlacedLabel): number {
  return parts[0]?.position.row ?? 0
}
