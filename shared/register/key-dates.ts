// The dates a buyer must not miss: starts, ends, last days for notice, windows of options, long stops, what comes back.
import type { Tender } from '../tender/tender.ts'
import { windowOf } from '../tender/vendor.ts'
import { formatMonth, monthOf } from '../time/month.ts'
import type { Holding } from './holding.ts'

export const dateKinds = [
  'order',
  'in-service',
  'end',
  'exit-notice',
  'exit-from',
  'option-notice',
  'option-opens',
  'option-closes',
  'renewal-notice',
  'long-stop',
  'deposit-return',
  'prepayment',
  'spend-interval',
  'encumbrance',
] as const
export type DateKind = (typeof dateKinds)[number]

/** What each kind of date is called, and what it asks of the buyer. */
export const dateWords: { readonly [K in DateKind]: string } = {
  order: 'Order',
  'in-service': 'In service',
  end: 'Contract ends',
  'exit-notice': 'Notice to leave at the first date',
  'exit-from': 'First date to leave',
  'option-notice': 'Last notice for an option',
  'option-opens': 'Option opens',
  'option-closes': 'Option closes',
  'renewal-notice': 'Last notice against renewal',
  'long-stop': 'Long-stop date',
  'deposit-return': 'Deposit comes back',
  prepayment: 'Prepayment falls due',
  'spend-interval': 'Spend commitment is settled',
  encumbrance: 'Obligation to a vendor',
}

/** `date` is `YYYY-MM-DD`. The first day of a month stands for a month. */
export interface KeyDate {
  readonly date: string
  readonly kind: DateKind
  readonly offer: string | null
  readonly vendor: string
  /** One sentence: what happens or must be done. */
  readonly what: string
}

/** Every date of the holdings and of the tender's encumbrances, in order; dates of one day by offer. */
export function keyDates(tender: Tender, holdings: readonly Holding[]): readonly KeyDate[] {
  const dates = [
    ...holdings.flatMap((holding) => datesOf(tender, holding)),
    ...spendDates(tender, holdings),
    ...encumbranceDates(tender),
  ]
  const unique = new Map(dates.map((date) => [`${date.date} ${date.kind} ${date.offer} ${date.what}`, date]))
  return [...unique.values()].sort(
    (a, b) =>
      a.date.localeCompare(b.date) ||
      dateKinds.indexOf(a.kind) - dateKinds.indexOf(b.kind) ||
      (a.offer ?? '').localeCompare(b.offer ?? ''),
  )
}

/** First day of month m of the tender. */
export function firstDay(tender: Pick<Tender, 'start'>, m: number): string {
  return `${formatMonth(monthOf(tender.start, m))}-01`
}

function datesOf(tender: Tender, holding: Holding): readonly KeyDate[] {
  const { active, line, from, end } = holding
  const { offer, terms } = active
  const at = (m: number, kind: DateKind, what: string): KeyDate => ({
    ...{ date: firstDay(tender, m), kind, offer: offer.id, vendor: active.vendor, what },
  })
  const place = line.site === undefined ? '' : ` at ${nameIn(tender.sites, line.site)}`
  return [
    ...(from === line.start ? [] : [at(line.start, 'order', `${offer.id} is ordered`)]),
    at(from, 'in-service', `${offer.id}${place}: ${line.quantity} ${holding.unit} go into service`),
    ...(Number.isFinite(end)
      ? [at(end, 'end', `${offer.id}${place} has ended: ${line.quantity} ${holding.unit} leave`)]
      : []),
    ...(terms.upfrontShare > 0
      ? [at(line.start, 'prepayment', `${offer.id}: ${round(terms.upfrontShare * 100)} % is paid in advance`)]
      : []),
    ...exitDates(holding, at),
    ...optionDates(holding, at),
    ...longStop(tender, holding),
    ...((terms.deposit?.amount ?? 0) > 0
      ? [
          at(
            Math.max(line.start, terms.deposit?.returnMonth ?? 0),
            'deposit-return',
            `${offer.id}: the deposit comes back`,
          ),
        ]
      : []),
  ]
}

type At = (m: number, kind: DateKind, what: string) => KeyDate

function exitDates({ active, line }: Holding, at: At): readonly KeyDate[] {
  return (active.offer.exits ?? [])
    .filter((exit) => exit.right === 'convenience')
    .flatMap((exit) => {
      const leaves = line.start + Math.max(exit.fromMonth, exit.noticeMonths)
      return [
        at(
          leaves - exit.noticeMonths,
          'exit-notice',
          `${active.offer.id}: notice given now, ${exit.noticeMonths} months ahead, ends it on the first date it allows`,
        ),
        at(leaves, 'exit-from', `${active.offer.id} may be left from now on, against its fee`),
      ]
    })
}

function optionDates({ active, line }: Holding, at: At): readonly KeyDate[] {
  return (active.offer.options ?? []).flatMap((option) => {
    const [opens, closes] = [line.start + option.fromMonth, line.start + option.toMonth]
    const notice = closes - option.noticeMonths
    const { id } = active.offer
    if (option.right === 'auto-renew') {
      return [at(notice, 'renewal-notice', `${id} renews by itself unless notice is given before this date`)]
    }
    return [
      at(opens, 'option-opens', `${id}: the right to ${option.right} opens`),
      at(notice, 'option-notice', `${id}: last notice for the right to ${option.right}`),
      at(closes, 'option-closes', `${id}: the right to ${option.right} closes`),
    ]
  })
}

function longStop(tender: Tender, { active }: Holding): readonly KeyDate[] {
  const { delivery, id } = active.offer
  if (delivery?.longStopDays === undefined) return []
  const promised = Date.parse(`${firstDay(tender, delivery.promisedMonth)}T00:00:00Z`)
  const date = new Date(promised + delivery.longStopDays * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length)
  return [
    {
      ...{ date, kind: 'long-stop', offer: id, vendor: active.vendor },
      what: `${id}: not delivered by now, ${delivery.longStopDays} days after the promised month, it may be ended`,
    },
  ]
}

/** Ends of the intervals of spend commitments: when a shortfall is settled. */
function spendDates(tender: Tender, holdings: readonly Holding[]): readonly KeyDate[] {
  return tender.quotes.flatMap((quote): readonly KeyDate[] => {
    const own = holdings.filter((holding) => holding.active.quote === quote)
    const { spendCommitment } = quote
    if (spendCommitment === undefined || own.length === 0 || spendCommitment.per === 'month') return []
    const first = Math.min(...own.map((holding) => holding.line.start))
    const end = Math.max(...own.map((holding) => holding.end).filter(Number.isFinite), first)
    const ends = spendCommitment.per === 'term' ? [end] : yearEnds(first, end)
    return ends.map((m) => ({
      ...{ date: firstDay(tender, m), kind: 'spend-interval', offer: null, vendor: quote.vendor },
      what: `Quote ${quote.id}: spend of the ${spendCommitment.per} is held against the commitment`,
    }))
  })
}

function yearEnds(first: number, end: number): readonly number[] {
  const count = Math.ceil((end - first) / 12)
  return Array.from({ length: count }, (_, year) => Math.min(end, first + 12 * (year + 1)))
}

const encumbranceWords = {
  exclusive: 'no new award to others',
  'min-share': 'a least share of what we use',
  'min-spend': 'a least spend',
  rofr: 'a right to match our best offer',
} as const

function encumbranceDates(tender: Tender): readonly KeyDate[] {
  return (tender.encumbrances ?? []).flatMap((encumbrance): readonly KeyDate[] => {
    const { from, to } = windowOf(tender.start, encumbrance)
    const what = `${nameIn(tender.vendors, encumbrance.vendor)} holds ${encumbranceWords[encumbrance.kind]}`
    const days =
      encumbrance.kind === 'rofr' && encumbrance.value !== undefined ? `, ${encumbrance.value} days to match` : ''
    const at = (m: number, words: string): KeyDate => ({
      ...{ date: firstDay(tender, m), kind: 'encumbrance', offer: null, vendor: encumbrance.vendor },
      what: `${what}${days}: ${words}`,
    })
    return [at(from, 'begins'), at(to + 1, 'is over')]
  })
}

function nameIn(list: readonly { readonly id: string; readonly name?: string | undefined }[], id: string): string {
  return list.find((one) => one.id === id)?.name ?? id
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
