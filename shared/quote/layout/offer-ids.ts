// Ids of offers read from a vendor's own layout: the same for the same offer in the next round, so never from a row or a price.
import { remark } from '../cell-reading.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'

export interface Identity {
  readonly vendor: string
  /** What the vendor calls the offer; '' when it has no name of its own. */
  readonly stated: string
  /** What tells the offer from the vendor's others, in order: accelerator, site, term. */
  readonly parts: readonly string[]
  readonly place: { readonly sheet: string; readonly address?: string }
}

const longest = 80

/**
 * One id an offer, in order. A stated name is used as it is when the vendor's earlier quotes have it (`earlier`), else behind the
 * vendor's id, since ids are unique in the whole round. Names that only count the lines are no names.
 */
export function offerIds(
  offers: readonly Identity[],
  earlier: ReadonlySet<string>,
): { readonly ids: readonly string[]; readonly remarks: readonly PlacedRemark[] } {
  const counted = countsLines(offers)
  const wanted = offers.map((offer) =>
    counted || offer.stated === '' ? madeId(offer) : statedId(offer.vendor, offer.stated, earlier),
  )
  const remarks: PlacedRemark[] = []
  const taken = new Set<string>()
  const ids = wanted.map((id, index) => {
    const free = freeId(id, taken)
    taken.add(free)
    const offer = offers[index]
    if (free !== id && offer !== undefined) remarks.push(placeRemark(offer.place, sameIdentity(id, free)))
    return free
  })
  return { ids, remarks }
}

function sameIdentity(id: string, free: string) {
  return remark(
    'warning',
    'same-offer-twice',
    `two lines of the file are both ${id}; this one is called ${free}, and the next round may exchange the two`,
    'Have the vendor give each line a name of its own, or look whether one of them is meant to be left out',
  )
}

/** 1, 2, 3 … or 10, 20, 30 … are the lines' numbers: one more line and every offer would have another name. */
function countsLines(offers: readonly Identity[]): boolean {
  const stated = offers.map(({ stated }) => stated).filter((name) => name !== '')
  const numbers = stated.map((name) => (/^\d{1,3}[.)]?$/.test(name) ? Number.parseInt(name, 10) : Number.NaN))
  return numbers.every((number, index) => number > (numbers[index - 1] ?? -1))
}

function statedId(vendor: string, stated: string, earlier: ReadonlySet<string>): string {
  const plain = fitted(stated.replace(/\p{Cc}+/gu, ' ').trim())
  if (earlier.has(plain) || plain.toLowerCase().startsWith(`${vendor.toLowerCase()}-`)) return plain
  return fitted(`${vendor}-${plain}`)
}

function madeId({ vendor, parts }: Identity): string {
  return fitted([vendor, ...parts.map(slug)].filter((part) => part !== '').join('-'))
}

/** `Ashby 3 / US-East` → `ashby-3-us-east`. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

function fitted(id: string): string {
  return id.slice(0, longest).trim().replace(/-+$/, '')
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  for (let number = 1; ; number += 1) {
    const letters = number < 26 ? String.fromCharCode(97 + number) : `-${number + 1}`
    const candidate = `${id.slice(0, longest - letters.length)}${letters}`
    if (!taken.has(candidate)) return candidate
  }
}
