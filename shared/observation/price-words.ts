// Words in which lists say how a price is meant: per accelerator or instance, on demand, spot or reserved, in which currency.
import type { PricePer } from './list-columns.ts'
import { headerKey } from './list-header.ts'
import type { PurchaseKind } from './observation.ts'

const perWords: readonly (readonly [PricePer, RegExp])[] = [
  ['instance', /\b(?:node|nodes|instance|instances|server|vm|machine|system|instanz|knoten)\b/],
  ['accelerator', /\b(?:gpu|gpus|accelerator|chip|card|beschleuniger|karte)\b/],
]

const kindPatterns: readonly (readonly [PurchaseKind, RegExp])[] = [
  ['spot', /\b(?:spot|preemptible|interruptible|unterbrechbar)\b/],
  ['reserved', /\b(?:reserved|reservation|committed|commitment|commit|contract|reserviert|vertrag|fest)\b/],
  ['on-demand', /\b(?:on demand|ondemand|od|list|pay as you go|payg|hourly|abruf|listenpreis|stundlich)\b/],
]

/** Currencies a header may name without more ado; a column of currencies may name any. */
const codes = /\b(usd|eur|gbp|chf|jpy|cad|aud|sek|nok|dkk|pln|czk|inr|sgd|hkd|krw|cny|brl|nzd|ils|aed|sar)\b/

/** A month or year price is not an hour's: such a column is not read. */
const otherSpans = /\b(?:month|monthly|mo|year|yearly|annual|day|daily|week|monat|monatlich|jahr|jahrlich|tag|woche)\b/

export interface PriceWords {
  readonly per?: PricePer
  readonly kind?: PurchaseKind
  readonly termMonths?: number
  readonly currency?: string
}

/** What a header says of the prices under it; undefined when it is no header of prices an hour. */
export function priceWords(key: string): PriceWords | undefined {
  if (!/(?:price|preis|rate|cost|kosten|tarif)(?:s|e)?\b/.test(key) && !/^(?:usd|eur|€|\$)/.test(key)) return undefined
  const { kind, termMonths } = kindWordsIn(key)
  const rest = termMonths === undefined ? key : key.replace(termPattern, '')
  if (otherSpans.test(rest)) return undefined
  const per = perWords.find(([, pattern]) => pattern.test(rest))?.[0]
  const currency = currencyIn(key)
  return {
    ...(per === undefined ? {} : { per }),
    ...(kind === undefined ? {} : { kind }),
    ...(termMonths === undefined ? {} : { termMonths }),
    ...(currency === undefined ? {} : { currency }),
  }
}

const termPattern = /\b(\d{1,3}) ?(years?|yrs?|y|jahre?n?|months?|mos?|m|monate?n?)\b/

/** `reserved 1 year` → reserved, 12 months. A term alone means reserved. */
export function kindWordsIn(text: string): { readonly kind?: PurchaseKind; readonly termMonths?: number } {
  const key = headerKey(text)
  const months = termIn(key)
  const kind = kindPatterns.find(([, pattern]) => pattern.test(key))?.[0]
  if (months !== undefined && (kind === undefined || kind === 'reserved'))
    return { kind: 'reserved', termMonths: months }
  return kind === undefined ? {} : { kind }
}

/** `12 months`, `3 Jahre`, `1yr` → months; undefined when it says no term. */
export function termIn(key: string): number | undefined {
  const match = termPattern.exec(key)
  if (match === null) return undefined
  const number = Number(match[1])
  const months = /^[yj]/.test(match[2] ?? '') ? number * 12 : number
  return months >= 1 && months <= 1200 ? months : undefined
}

/** `usd`, `€`, `US$` → ISO 4217; `$` alone stays `$`, for it is one of many; undefined when no currency is named. */
export function currencyIn(text: string): string | undefined {
  const lower = text.toLowerCase()
  const code = codes.exec(lower)?.[1]
  if (code !== undefined) return code.toUpperCase()
  if (lower.includes('€') || /\beuro\b/.test(lower)) return 'EUR'
  if (lower.includes('£')) return 'GBP'
  if (/\bus ?(?:\$|dollar)/.test(lower)) return 'USD'
  return lower.includes('$') ? '$' : undefined
}
