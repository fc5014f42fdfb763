// How much of the vendor we need, why it lost, how its share moves with its prices, and what lateness costs us.

import { isOfPower } from '../../chart/award-curve.ts'
import type { VendorLeverage } from '../../tender/leverage.ts'
import { TERMS, termKeys } from '../../tender/offer.ts'
import { ruleSentence } from '../../tender/rules/table.ts'
import type { Block, Table } from '../block.ts'
import { absent, count, listed, say, share, type Text, wholeMoney, words } from '../figure.ts'
import type { BriefFacts } from './brief-facts.ts'
import { amountOf, between, factorWords } from './value-words.ts'

export function standing(facts: BriefFacts): readonly Block[] {
  const { own } = facts
  if (own === undefined) return []
  return [
    { kind: 'heading', level: 1, text: 'How much of it we need' },
    { kind: 'paragraph', text: needed(own) },
    ...(own.awarded ? [] : whyLost(facts, own)),
    ...curve(facts, own),
    ...(own.awarded ? lateness(facts, own) : []),
  ]
}

const kindWords: { readonly [K in NonNullable<VendorLeverage['nearOptimal']>['kind']]: string } = {
  'must-have': 'We cannot do without it at about this total.',
  'free-choice': 'It is a free choice: awards about as good exist with and without it.',
  irrelevant: 'It has no place in any award about as good.',
}

function needed({ nearOptimal }: VendorLeverage): Text {
  if (nearOptimal === undefined) return ['The least and most share it has in awards about as good was not computed.']
  const { least, most, within, kind, mw } = nearOptimal
  const serves = say`serves between ${share(least)} and ${share(most)} of demand`
  const supplies =
    mw &&
    say`supplies between ${count(mw.least, 'MW', 'MW', 2)} and ${count(mw.most, 'MW', 'MW', 2)} on average over the horizon`
  const part = supplies === undefined ? serves : most > 0 ? say`${serves} and ${supplies}` : supplies
  return say`In awards within ${share(within)} of the best total it ${part}. ${kindWords[kind]}`
}

function whyLost(facts: BriefFacts, { whyLost: lost }: VendorLeverage): readonly Block[] {
  const { currency, name } = facts
  const heading: Block = { kind: 'heading', level: 1, text: 'Why it lost' }
  if (lost === undefined) return [heading, { kind: 'paragraph', text: ['Not computed.'] }]
  return [
    heading,
    {
      kind: 'list',
      ordered: false,
      items: [
        lost.cost === null
          ? [`What awarding one of its offers would add was not computed.`]
          : lost.cost.value === null
            ? [`No award with ${name} in it keeps our rules.`]
            : say`Awarding the best of its offers would add ${amountOf(lost.cost, currency)} to the total (proven between: ${between(lost.cost, currency)}).`,
        rulesInWay(facts, lost.rules),
        cheapest(facts, lost.change),
        ...others(facts, lost.change),
      ],
    },
  ]
}

function rulesInWay({ names }: BriefFacts, rules: NonNullable<VendorLeverage['whyLost']>['rules']): Text {
  if (rules === null) return ['Whether a rule of ours stands in its way was not computed.']
  if (rules.length === 0) return ['It loses without any of our rules too: on price and terms alone.']
  return say`Without ${rules.length === 1 ? 'this rule of ours' : 'these rules of ours'} it would win: ${listed(rules.map((rule) => `“${ruleSentence(rule, names)}”`))}`
}

function cheapest({ currency }: BriefFacts, change: NonNullable<VendorLeverage['whyLost']>['change']): Text {
  if (change === null) return ['No single change of a term that costs it money makes it win, of those tried.']
  const key = termKeys.find((one) => one === change.term)
  const label = key === undefined ? change.term : TERMS[key].label
  return say`The one change that makes it win and costs it least: ${change.offer}, ${change.change} (${label}), which gives us ${wholeMoney(change.given, currency)} on what it then sells.`
}

/** Changes that cost it no money we can put a figure on, and put it in the award all the same. */
function others({ clauses }: BriefFacts, change: NonNullable<VendorLeverage['whyLost']>['change']): readonly Text[] {
  const winning = clauses.filter((one) => one.wins && (one.given ?? null) === null && one.change !== change?.change)
  if (winning.length === 0) return []
  return [
    say`In the award with one change of another kind: ${listed(winning.map((one) => `${one.offer}, ${one.change}`))}.`,
  ]
}

function curve(facts: BriefFacts, { curve: points }: VendorLeverage): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'Its share at other prices' }
  if (points === undefined || points.length === 0)
    return [heading, { kind: 'paragraph', text: ['The award curve was not computed.'] }]
  return [heading, curveTable(facts, points)]
}

function curveTable({ currency }: BriefFacts, points: NonNullable<VendorLeverage['curve']>): Table {
  const power = isOfPower(points)
  return {
    kind: 'table',
    id: 'award-curve',
    caption: 'All its unit prices moved together',
    columns: [
      { label: 'Its unit prices', unit: '', align: 'start', grow: 1 },
      power
        ? { label: 'Power it supplies', unit: 'MW on average', align: 'end' }
        : { label: 'Its share of demand', unit: '%', align: 'end' },
      { label: 'Our total', unit: currency, align: 'end' },
    ],
    rows: points.map((point) => ({
      cells: [
        words(factorWords(point.factor)),
        power ? count(point.mw ?? 0, '', '', 2) : share(point.share),
        wholeMoney(point.total, currency),
      ],
      ...(point.factor === 1 ? { emphasis: 'chosen' as const } : {}),
    })),
    note: ['The best award at each price, with every price at which it changes.'],
  }
}

function lateness({ currency }: BriefFacts, { late }: VendorLeverage): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'What lateness costs us' }
  if (late === undefined || late.length === 0)
    return [heading, { kind: 'paragraph', text: ['What late delivery costs us was not computed.'] }]
  return [
    heading,
    {
      kind: 'table',
      id: 'late',
      caption: 'A day late, on average to the end of the delay',
      columns: [
        { label: 'Late by', unit: '', align: 'start', grow: 1 },
        { label: 'Costs us a day', unit: currency, align: 'end' },
        { label: 'Its quote credits a day', unit: currency, align: 'end' },
        { label: 'Missing', unit: currency, align: 'end' },
      ],
      rows: late.map(({ months, perDay, quoted }) => ({
        cells: [
          count(months, 'month', 'months'),
          perDay === null ? absent('the award fails') : wholeMoney(perDay, currency),
          quoted === null ? absent('none agreed') : wholeMoney(quoted, currency),
          perDay === null ? absent('–') : wholeMoney(Math.max(0, perDay - (quoted ?? 0)), currency),
        ],
      })),
      note: [
        'The award stands and use is planned anew; what its lateness leaves unserved counts at our cost of a missing hour.',
      ],
    },
  ]
}
