// Options and price protection: windows inside the contract, notice that can be given, shares and prices that mean something.
import type { Offer } from '../offer.ts'
import type { Report } from './report.ts'

type Option = NonNullable<Offer['options']>[number]
type Right = Option['right']

/** How each right is written in a sentence, and how its share and price are read. */
const rights: {
  readonly [K in Right]: {
    readonly name: string
    /** `part`: of what is contracted, at most all of it; `any`: may be more than is contracted; `none`: has no quantity. */
    readonly share: 'part' | 'any' | 'none'
    readonly needsShare: boolean
    /** It gives capacity at a price in the offer's unit. */
    readonly priced: boolean
    /** It takes effect when the contract ends, so its window may reach to the end. */
    readonly atEnd: boolean
  }
} = {
  extend: { name: 'extend', share: 'part', needsShare: false, priced: true, atEnd: true },
  expand: { name: 'expand', share: 'any', needsShare: true, priced: true, atEnd: false },
  'step-down': { name: 'step down', share: 'part', needsShare: true, priced: false, atEnd: false },
  refresh: { name: 'refresh', share: 'part', needsShare: false, priced: true, atEnd: false },
  sublease: { name: 'sublease', share: 'part', needsShare: false, priced: false, atEnd: false },
  'auto-renew': { name: 'renew automatically', share: 'part', needsShare: false, priced: true, atEnd: true },
}

/** Months of options count from the start of the contract. */
export function checkOptions(offer: Offer, path: string, report: Report): void {
  for (const [o, option] of (offer.options ?? []).entries()) {
    const place = `${path}.options[${o}]`
    checkWindow(offer, option, place, report)
    checkShare(option, place, report)
    checkOptionPrice(offer, option, place, report)
  }
}

function checkWindow({ termMonths }: Offer, option: Option, place: string, report: Report): void {
  const { right, fromMonth, toMonth, noticeMonths } = option
  const { name, atEnd } = rights[right]
  if (toMonth < fromMonth) {
    const what = `the right to ${name} closes in month ${toMonth}, before it opens in month ${fromMonth}`
    report('error', 'option-window', `${place}.toMonth`, what, 'Exchange the two months, or correct one of them')
    return
  }
  const ended = termMonths !== undefined && (atEnd ? fromMonth > termMonths : fromMonth >= termMonths)
  if (ended) {
    const what = `the right to ${name} opens in month ${fromMonth} of a contract of ${termMonths}, so it can never be used`
    report('warning', 'option-after-term', `${place}.fromMonth`, what, 'Correct the month, or remove the right')
  } else if (termMonths !== undefined && toMonth > termMonths) {
    const what = `the right to ${name} closes in month ${toMonth}, after the contract of ${termMonths} months has ended`
    report('warning', 'option-past-term', `${place}.toMonth`, what, `Let it close in month ${termMonths} or before`)
  }
  if (noticeMonths > toMonth) {
    const what = `${noticeMonths} months' notice for a right that closes in month ${toMonth} would have to be given before the start`
    report('warning', 'option-notice', `${place}.noticeMonths`, what, 'Check that the notice is in months, not days')
  }
}

function checkShare({ right, share }: Option, place: string, report: Report): void {
  const rule = rights[right]
  if (share === undefined) {
    if (!rule.needsShare) return
    const what = `the right to ${rule.name} does not say by how much`
    report('warning', 'option-share', `${place}.share`, what, 'State the share of the contracted quantity, e.g. 0.25')
  } else if (share > 1 && rule.share === 'part') {
    const what = `a right to ${rule.name} for ${share * 100} % of the contracted quantity is more than there is`
    report('error', 'option-share', `${place}.share`, what, 'Write 25 % as 0.25')
  } else if (share === 0) {
    const what = `the right to ${rule.name} is for nothing of the contracted quantity`
    report('warning', 'option-share', `${place}.share`, what, 'State the share, or remove the right')
  }
}

/** More than this many times the offer's price, or less than one such part of it, is a slip of unit. */
const slip = 5

function checkOptionPrice(offer: Offer, { right, price }: Option, place: string, report: Report): void {
  if (price === undefined) return
  const { unit, tiers } = offer.price
  const { name, priced } = rights[right]
  if (!priced) {
    const what = `the right to ${name} gives no capacity a price per ${unit} could apply to`
    report('warning', 'option-price', `${place}.price`, what, 'State what the right costs as its premium')
    return
  }
  const prices = tiers.map((tier) => tier.price).filter((one) => one > 0)
  if (prices.length === 0) return
  if (price > slip * Math.max(...prices) || price * slip < Math.min(...prices)) {
    const what = `the price of ${price} for the right to ${name} is read per ${unit}, like the offer's ${prices[0]}, and is far from it`
    report(
      'warning',
      'option-price-slip',
      `${place}.price`,
      what,
      `State the price per ${unit}, or what is due once as the premium`,
    )
  }
}

/** Most-favoured customer and index clauses, and what else moves the price. */
export function checkProtections(offer: Offer, path: string, report: Report): void {
  const protections = offer.protections ?? []
  for (const [p, item] of protections.entries()) {
    const place = `${path}.protections[${p}]`
    if (protections.findIndex(({ kind }) => kind === item.kind) < p) {
      const what = `${item.kind === 'index' ? 'the index clause' : 'the most-favoured customer clause'} stands twice`
      report('warning', 'protection-twice', place, what, 'Keep the one that was agreed')
    }
    if (item.floor !== undefined && item.cap !== undefined && item.floor > item.cap) {
      const what = `the floor of ${item.floor} is above the cap of ${item.cap}`
      report('error', 'protection-floor', `${place}.floor`, what, 'Exchange them')
    }
    const bounded =
      item.index !== undefined || item.lagMonths !== undefined || item.floor !== undefined || item.cap !== undefined
    if (item.kind === 'most-favoured' && bounded) {
      const what = 'a most-favoured customer clause follows no index, so index, lag, floor and cap have no effect'
      report('warning', 'protection-parts', place, what, 'Make it an index clause, or remove them')
    }
    if (item.kind === 'index' && item.index === undefined) {
      const what = 'the price follows an index that is not named'
      report('warning', 'index-unnamed', `${place}.index`, what, 'Ask for its name and publisher')
    }
  }
  checkTogether(offer, path, report)
}

function checkTogether({ protections = [], escalator, priceByYear }: Offer, path: string, report: Report): void {
  const index = protections.findIndex(({ kind }) => kind === 'index')
  if (index < 0) return
  const place = `${path}.protections[${index}]`
  if (protections.some(({ kind }) => kind === 'most-favoured')) {
    const what = 'the price follows an index and what other customers pay at once'
    report('warning', 'protections-together', place, what, 'Ask which of the two goes first')
  }
  if (priceByYear !== undefined || (escalator?.annual ?? 0) !== 0) {
    const other = priceByYear === undefined ? 'an escalator' : 'prices by year'
    const what = `the price follows an index and ${other} at once; only ${priceByYear === undefined ? 'the escalator is' : 'prices by year are'} computed`
    report('warning', 'index-and-escalator', place, what, 'Ask which of the two holds')
  }
}
