// Page 1, what is in play beside the asks: packages that are worth the same to us, and what the vendor has given so far.
import type { Block } from '../block.ts'
import { listed, say, type Text, wholeMoney } from '../figure.ts'
import type { BriefFacts } from './brief-facts.ts'
import { factorWords } from './value-words.ts'

/** On the first page; all of them follow later. */
const most = 3

export function inTrade(facts: BriefFacts): readonly Block[] {
  const items = [...packageItems(facts), ...givenItem(facts)]
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Packages and concessions' },
    { kind: 'list', ordered: false, items },
  ]
}

function packageItems({ packages, currency }: BriefFacts): readonly Text[] {
  const [first] = packages
  if (first === undefined) return []
  const offers = packages
    .slice(0, most)
    .map(({ asks, priceFactor }) =>
      asks.length === 0
        ? say`prices ${factorWords(priceFactor)} and nothing else`
        : say`prices ${factorWords(priceFactor)} with ${asks.map(({ label }) => label).join(', ')}`,
    )
  const rest = packages.length > most ? `; ${packages.length - most} more on a later page` : ''
  return [say`Worth the same to us, ${wholeMoney(first.total, currency)} in all: ${listed(offers, '; or ')}${rest}.`]
}

/** In its newest round and since its first one. */
function givenItem({ ledger, currency }: BriefFacts): readonly Text[] {
  const [first, ...later] = ledger.rounds
  const newest = later.at(-1)
  if (first === undefined || newest === undefined) return []
  const terms = newest.byTerm
    .filter(({ worth }) => Math.abs(worth) >= 0.5)
    .slice(0, most)
    .map(({ label, worth }) => say`${label} ${wholeMoney(worth, currency)}`)
  const how: Text = terms.length === 0 ? [] : say`: ${listed(terms, ', ')}`
  const since: Text = later.length === 1 ? [] : say`; since its first, ${wholeMoney(ledger.total, currency)}`
  return [say`Given in round ${String(newest.round)}, worth to us ${wholeMoney(newest.worth, currency)}${how}${since}.`]
}
