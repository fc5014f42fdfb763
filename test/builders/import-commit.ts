// A quote as the import hands it to the store, with the cells its values stood in.
import type { ImportCommit } from '../../electron/store/store.ts'
import { leaseOffer } from './tender.ts'

/** Quote number `n` of Acme, from a file of its own; `offers` of them. */
export function importCommit(n: number, offers = 1): ImportCommit {
  const sha256 = n.toString(16).padStart(64, '0')
  const ids = Array.from({ length: offers }, (_, index) => index)
  const quote = {
    id: `import-${n}`,
    vendor: 'acme',
    round: n,
    currency: 'USD',
    offers: ids.map((index) => leaseOffer({ id: `o${index}`, maxQuantity: 10 + index })),
  }
  const origins = Object.fromEntries(
    ids.map((index) => [
      `offers[${index}].maxQuantity`,
      { sheet: 'Offers', address: `F${7 + index}`, raw: `${10 + index}` },
    ]),
  )
  const draft = { quote, origins, replacesRound: null, changes: [], ready: true }
  return {
    quotes: [{ draft, sha256, fixes: [] }],
    sources: [{ name: `round ${n}.xlsx`, sha256, bytes: 1000, layouts: ['test'] }],
  }
}
