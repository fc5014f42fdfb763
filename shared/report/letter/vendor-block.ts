// The blocks a document for a vendor may be made of: a shorter list than a report's, held by the types and again when it is made.
import type { Block, BlockOf, Table } from '../block.ts'
import { writeOut } from '../write-out.ts'

/** Tables by what they hold; those of internal reports have other names and so do not fit. */
export type VendorTableId = 'asks' | 'targets' | 'points' | `offer-${number}`

export type VendorTable = Table & { readonly id: VendorTableId }

/** No charts, key figures, signatures or pages of their own: what is computed over several vendors comes in those. */
export type VendorBlock =
  | BlockOf<'title'>
  | BlockOf<'heading'>
  | BlockOf<'paragraph'>
  | BlockOf<'list'>
  | BlockOf<'legend'>
  | VendorTable

const kinds: ReadonlySet<Block['kind']> = new Set(['title', 'heading', 'paragraph', 'list', 'legend', 'table'])
const tableIds = /^(asks|targets|points|offer-\d+)$/

/** What stands in internal documents only. */
const internal: readonly (readonly [string, RegExp])[] = [
  ['a hash', /\b[0-9a-f]{64}\b/i],
  ['a place of the tender document', /\b(quotes|vendors|sites|demand|workloads|awardScenarios)\[\d+\]/],
]

/** The blocks as they were; throws, as a bug of ours, on one that is not for a vendor. */
export function forVendor(blocks: readonly VendorBlock[], locale: string): readonly Block[] {
  for (const block of blocks as readonly Block[]) {
    const what = block.kind === 'table' ? `the table ${block.id}` : `a ${block.kind}`
    if (!kinds.has(block.kind) || (block.kind === 'table' && !tableIds.test(block.id))) {
      throw new Error(`a document for a vendor cannot hold ${what}`)
    }
    const words = JSON.stringify(writeOut([block], locale))
    const found = internal.find(([, pattern]) => pattern.test(words))
    if (found !== undefined) throw new Error(`a document for a vendor holds ${found[0]} in ${what}`)
  }
  return blocks
}
