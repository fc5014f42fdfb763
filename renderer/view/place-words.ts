// A path of the tender document in the buyer's words, and the screen that shows what lies there.
import { TERMS, type TermKey } from '../../shared/tender/offer.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import type { Screen } from '../stores/navigation.ts'
import { namesOf } from './names.ts'

export interface PlaceWords {
  readonly words: string
  /** Null for properties of the tender itself. */
  readonly screen: Screen | null
  readonly focus: string
}

/** `quotes[2].offers[0].price.tiers` → `fern-b200: Price`. A path that names nothing known stands for itself. */
export function placeWords(tender: Tender, path: string): PlaceWords {
  const offer = /^quotes\[(\d+)\]\.offers\[(\d+)\](?:\.(\w+))?/.exec(path)
  if (offer !== null) {
    const found = tender.quotes[Number(offer[1])]?.offers[Number(offer[2])]
    const term = offer[3]
    const label = term !== undefined && Object.hasOwn(TERMS, term) ? TERMS[term as TermKey].label : term
    const words = `${found?.id ?? 'offer'}${label === undefined ? '' : `: ${label}`}`
    return { words, screen: 'quotes', focus: path }
  }
  const listed = /^(\w+)\[(\d+)\](?:\.(\w+))?/.exec(path)
  const list = listed?.[1]
  if (listed !== null && (list === 'vendors' || list === 'sites' || list === 'workloads' || list === 'accelerators')) {
    const id = tender[list][Number(listed[2])]?.id ?? path
    const field = listed[3] === undefined ? '' : `: ${spaced(listed[3])}`
    const screen = list === 'vendors' || list === 'sites' ? 'vendors' : 'demand'
    return { words: `${namesOf(tender)(id)}${field}`, screen, focus: path }
  }
  if (/^observations\[\d+\]$/.test(path)) return { words: 'price list', screen: 'market', focus: path }
  if (path.startsWith('demand')) return { words: 'demand', screen: 'demand', focus: path }
  if (path.startsWith('fx.')) return { words: `exchange rate of ${path.slice(3, 6)}`, screen: null, focus: path }
  return { words: /^\w+$/.test(path) ? spaced(path) : path, screen: null, focus: path }
}

/** `defaultProbability` → `default probability`. */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
