// What our own rules cost us, and what more or earlier capacity of this vendor is worth: what we could move ourselves.
import { ruleSentence } from '../../tender/rules/table.ts'
import type { Block, Table } from '../block.ts'
import { text } from '../figure.ts'
import type { BriefFacts } from './brief-facts.ts'
import { amountOf, between } from './value-words.ts'

export function policies(facts: BriefFacts): readonly Block[] {
  if (facts.leverage === null) return []
  return [{ kind: 'heading', level: 1, text: 'What we could move ourselves' }, ruleTable(facts), ...increments(facts)]
}

function ruleTable({ leverage, award, names, currency }: BriefFacts): Table {
  return {
    kind: 'table',
    id: 'rule-costs',
    caption: 'What each of our rules costs us',
    columns: [
      { label: 'Rule', unit: '', align: 'start', grow: 2 },
      { label: 'Beside the others', unit: currency, align: 'end' },
      { label: 'Proven between', unit: '', align: 'start', grow: 1 },
      { label: 'On its own', unit: currency, align: 'end' },
    ],
    rows: (leverage?.ruleCosts ?? []).map(({ rule, lastIn, firstIn }) => ({
      cells: [
        text(ruleSentence(rule, names)),
        amountOf(lastIn, currency),
        between(lastIn, currency),
        amountOf(firstIn, currency),
      ],
    })),
    empty: award.rules.length === 0 ? 'This case has no rules.' : 'The cost of our rules was not computed.',
  }
}

/** Of its own offers and sites. */
function increments({ leverage, open, tender, vendor, currency }: BriefFacts): readonly Block[] {
  const offers = new Set(open.map(({ offer }) => offer.id))
  const sites = new Set(tender.sites.filter((site) => site.vendor === vendor).map(({ id }) => id))
  const own = (leverage?.increments ?? []).filter(
    ({ offer, site }) => (offer !== null && offers.has(offer)) || (site !== null && sites.has(site)),
  )
  if (own.length === 0) return []
  return [
    {
      kind: 'table',
      id: 'increments',
      caption: 'More of it, or earlier',
      columns: [
        { label: 'Offer or site', unit: '', align: 'start', grow: 1 },
        { label: 'Change', unit: '', align: 'start', grow: 1.4 },
        { label: 'Worth to us', unit: currency, align: 'end' },
        { label: 'Proven between', unit: '', align: 'start', grow: 1 },
      ],
      rows: own.map(({ offer, site, change, value }) => ({
        cells: [text(offer ?? site ?? ''), text(change), amountOf(value, currency), between(value, currency)],
      })),
    },
  ]
}
