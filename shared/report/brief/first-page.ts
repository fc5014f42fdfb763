// Page 1 of a brief, for the reader with five minutes: where we stand, prices, what happens without a deal, what to ask for and in which order.
import { activeOffers } from '../../tender/active-offers.ts'
import type { AwardLine } from '../../tender/award.ts'
import type { LeverageValue, VendorLeverage } from '../../tender/leverage.ts'
import { quantityUnit } from '../../tender/term.ts'
import { daysBetween } from '../../time/days.ts'
import type { Block, KeyFigure } from '../block.ts'
import {
  absent,
  count,
  date,
  type Figure,
  listed,
  month,
  say,
  share,
  type Text,
  text,
  wholeMoney,
  words,
} from '../figure.ts'
import { caseNameOf } from '../recommendation-document.ts'
import { askTable } from './asks.ts'
import type { BriefFacts } from './brief-facts.ts'
import { inTrade } from './in-trade.ts'
import { priceTable, priceWarnings } from './prices.ts'
import { amountOf, between, factorWords, priceAnswer, priceLabel } from './value-words.ts'

export function firstPage(facts: BriefFacts): Block {
  const { tender, award, position, name, today } = facts
  return {
    kind: 'one-page',
    blocks: [
      {
        kind: 'title',
        title: `Negotiation brief: ${name}`,
        subtitle: say`${tender.name} · case “${caseNameOf(tender, award)}” · ${date(today)}`,
      },
      { kind: 'paragraph', tone: 'lead', text: stance(facts) },
      { kind: 'key-figures', figures: keyFigures(facts) },
      { kind: 'heading', level: 2, text: 'What we want' },
      { kind: 'paragraph', text: [inShort(position.objectives, 'No objective is written down.')] },
      priceTable(facts),
      ...priceWarnings(facts)
        .slice(0, 3)
        .map((words): Block => ({ kind: 'note', tone: 'warning', text: words })),
      { kind: 'heading', level: 2, text: 'Ask for, in this order' },
      askTable(facts),
      ...inTrade(facts),
      { kind: 'heading', level: 2, text: 'If there is no deal' },
      { kind: 'paragraph', text: withoutDeal(facts) },
      ...(position.walkAwayNote === undefined || position.walkAwayNote.trim() === ''
        ? []
        : [{ kind: 'paragraph' as const, text: [`When we walk away: ${inShort(position.walkAwayNote, '')}`] }]),
      { kind: 'paragraph', tone: 'quiet', text: basis(facts) },
    ],
  }
}

/** Longer texts stand in full on a later page. */
const shortest = 420

function inShort(words: string | undefined, none: string): string {
  const plain = words?.trim() ?? ''
  if (plain === '') return none
  if (plain.length <= shortest) return plain
  return `${plain.slice(0, plain.lastIndexOf(' ', shortest))} … (in full under “Position and notes”)`
}

/** Where the vendor stands in the award, and what its price may do. */
function stance(facts: BriefFacts): Text {
  const { own, name, unknown } = facts
  const lines = ownLines(facts)
  const inside = lines.length > 0 || own?.awarded === true
  const standing: Text = inside
    ? say`${name} is in the award${lines.length === 0 ? '' : say` with ${listed(lines)}`}.`
    : say`${name} is not in the award.`
  return own === undefined ? say`${standing} ${unknown}` : say`${standing} ${priceStance(facts)}`
}

function ownLines({ award, vendor, open, monthAt }: BriefFacts): readonly Text[] {
  const ids = new Set(open.map(({ offer }) => offer.id))
  const unitOf = (id: string) => quantityUnit(open.find(({ offer }) => offer.id === id)?.terms.kind ?? 'lease')
  const signed = award.lines
    .filter((line) => line.vendor === vendor && ids.has(line.offer))
    .map((line) => say`${count(line.quantity, unitOf(line.offer))} of ${line.offer} from ${month(monthAt(line.start))}`)
  const used = open.flatMap(({ offer, terms }) => {
    if (terms.kind !== 'on-demand') return []
    const uses = award.use.filter((use) => use.offer === offer.id)
    const peak = Math.max(0, ...award.months.map((_, m) => uses.reduce((sum, use) => sum + (use.quantity[m] ?? 0), 0)))
    return peak === 0 ? [] : [say`${offer.id} on demand, up to ${count(peak, '')}`]
  })
  return [...signed, ...used]
}

function priceStance(facts: BriefFacts): Text {
  const { own } = facts
  if (own === undefined) return []
  const how = priceAnswer(own)
  switch (own.priceAnswer) {
    case 'found':
      return own.awarded
        ? say`Its unit prices could be ${how} before another award is better.`
        : say`With unit prices ${how} it is in a best award, everything else as quoted.`
    case 'no-price-wins':
      return ['No price brings it in: rules or other terms stand in the way.']
    case 'no-ceiling':
      return ['No price is too high for it to stay: without it our rules cannot be kept.']
    case 'ties':
      return ['At today’s prices an award with it is as good as the one without.']
    case 'not-computed':
      return ['Its price to win or ceiling was not computed.']
  }
}

function keyFigures(facts: BriefFacts): readonly KeyFigure[] {
  const { own, position, currency, today } = facts
  return [
    answerBy(position.deadline, today),
    own?.awarded === false
      ? awardingAdds(facts)
      : {
          label: 'Losing it costs us',
          value: amountOf(own?.marginalValue, currency),
          note: lossNote(own?.marginalValue, currency),
        },
    { label: priceLabel(own), value: priceAnswer(own), note: rangeWords(facts) },
    partWeWouldGive(own?.nearOptimal),
  ]
}

function lossNote(value: LeverageValue | null | undefined, currency: string): Text {
  if (value == null) return ['total without it less total']
  if (value.value === null && value.lo === null) return ['our rules cannot be kept then']
  return say`present value; proven: ${between(value, currency)}`
}

/** Of demand; of who supplies power and serves no demand, in MW. */
function partWeWouldGive(near: VendorLeverage['nearOptimal']): KeyFigure {
  const label = 'Share we would give it'
  if (near === undefined) return { label, value: absent('not computed'), note: ['of demand, in awards about as good'] }
  const within = say`in awards within ${share(near.within)} of the best`
  if (near.mw === undefined || near.most > 0) return { label, value: shareRange(near), note: say`of demand, ${within}` }
  const [least, most] = [count(near.mw.least, '', '', 2), count(near.mw.most, 'MW', 'MW', 2)]
  const value = near.mw.most - near.mw.least < 0.005 ? most : words(say`${least} to ${most}`)
  return { label: 'Power we would take', value, note: say`on average, ${within}` }
}

function awardingAdds({ own, currency }: BriefFacts): KeyFigure {
  const cost = own?.whyLost?.cost
  return {
    label: 'Awarding it as quoted adds',
    value: amountOf(cost, currency),
    note: cost == null ? ['to the total'] : say`to the total, present value; proven: ${between(cost, currency)}`,
  }
}

function shareRange({ least, most }: { readonly least: number; readonly most: number }): Figure {
  if (most < 0.005) return text('none')
  if (most - least < 0.005) return share(most, 0)
  return { kind: 'words', words: say`${share(least, 0)} to ${share(most, 0)}` }
}

function answerBy(deadline: string | undefined, today: string): KeyFigure {
  const label = 'Answer by'
  if (deadline === undefined) return { label, value: absent('not set'), note: ['no deadline is written down'] }
  const days = daysBetween(today, deadline)
  const left =
    days < 0 ? say`${count(-days, 'day', 'days')} ago` : days === 0 ? ['today'] : say`in ${count(days, 'day', 'days')}`
  return { label, value: date(deadline), note: left }
}

function rangeWords({ own }: BriefFacts): Text {
  if (own?.priceRange == null) return ['of all its unit prices; the rest as quoted']
  const { lo, hi } = own.priceRange
  if (hi === null) return say`of all its unit prices; proven to be at least ${factorWords(lo)}`
  return Math.abs(hi - lo) < 5e-5
    ? ['of all its unit prices; proven, the rest as quoted']
    : say`of all its unit prices; proven between ${factorWords(lo)} and ${factorWords(hi)}`
}

/** The best award without it (BATNA), and what that costs more. */
function withoutDeal(facts: BriefFacts): Text {
  const { own, name, currency, names, unknown } = facts
  if (own === undefined) return [unknown]
  if (own.without === null) return [`The best award without ${name} was not computed.`]
  const { status, total, lines } = own.without
  if (total === null) {
    return status === 'infeasible'
      ? [`Without ${name} no award keeps our rules: we would have to give one up, or to buy nothing.`]
      : [`No award without ${name} was found within the limits of the calculation.`]
  }
  const parts = takenBy(facts, lines).map(
    ({ vendor, unit, quantity }) => say`${names.nameOf(vendor)} ${count(quantity, unit)}`,
  )
  const what: Text = parts.length === 0 ? ['on-demand capacity alone'] : listed(parts)
  if (!own.awarded) return say`We sign the award as it is, ${wholeMoney(total, currency)} in all. It takes ${what}.`
  return say`Our best award without it costs ${wholeMoney(total, currency)} in all, ${amountOf(own.marginalValue, currency)} more than with it. It takes ${what}.`
}

/** Quantities by vendor and unit, the largest first. */
function takenBy({ tender, award }: BriefFacts, lines: readonly AwardLine[]) {
  const { active } = activeOffers(tender, award.options.round)
  const sums = new Map<string, { readonly vendor: string; readonly unit: string; readonly quantity: number }>()
  for (const { vendor, offer, quantity } of lines) {
    const unit = quantityUnit(active.find((one) => one.offer.id === offer)?.terms.kind ?? 'lease')
    const key = `${vendor} ${unit}`
    sums.set(key, { vendor, unit, quantity: quantity + (sums.get(key)?.quantity ?? 0) })
  }
  return [...sums.values()].sort((a, b) => b.quantity - a.quantity)
}

function basis({ currency, tender, leverage }: BriefFacts): Text {
  const how = leverage === null ? '' : ' Each value is the difference of two computed awards.'
  return say`Totals and values: present value in ${currency} at ${share(tender.discountRate)} a year, lost compute included.${how} What is typed by us is marked so; everything else is computed. Taxes apart.`
}
