// What the vendor has given or taken back so far, round by round, with the curve of its price of an hour.
import { hourPriceChart } from '../../chart/hour-price-by-round.ts'
import type { LedgerRound } from '../../negotiation/ledger.ts'
import type { Block, Row } from '../block.ts'
import { absent, date, type Figure, listed, number, say, text, wholeMoney, words } from '../figure.ts'
import type { BriefFacts } from './brief-facts.ts'

export function concessions(facts: BriefFacts): readonly Block[] {
  const { ledger, currency } = facts
  const heading: Block = { kind: 'heading', level: 1, text: 'What it has given so far' }
  const [first, ...later] = ledger.rounds
  if (first === undefined) return [heading, { kind: 'paragraph', text: ['It has not quoted yet.'] }]
  if (later.length === 0)
    return [heading, { kind: 'paragraph', text: ['It has quoted once: there is no earlier round to hold it against.'] }]
  return [
    heading,
    ...curve(facts),
    {
      kind: 'table',
      id: 'concessions',
      caption: 'Worth of each round to us',
      columns: [
        { label: 'Round', unit: '', align: 'end' },
        { label: 'Received', unit: '', align: 'start' },
        { label: 'Given', unit: currency, align: 'end' },
        { label: 'Since the first', unit: currency, align: 'end' },
        { label: 'By term', unit: currency, align: 'start', grow: 1 },
      ],
      rows: ledger.rounds.map((round, index) => roundRow(facts, round, index === 0)),
      note: [`Below 0: taken back. ${ledger.basis}`],
    },
  ]
}

function roundRow({ currency }: BriefFacts, round: LedgerRound, isFirst: boolean): Row {
  return {
    cells: [
      number(round.round, 0),
      round.receivedOn === null ? text('not dated') : date(round.receivedOn),
      isFirst ? absent('–') : wholeMoney(round.worth, currency),
      isFirst ? absent('–') : wholeMoney(round.total, currency),
      isFirst ? text('first quote') : byTerm(round, currency),
    ],
  }
}

/** The terms that moved, and offers that came, went or have no price. */
function byTerm({ byTerm: terms, present }: LedgerRound, currency: string): Figure {
  const moved = terms
    .filter(({ worth }) => Math.abs(worth) >= 0.5)
    .map(({ label, worth }) => say`${label} ${wholeMoney(worth, currency)}`)
  const others = present.flatMap(({ offer, kind, unpriced }) => {
    if (kind === 'new') return [`${offer} is new`]
    if (kind === 'gone') return [`${offer} is gone`]
    return unpriced === '' ? [] : [`${offer}: ${unpriced}`]
  })
  const all = [...moved, ...others]
  return all.length === 0 ? text('nothing that moves money') : words(listed(all, ', '))
}

function curve({ ledger, name, currency, locale }: BriefFacts): readonly Block[] {
  const per = ledger.curve[0]?.unit.per
  if (per === undefined) return []
  const chart = hourPriceChart(ledger.curve, { name, per, currency, locale })
  return [{ kind: 'chart', chart, caption: `All-in cost per ${per} of ${ledger.curveOf.join(', ')}, by round` }]
}
