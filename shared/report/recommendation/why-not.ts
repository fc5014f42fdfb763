// Why each bid that lost did lose: what a vendor outside would add, which rule or term decides it, and why a winner's other offers were not taken.
import type { WhyNot } from '../../award/board.ts'
import type { ActiveOffer } from '../../tender/active-offers.ts'
import type { VendorLeverage } from '../../tender/leverage.ts'
import { ruleSentence } from '../../tender/rules/table.ts'
import type { Block, Row } from '../block.ts'
import type { Facts } from '../facts.ts'
import { absent, listed, money, say, share, type Text, text, wholeMoney, words } from '../figure.ts'
import { isLeverageOf } from '../is-leverage-of.ts'
import { provenGap } from './proof.ts'
import { notSolved } from './robustness.ts'

export function whyNot(facts: Facts): readonly Block[] {
  const losers = facts.board?.whyNot ?? []
  return [
    { kind: 'heading', level: 1, text: 'Why the others lost' },
    {
      kind: 'table',
      id: 'why-not',
      caption: 'What taking one of a vendor’s offers would add to the total',
      columns: [
        { label: 'Vendor', unit: '', align: 'start', grow: 1 },
        { label: 'Offers', unit: '', align: 'start', grow: 1 },
        { label: 'Would add', unit: facts.currency, align: 'end' },
        { label: 'In words', unit: '', align: 'start', grow: 2 },
      ],
      rows: losers.map((loser) => whyNotRow(facts, loser)),
      empty: facts.board === null ? notSolved : 'Every vendor that bid is in the award.',
      note: ['Present value, with all rules kept.'],
    },
    ...notTaken(facts),
  ]
}

function whyNotRow(facts: Facts, loser: WhyNot): Row {
  const more = decidedBy(facts, loser.vendor)
  return {
    cells: [
      text(facts.names.nameOf(loser.vendor)),
      text(loser.offers.join(', ')),
      loser.cost === null ? absent('–') : money(loser.cost.value, facts.currency),
      more.length === 0 ? text(loser.sentence) : words(say`${loser.sentence} ${more}`),
    ],
  }
}

/** What was worked out of its leverage, when that was computed for this very award: the rules in its way, and the cheapest change that wins. */
function decidedBy(facts: Facts, vendor: string): Text {
  const { leverage, award } = facts
  if (leverage == null || !isLeverageOf(leverage, award)) return []
  const lost = leverage.vendors.find((one) => one.vendor === vendor)?.whyLost
  if (lost === undefined) return []
  return [...rulesInWay(facts, lost.rules), ...winningChange(facts, lost.change)]
}

type WhyLost = NonNullable<VendorLeverage['whyLost']>

function rulesInWay({ names }: Facts, rules: WhyLost['rules']): Text {
  if (rules === null) return []
  if (rules.length === 0) return ['It would lose without our rules too.']
  const quoted = rules.map((rule) => `“${ruleSentence(rule, names)}”`)
  return say`Without ${rules.length === 1 ? 'this rule' : 'these rules together'} it would win: ${listed(quoted)}`
}

function winningChange({ currency }: Facts, change: WhyLost['change']): Text {
  if (change === null) return []
  return say` It would win with ${change.change} on ${change.offer}, worth ${wholeMoney(change.given, currency)} to it.`
}

/** Offers of vendors in the award that were not taken; a loser's offers are in the table above. */
function notTaken(facts: Facts): readonly Block[] {
  const taken = new Set([
    ...facts.award.lines.map(({ offer }) => offer),
    ...facts.onDemand.map(({ active }) => active.offer.id),
  ])
  const winners = new Set(facts.offers.active.filter(({ offer }) => taken.has(offer.id)).map(({ vendor }) => vendor))
  const left = facts.offers.active.filter(
    ({ vendor, offer, terms }) => winners.has(vendor) && !taken.has(offer.id) && terms.awarded === undefined,
  )
  if (left.length === 0) return []
  return [
    {
      kind: 'table',
      id: 'not-taken',
      caption: 'Other offers of vendors in the award',
      columns: [
        { label: 'Vendor', unit: '', align: 'start', grow: 1 },
        { label: 'Offer', unit: '', align: 'start', grow: 1 },
        { label: 'Why it was not taken', unit: '', align: 'start', grow: 3 },
      ],
      rows: left.map((active) => ({
        cells: [
          text(facts.names.nameOf(active.vendor)),
          text(active.offer.id),
          words([...heldBack(facts, active, taken), ...proofOf(facts, active)]),
        ],
      })),
    },
  ]
}

/** Offers that were taken and rule this one out, or that it needs and were not. */
function heldBack(facts: Facts, { offer, quote, vendor }: ActiveOffer, taken: ReadonlySet<string>): Text {
  const rivals = facts.offers.active.filter(
    (other) =>
      taken.has(other.offer.id) &&
      ((offer.excludes ?? []).includes(other.offer.id) || (other.offer.excludes ?? []).includes(offer.id)),
  )
  const beside =
    quote.packageLogic === 'at-most-one' ? quote.offers.filter(({ id }) => id !== offer.id && taken.has(id)) : []
  if (beside.length > 0)
    return say`Of its quote at most one offer is to be had, and ${listed(beside.map(({ id }) => id))} was taken. `
  if (rivals.length > 0) {
    const own = rivals.every((other) => other.vendor === vendor)
    return say`It is not to be had with ${listed(rivals.map((other) => other.offer.id))}${own ? ' of the same vendor' : ''}, which was taken. `
  }
  const needed = (offer.requires ?? []).filter((id) => !taken.has(id))
  return needed.length === 0 ? [] : say`It needs ${listed(needed)}, which was not taken. `
}

/** What the search proved of every award that takes it. */
function proofOf({ award }: Facts, { terms }: ActiveOffer): Text {
  if (award.options.manual === true) return ['It is not in the typed award.']
  if (terms.kind === 'on-demand') return ['Capacity on demand of which the award needs none.']
  const gap = provenGap(award)
  if (gap === null) return ['The best award found does without it; how far a better one could be is not known.']
  return say`No award that takes it and keeps the rules is cheaper than this one by more than ${share(gap, 4)}.`
}
