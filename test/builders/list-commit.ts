// A price list as an import hands it to the store.
import type { ImportCommit } from '../../electron/store/store.ts'
import { gpuhuntList, readListText } from './price-lists.ts'

/** A list of gpuhunt offers of 2026-03-01, from a file of its own for each number. */
export function listCommit(rows = 60, n = 1): ImportCommit {
  const sha256 = `${n.toString(16)}c`.padStart(64, '0')
  const text = gpuhuntList(rows, n)
  const lists = readListText(text, { observedOn: '2026-03-01' }).map(({ preview, observations }) => ({
    sha256,
    preview,
    observations,
  }))
  return {
    quotes: [],
    lists,
    sources: [
      { name: n === 1 ? 'offers.csv' : `offers ${n}.csv`, sha256, bytes: text.length, layouts: ['gpuhunt offers'] },
    ],
  }
}
