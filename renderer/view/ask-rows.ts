// What may be asked of a vendor's offers, what each is worth to us, and what of it the position asks for already.
import { asksOfOffer } from '../../shared/leverage/asks-of-offer.ts'
import type { ActiveOffer } from '../../shared/tender/active-offers.ts'
import type { ClauseValue, Leverage } from '../../shared/tender/leverage.ts'
import { TERMS, termKeys } from '../../shared/tender/offer.ts'
import type { Position, PositionAsk } from '../../shared/tender/position.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import type { Term } from '../../shared/tender/term.ts'
import { isSameAsk } from './position-edits.ts'
import { openOffersOf } from './price-rows.ts'

export interface AskRow {
  readonly ask: Omit<PositionAsk, 'inLetter' | 'trade'>
  /** The offer's term as it stands, and as asked for, in words. */
  readonly now: string
  readonly asked: string
  /** Its worth under the chosen award; null when it was not computed. */
  readonly clause: ClauseValue | null
}

/** The most valuable first, those without a value last in the order of the term table. */
export function askChoices(
  tender: Tender,
  position: Position,
  leverage: Leverage | null,
  locale: string,
): readonly AskRow[] {
  const rows = openOffersOf(tender, position.vendor).flatMap((active) =>
    asksOfOffer(tender, active.offer).map((found): AskRow => {
      const label = `${termLabel(found.term)}: ${found.change}`
      const ask = { offer: active.offer.id, term: found.term, label, to: json(found.to) }
      return rowOf(tender, active, ask, leverage, locale)
    }),
  )
  return rows
    .filter(({ ask }) => !position.asks.some((one) => isSameAsk(one, ask)))
    .toSorted((a, b) => (b.clause?.value.value ?? -1) - (a.clause?.value.value ?? -1))
}

/** The position's asks in its order. */
export function askRows(
  tender: Tender,
  position: Position,
  leverage: Leverage | null,
  locale: string,
): readonly AskRow[] {
  const offers = new Map(openOffersOf(tender, position.vendor).map((active) => [active.offer.id, active]))
  return position.asks.map((ask) => rowOf(tender, offers.get(ask.offer), ask, leverage, locale))
}

function rowOf(
  tender: Tender,
  active: ActiveOffer | undefined,
  { offer: id, term, label, to }: AskRow['ask'],
  leverage: Leverage | null,
  locale: string,
): AskRow {
  const ask = { offer: id, term, label, to }
  const clause = leverage?.clauses.find((one) => isSameAsk(one, ask)) ?? null
  if (active === undefined) return { ask, now: 'not offered any more', asked: '', clause }
  return {
    ask,
    now: termWords(tender, active, term, locale),
    asked: termValueWords(tender, active, term, to, locale),
    clause,
  }
}

/** `Paid after 30 days → Paid after 60 days`, of two sentences. */
export function changedWords(now: string, asked: string): string {
  return [now, asked].map((sentence) => sentence.replace(/\.$/, '')).join(' → ')
}

/** The name of a term; what is asked of a site stands for itself. */
export function termLabel(term: string): string {
  const key = termKeys.find((one) => one === term)
  return key === undefined ? term.toUpperCase() : TERMS[key].label
}

/** A term of an offer as it stands, in the words of the term table. */
export function termWords(tender: Tender, active: ActiveOffer, term: string, locale: string): string {
  const { offer } = active
  if (term === 'pue') return `PUE ${tender.sites.find(({ id }) => id === offer.site)?.pue ?? 'not stated'}.`
  const key = termKeys.find((one) => one === term)
  const value = key === undefined ? undefined : (offer[key] ?? TERMS[key].standard)
  return value === undefined ? 'Not stated.' : termValueWords(tender, active, term, value, locale)
}

/** A value of a term in the words of the term table; null stands for a term taken away. */
export function termValueWords(
  tender: Tender,
  active: ActiveOffer,
  term: string,
  value: unknown,
  locale: string,
): string {
  if (term === 'pue') return `PUE ${String(value)}.`
  const key = termKeys.find((one) => one === term)
  if (key === undefined || value === null) return 'None.'
  // The table pairs each key with the term of its value; the pair is lost when it is indexed by a variable.
  const known = TERMS[key] as Term<unknown>
  const parsed = known.schema.safeParse(value)
  if (!parsed.success) return 'Not a value this term can hold.'
  const { currency, offer } = active
  return known.sentence(parsed.data, { currency, kind: offer.kind, start: tender.start, locale })
}

/** Terms hold JSON alone. */
function json(value: unknown): PositionAsk['to'] {
  return JSON.parse(JSON.stringify(value ?? null)) as PositionAsk['to']
}
