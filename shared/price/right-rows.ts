// Rows of the comparison for rights and remedies, one each: their terms, what they cost or pay when they come about, never what they are worth.

import { toNumber } from '../money/exact.ts'
import { formatMoney, formatPrice, formatShare } from '../money/format.ts'
import type { Offer } from '../tender/offer.ts'
import type { OfferColumn } from './compare-column.ts'
import type { Step } from './comparison.ts'
import { type Figure, type FigureRow, figure, noFigure } from './figure.ts'
import { lateCredit, leavingFee, serviceCredit } from './right-money.ts'
import type { Setting } from './setting.ts'
import { money } from './steps.ts'

/** Said beside every right: its worth needs to know how likely it is to be used. */
const noWorth = 'Not computed without scenarios.'

type Right = NonNullable<Offer['options']>[number]['right']

const optionNames: { readonly [K in Right]: string } = {
  extend: 'Extension',
  expand: 'Expansion',
  'step-down': 'Step-down',
  refresh: 'Technology refresh',
  sublease: 'Sublease',
  'auto-renew': 'Automatic renewal',
}

interface Words {
  readonly setting: Setting
  readonly locale: string
}

/** Rows of rights that some column states. */
export function rightRows(setting: Setting, columns: readonly OfferColumn[], locale: string): readonly FigureRow[] {
  const words: Words = { setting, locale }
  const rows: readonly FigureRow[] = [
    rightRow('right-leave', 'Termination for convenience', (column) => leaving(words, column)),
    ...Object.entries(optionNames).map(([right, label]) =>
      rightRow(`right-${right}`, label, (column) => option(words, column, right as Right)),
    ),
    rightRow('right-index', 'Price protection', (column) => protection(column, 'index')),
    rightRow('right-most-favoured', 'Most-favoured customer', (column) => protection(column, 'most-favoured')),
    rightRow('right-sla', 'Credits for missed service levels', (column) => credits(words, column)),
    rightRow('right-late', 'Liquidated damages for late delivery', (column) => damages(words, column)),
  ]
  return rows.filter((row) => columns.some((column) => row.figure(column).text !== notStated))
}

const notStated = 'not stated'

function rightRow(id: string, label: string, make: (column: OfferColumn) => Figure): FigureRow {
  return { id, label, section: 'terms', unit: { kind: 'text' }, better: 'none', figure: make }
}

function leaving(words: Words, column: OfferColumn): Figure {
  const exit = column.active.offer.exits?.find(({ right }) => right === 'convenience')
  if (exit === undefined) return noFigure(notStated)
  const fee = leavingFee(words.setting, column, exit)
  const when = `From month ${exit.fromMonth} of the contract with ${exit.noticeMonths} months' notice`
  const text = `${when}; leaving at the first date costs ${amount(words, fee.value)}.`
  return withMoney(text, fee.value, fee.steps)
}

function option({ setting, locale }: Words, column: OfferColumn, right: Right): Figure {
  const index = column.active.offer.options?.findIndex((candidate) => candidate.right === right) ?? -1
  const found = column.active.offer.options?.[index]
  if (found === undefined) return noFigure(notStated)
  const { currency } = column.offer.account
  const { fromMonth, toMonth, noticeMonths, share, price, premium = 0 } = found
  const parts = [
    `In months ${fromMonth} to ${toMonth} with ${noticeMonths} months' notice`,
    ...(share === undefined ? [] : [`for ${formatShare(share, locale)} of the quantity`]),
    ...(price === undefined ? [] : [`at ${formatPrice(price, currency, locale)} per ${column.offer.terms.priceUnit}`]),
    premium === 0 ? 'no premium' : `a premium of ${formatMoney(premium, currency, locale)}, which is counted`,
  ]
  const rate = toNumber(setting.rateOf(currency))
  const step: Step = {
    label: `Premium of the right to ${right}`,
    formula: rate === 1 ? 'as quoted, due at the start' : `${premium} ${currency} × ${rate}, due at the start`,
    value: premium * rate,
    unit: money(setting),
    from: [`${column.offer.path}.options[${index}]`],
  }
  const text = `${parts.join(', ')}.`
  return premium === 0
    ? { value: null, text: `${text} ${noWorth}`, steps: () => [step] }
    : withMoney(text, premium * rate, [step])
}

function protection(column: OfferColumn, kind: 'index' | 'most-favoured'): Figure {
  const index = column.active.offer.protections?.findIndex((candidate) => candidate.kind === kind) ?? -1
  const found = column.active.offer.protections?.[index]
  if (found === undefined) return noFigure(notStated)
  const bounds = [
    ...(found.floor === undefined ? [] : [`floor ${found.floor}`]),
    ...(found.cap === undefined ? [] : [`cap ${found.cap}`]),
    ...(found.lagMonths === undefined ? [] : [`${found.lagMonths} months behind`]),
  ]
  const said = kind === 'index' ? `The price follows ${found.index ?? 'an index'}` : 'No other customer pays less'
  const text = `${[said, ...bounds].join(', ')}. ${noWorth}`
  const from = [`${column.offer.path}.protections[${index}]`]
  return {
    value: null,
    text,
    steps: () => [{ label: text, formula: 'as quoted', value: 0, unit: { kind: 'text' }, from }],
  }
}

function credits(words: Words, column: OfferColumn): Figure {
  const { sla } = column.active.offer
  if (sla === undefined || sla.credits.length === 0) return noFigure(notStated)
  const most = serviceCredit(words.setting, column, sla)
  const sole = sla.soleRemedy === true ? ' The only remedy.' : ''
  const claim = sla.claimDays === undefined ? '' : ` To be claimed within ${sla.claimDays} days.`
  const text = `At most ${amount(words, most.value)} for a month.${claim}${sole}`
  return withMoney(text, most.value, most.steps)
}

function damages(words: Words, column: OfferColumn): Figure {
  const { delivery } = column.active.offer
  if (delivery === undefined || delivery.lateCredits.length === 0) return noFigure(notStated)
  const late = lateCredit(words.setting, column, delivery)
  const stop = delivery.longStopDays === undefined ? '' : ` Long stop after ${delivery.longStopDays} days.`
  return withMoney(`${amount(words, late.value)} for 30 days late.${stop}`, late.value, late.steps)
}

function amount({ setting, locale }: Words, value: number): string {
  return formatMoney(value, setting.currency, locale)
}

function withMoney(text: string, value: number, steps: readonly Step[]): Figure {
  return figure(value, () => steps, `${text} ${noWorth}`)
}
