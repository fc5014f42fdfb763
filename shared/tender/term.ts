// What a contract term is: the one description that bid sheets, import, comparison, forms and letters all loop over.
import type { z } from 'zod'

export const offerKinds = ['lease', 'on-demand', 'colocation', 'hardware', 'build'] as const
export type OfferKind = (typeof offerKinds)[number]

/** Where a term stands in a sheet, a form or a comparison, top to bottom. */
export const termGroups = [
  'capacity',
  'time',
  'price',
  'payment',
  'power',
  'ownership',
  'rights',
  'service',
  'text',
] as const
export type TermGroup = (typeof termGroups)[number]

/**
 * How a value is entered and shown. `quantity` is accelerators or kW by the offer's kind; `price` is quote currency per price unit;
 * `money` quote currency; `tariff` quote currency per kWh; `structure` has its own editor.
 */
export type TermUnit =
  | 'id'
  | 'choice'
  | 'quantity'
  | 'month'
  | 'months'
  | 'days'
  | 'share'
  | 'shares'
  | 'rate'
  | 'price'
  | 'money'
  | 'money-per-unit'
  | 'tariff'
  | 'structure'
  | 'text'

/** What a sentence may need to know besides the value. */
export interface TermContext {
  readonly currency: string
  readonly kind: OfferKind
  /** `YYYY-MM` of month 0. */
  readonly start: string
  readonly locale: string
}

/** An improvement the buyer may ask for: `change` gives the new value, or undefined when there is nothing left to ask. */
export interface Ask<T> {
  readonly label: string
  readonly change: (value: T | undefined) => T | undefined
}

export interface Term<T> {
  /** As the buyer says it, at most four words. */
  readonly label: string
  readonly unit: TermUnit
  readonly group: TermGroup
  /** Kinds of offer the term can stand in. */
  readonly kinds: readonly OfferKind[]
  /** The shape of the value in the tender document; checks, never transforms. */
  readonly schema: z.ZodType<T>
  /** What holds when the field is absent; undefined when it is required or simply not agreed. */
  readonly standard?: T
  /** One line of help for the person who fills it in. */
  readonly help: string
  /** The term in plain words for a report or a tooltip. */
  readonly sentence: (value: T, context: TermContext) => string
  /** Words vendors use for it in headers and labels, lower case, the most specific first. */
  readonly words: readonly string[]
  /** The same for parts of a structure that headers name apart, by path inside the term: `list`, `discounts[0]`. */
  readonly partWords?: Readonly<Record<string, readonly string[]>>
  readonly asks: readonly Ask<T>[]
}

/** A list of words, as a text with commas; English first, then German, French, Spanish, Italian and Dutch. */
export function wordList(text: string): readonly string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

/** Keeps the value type of a term while the rest is checked. */
export function defineTerm<T>(term: Term<T>): Term<T> {
  return term
}

export const committedKinds: readonly OfferKind[] = ['lease', 'colocation', 'hardware', 'build']
export const leaseLike: readonly OfferKind[] = ['lease', 'colocation']
export const capacityKinds: readonly OfferKind[] = ['lease', 'on-demand', 'hardware']
export const billedKinds: readonly OfferKind[] = ['lease', 'on-demand', 'colocation']
/** Ordered with a fee or a share paid at the start. */
export const orderedKinds: readonly OfferKind[] = [...leaseLike, 'hardware']
/** Put into service step by step, with energy of its own. */
export const rampedKinds: readonly OfferKind[] = [...leaseLike, 'build']

/** The unit a quantity of this kind of offer is counted in. */
export function quantityUnit(kind: OfferKind): 'accelerators' | 'kW' {
  return kind === 'colocation' || kind === 'build' ? 'kW' : 'accelerators'
}
