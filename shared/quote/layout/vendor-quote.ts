// One vendor's quote out of its offers and what the file says of the whole: currency, dates, notes.
import type { Quote } from '../../tender/quote.ts'
import { quoteSchema } from '../../tender/quote.ts'
import type { Tender } from '../../tender/tender.ts'
import { remark } from '../cell-reading.ts'
import { emptyDraft, setAtPath } from '../draft.ts'
import type { ValuePlace } from '../draft-quote.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'
import { nextRound, quoteId } from '../rounds.ts'
import type { ForeignValue, PlacedNote } from './foreign-record.ts'
import { noteSize } from './note-size.ts'
import type { VendorOffers } from './vendor-offers.ts'

export interface QuoteParts {
  /** '' while nobody knows. */
  readonly vendor: string
  readonly offers: VendorOffers
  /** Of the quote and of all its records, for currency and quote fields; the nearest first. */
  readonly values: readonly ForeignValue[]
  readonly notes: readonly PlacedNote[]
  /** Of amounts that name none. */
  readonly currency: string | undefined
  readonly receivedOn: string | undefined
  readonly sheet: string
}

export interface BuiltQuote {
  readonly quote: Quote
  readonly places: ReadonlyMap<string, ValuePlace>
  readonly remarks: readonly PlacedRemark[]
}

export function buildQuote(parts: QuoteParts, tender: Tender): BuiltQuote {
  const { vendor, offers, values } = parts
  const places = new Map<string, ValuePlace>(offers.places)
  const remarks: PlacedRemark[] = []
  const fields = quoteFields(values, places, remarks)
  const currency = currencyOf(parts, tender, remarks)
  const madeFor = fields.round
  delete fields.round
  const round = nextRound(tender, vendor, typeof madeFor === 'number' && madeFor > 0 ? madeFor : undefined)
  if (currency.place !== undefined) places.set('currency', currency.place)
  if (fields.validUntil === undefined) remarks.push(placeRemark({ sheet: parts.sheet }, noValidity(vendor, tender)))
  const notes = quoteNotes(parts.notes, places, remarks)
  const quote: Quote = {
    id: quoteId(tender, vendor === '' ? 'unknown' : vendor, round),
    vendor,
    round,
    ...(parts.receivedOn === undefined ? {} : { receivedOn: parts.receivedOn }),
    ...fields,
    currency: currency.code,
    ...(notes.length === 0 ? {} : { notes }),
    offers: [...offers.offers],
  }
  return { quote, places, remarks }
}

/** By name: a file may hold quotes of several vendors. */
function noValidity(vendor: string, tender: Tender) {
  const name = tender.vendors.find(({ id }) => id === vendor)?.name ?? vendor
  const whose = name === '' ? 'the quote' : `the quote of ${name}`
  return remark(
    'warning',
    'no-validity',
    `${whose} does not say until when it is valid`,
    'Ask the vendor for a date before signing',
  )
}

/** Fields of the quote within their schema; the first of several values counts. */
function quoteFields(values: readonly ForeignValue[], places: Map<string, ValuePlace>, remarks: PlacedRemark[]) {
  const draft = emptyDraft()
  for (const { to, value, place } of values) {
    if (!to.startsWith('quote.') || to === 'quote.currency' || to === 'quote.reference') continue
    const path = to.slice('quote.'.length)
    if (places.has(path)) continue
    setAtPath(draft, path, value)
    places.set(path, place)
  }
  const { shape } = quoteSchema
  for (const key of Object.keys(draft) as (keyof typeof shape)[]) {
    const parsed = shape[key]?.safeParse(draft[key])
    if (parsed?.success === true) continue
    delete draft[key]
    const place = places.get(key) ?? [...places].find(([path]) => path.startsWith(`${key}.`))?.[1]
    const message = parsed?.error.issues[0]?.message ?? 'the value does not fit'
    if (place !== undefined)
      remarks.push(
        placeRemark(place, remark('warning', 'quote-field', `${key}: ${message}; it is left out`, 'Correct the value')),
      )
  }
  return draft as Partial<Quote> & Record<string, unknown>
}

/** Amounts without a currency have the file's. Two currencies in one quote are an error: a quote has one. */
function currencyOf(
  { values, currency, sheet }: QuoteParts,
  tender: Tender,
  remarks: PlacedRemark[],
): { readonly code: string; readonly place?: ValuePlace } {
  const label = values.find(({ to }) => to === 'quote.currency')
  const stated = typeof label?.value === 'string' ? label.value : currency
  const amounts = values.filter(({ to, value }) => isAmount(to) && typeof value === 'number')
  const byCode = new Map<string, ForeignValue>()
  if (label !== undefined && typeof label.value === 'string') byCode.set(label.value, label)
  for (const amount of amounts) {
    const code = amount.currency ?? stated
    if (code !== undefined && !byCode.has(code)) byCode.set(code, amount)
  }
  const [first, second] = [...byCode]
  if (first !== undefined && second !== undefined) {
    const what = `this amount is in ${second[0]}, ${first[1].place.address} says ${first[0]}; a quote has one currency`
    remarks.push(
      placeRemark(second[1].place, remark('error', 'two-currencies', what, 'Have the vendor quote in one currency')),
    )
  }
  const code = first?.[0] ?? stated
  if (code === undefined) {
    const what = 'the file does not say in which currency its prices are'
    remarks.push(placeRemark({ sheet }, remark('question', 'currency', what, 'Choose the currency of the file')))
    return { code: tender.currency }
  }
  const source = label?.value === code ? label.place : first?.[1].place
  return source === undefined ? { code } : { code, place: source }
}

export function isAmount(to: string): boolean {
  return /^(?:price$|price\.list$|charge$|setupFee|setupFeePerUnit|deposit\.amount$|opexPerKwYear$)/.test(to)
}

function quoteNotes(notes: readonly PlacedNote[], places: Map<string, ValuePlace>, remarks: PlacedRemark[]) {
  return notes.map(({ label, text, place }, index) => {
    const sized = noteSize(label, text, place)
    remarks.push(...sized.remarks)
    for (const part of ['label', 'text']) places.set(`notes[${index}].${part}`, place)
    return sized.note
  })
}
