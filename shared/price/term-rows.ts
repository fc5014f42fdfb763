// Rows of the comparison for the contract terms: every term of the table in its own words, and which end of it is good.
import { toNumber } from '../money/exact.ts'
import type { Offer } from '../tender/offer.ts'
import { TERMS, type TermKey, termsOf } from '../tender/offer.ts'
import { type Term, type TermContext, type TermUnit, termGroups } from '../tender/term.ts'
import type { OfferColumn } from './compare-column.ts'
import { type Figure, type FigureRow, figure } from './figure.ts'
import type { Setting } from './setting.ts'

/** Which end of a term is good for the buyer, where that is plain. */
const better: { readonly [K in TermKey]?: 'low' | 'high' } = {
  minQuantity: 'low',
  blockSize: 'low',
  takeOrPay: 'low',
  upfrontShare: 'low',
  paymentDays: 'high',
  setupFee: 'low',
  setupFeePerUnit: 'low',
  supportShare: 'low',
  availability: 'high',
}

/** Units whose values are in the quote's currency: exchanged before they are held against each other. */
const moneyUnits: ReadonlySet<TermUnit> = new Set(['price', 'money', 'money-per-unit', 'tariff'])
/** Terms that only pay when something unexpected happens: their worth needs scenarios. */
const contingent: ReadonlySet<TermKey> = new Set(['exits', 'options', 'delivery', 'sla', 'protections'])

/** One row for each term that any of the columns' kinds can have, by group. */
export function termRows(setting: Setting, columns: readonly OfferColumn[], locale: string): readonly FigureRow[] {
  const used = new Set(columns.flatMap((column) => termsOf(column.active.terms.kind)))
  const keys = termGroups.flatMap((group) => [...used].filter((key) => TERMS[key].group === group))
  return keys.map((key) => ({
    id: `term-${key}`,
    label: TERMS[key].label,
    section: 'terms',
    unit: { kind: 'text' },
    better: better[key] ?? 'none',
    figure: (column) => termFigure(setting, column, key, locale),
  }))
}

function termFigure<K extends TermKey>(setting: Setting, column: OfferColumn, key: K, locale: string): Figure {
  const { offer, terms, currency, path } = column.active
  if (!TERMS[key].kinds.includes(terms.kind)) return { value: null, text: 'does not apply', steps: () => [] }
  const term = TERMS[key] as Term<NonNullable<Offer[K]>>
  const stated = offer[key] as NonNullable<Offer[K]> | undefined
  const value = stated ?? term.standard
  const context: TermContext = { currency, kind: terms.kind, start: setting.tender.start, locale }
  const text = sentence(key, value === undefined ? undefined : term.sentence(value, context), stated === undefined)
  const steps = () => [
    {
      label: term.label,
      formula: stated === undefined ? 'not in the quote; the standard holds' : 'as quoted',
      value: typeof value === 'number' ? value : 0,
      unit: { kind: 'text' } as const,
      from: stated === undefined ? [] : [`${path}.${key}`],
    },
  ]
  if (typeof value !== 'number') return { value: null, text, steps }
  return figure(moneyUnits.has(term.unit) ? value * toNumber(setting.rateOf(currency)) : value, steps, text)
}

function sentence(key: TermKey, words: string | undefined, silent: boolean): string {
  if (words === undefined) return 'not stated'
  if (silent) return `Not stated: ${words.charAt(0).toLowerCase()}${words.slice(1)}`
  if (contingent.has(key)) return `${words} Not computed without scenarios.`
  return words
}
