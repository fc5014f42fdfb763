// Many strings as one text and the places where each ends: a million of them cross threads as two buffers.

export interface StringTable {
  /** All strings, one after the other. */
  readonly text: string
  /** Where each string ends in `text`, in UTF-16 units; it starts where the one before it ends. */
  readonly ends: Uint32Array
}

export const noStrings: StringTable = { text: '', ends: new Uint32Array(0) }

/** The string at an index; '' for an index the table does not have. */
export function stringAt(table: StringTable, index: number): string {
  return table.text.slice(index > 0 ? (table.ends[index - 1] ?? 0) : 0, table.ends[index] ?? 0)
}

/** Strings gathered for a table. Once added, a string is known by its index. */
export interface StringGatherer {
  readonly add: (text: string) => number
  /** The index of an equal string shared before, if it is among the first that were; else of this one. For strings that repeat. */
  readonly share: (text: string) => number
  readonly finish: () => StringTable
}

/** Pieces are joined in lots, so that neither a rope of a million nodes nor a million short-lived slices build up. */
const lot = 8192

/** Strings looked up again by `share`: beyond that they hardly repeat, and the look-up takes more than it saves. */
const looked = 65_536

/** Goes on with the strings of `before`, which keep their indices. */
export function gatherStrings(before: StringTable = noStrings): StringGatherer {
  const shared = new Map<string, number>()
  const joined: string[] = []
  let pieces: string[] = []
  let count = before.ends.length
  let length = before.text.length
  let ends = new Uint32Array(count + 1024)
  ends.set(before.ends)
  const add = (text: string) => {
    if (count === ends.length) {
      const longer = new Uint32Array(count * 2)
      longer.set(ends)
      ends = longer
    }
    length += text.length
    ends[count] = length
    pieces.push(text)
    if (pieces.length >= lot) {
      joined.push(pieces.join(''))
      pieces = []
    }
    count += 1
    return count - 1
  }
  return {
    add,
    share: (text) => {
      const known = shared.get(text)
      if (known !== undefined) return known
      const index = add(text)
      if (shared.size < looked) shared.set(text, index)
      return index
    },
    finish: () => ({ text: before.text + joined.join('') + pieces.join(''), ends: ends.slice(0, count) }),
  }
}
