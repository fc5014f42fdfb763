// What each clause is worth, what rise of prices cancels it, and packages that are worth the same to us.
import type { Block, Row, Table } from '../block.ts'
import { text, wholeMoney, words } from '../figure.ts'
import { laterAsks, lowerBy } from './asks.ts'
import type { BriefFacts } from './brief-facts.ts'
import { amountOf, between, factorWords } from './value-words.ts'

export function clauses(facts: BriefFacts): readonly Block[] {
  const more = laterAsks(facts)
  return [
    { kind: 'heading', level: 1, text: 'What each clause is worth' },
    clauseTable(facts),
    ...(more === undefined ? [] : [more]),
    { kind: 'heading', level: 1, text: 'Packages worth the same to us' },
    packageTable(facts),
  ]
}

function clauseTable(facts: BriefFacts): Table {
  const rows = facts.clauses.map(
    (clause): Row => ({
      cells: [
        text(clause.offer),
        text(clause.change),
        amountOf(clause.value, facts.currency),
        between(clause.value, facts.currency),
        lowerBy(clause.exchangeRate),
        text(clause.wins ? 'yes' : 'no'),
      ],
      ...(facts.position.asks.some((ask) => ask.offer === clause.offer && ask.term === clause.term)
        ? { emphasis: 'chosen' as const }
        : {}),
    }),
  )
  return {
    kind: 'table',
    id: 'clauses',
    caption: 'One change at a time, the award computed anew',
    columns: [
      { label: 'Offer', unit: '', align: 'start', grow: 0.8 },
      { label: 'Change', unit: '', align: 'start', grow: 1.4 },
      { label: 'Worth to us', unit: facts.currency, align: 'end' },
      { label: 'Proven between', unit: '', align: 'start', grow: 1 },
      { label: 'Cancelled by a rise of', unit: 'all its unit prices', align: 'end' },
      { label: 'Then in the award', unit: '', align: 'start' },
    ],
    rows,
    empty: facts.unknown === '' ? 'No clause of its offers was computed.' : facts.unknown,
    ...(rows.length === 0
      ? {}
      : {
          note: [
            'Total less total with the changed term, present value. A dash: it is worth nothing, or no rise cancels it. Marked: terms we ask for.',
          ],
        }),
  }
}

function packageTable({ position, packages, currency }: BriefFacts): Table {
  const others = position.packages.length - packages.length
  const leftOut =
    others === 0
      ? ''
      : ` ${others} kept with the position were found for another award and are left out: find them again.`
  return {
    kind: 'table',
    id: 'packages',
    caption: '',
    columns: [
      { label: 'Package', unit: '', align: 'start', grow: 1 },
      { label: 'Asks in it', unit: '', align: 'start', grow: 1.6 },
      { label: 'Its unit prices', unit: '', align: 'end' },
      { label: 'Our total', unit: currency, align: 'end' },
    ],
    rows: packages.map(({ name, asks, priceFactor, total }) => ({
      cells: [
        text(name),
        text(asks.length === 0 ? 'none' : asks.map((ask) => `${ask.offer}: ${ask.label}`).join('; ')),
        words(factorWords(priceFactor)),
        wholeMoney(total, currency),
      ],
    })),
    empty: `Not computed for this award: packages are worked out on the negotiation screen and kept with the position.${leftOut}`,
    ...(packages.length === 0
      ? {}
      : {
          note: [
            `Each leads to the same total: offer whichever is easiest for them to give. They were found for this award.${leftOut}`,
          ],
        }),
  }
}
