// What a header says: targets with scores, unit, currencies, and the axis its value stands on. Nothing is decided here.
import { foldText } from './fold-text.ts'
import { readAxis } from './read-axis.ts'
import { readCurrencies } from './read-currency.ts'
import { readPerNode, readUnit, unitTokens } from './read-unit.ts'
import type { HeaderReading, TargetGuess } from './reading.ts'
import type { LayoutUnit } from './units.ts'
import { priceLayoutUnits } from './units.ts'
import { type FoundPhrase, findPhrases, wordTokens } from './vocabulary.ts'

/** Words that weigh nothing. */
const fillers = new Set(
  'the a an of in for and or to at by on with per our your all der die das des dem den von fur und je pro ab im zu la le les de du d l et en un une pour par el los las del y por para il lo gli di e per het een van voor'.split(
    ' ',
  ),
)

/** What follows one of these qualifies what stands before: the head of `price of power` is its first noun. */
const qualifiers = new Set(
  'of for per at from by in on with von fur je pro mit bei ab de du des pour par por para di per van voor'.split(' '),
)

/** Targets that a term, volume or month in the header can belong to. */
const axisTargets = new Set([
  'price',
  'price.list',
  'observed.price',
  'maxQuantity',
  'minQuantity',
  'volume',
  'termMonths',
  'ramp',
  'billingRamp',
  'priceByYear',
  'capexShares',
  'lineTotal',
  'price.discounts[0]',
])

const letters = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0)

function weigh(found: readonly FoundPhrase[], words: readonly string[], weighty: readonly boolean[]) {
  const total = letters(words.filter((_, at) => weighty[at]))
  const cut = words.findIndex((word, at) => at > 0 && qualifiers.has(word))
  const head =
    cut < 0 ? words.findLastIndex((_, at) => weighty[at]) : words.findLastIndex((_, at) => at < cut && weighty[at])
  return found.map((phrase): TargetGuess => {
    const own = letters(words.filter((_, at) => at >= phrase.start && at < phrase.end && weighty[at]))
    const share = total === 0 ? 0 : Math.min(1, own / total)
    const holdsHead = head >= phrase.start && head < phrase.end
    const score = share === 1 ? 1 : share * (holdsHead ? 0.95 : 0.6)
    return { to: phrase.to, score: Math.round(score * 1000) / 1000, word: phrase.word }
  })
}

/** Phrases not inside a longer one: `quantity` says nothing in `minimum order quantity`. */
function outermost(found: readonly FoundPhrase[]): readonly FoundPhrase[] {
  const isInside = (one: FoundPhrase, other: FoundPhrase) =>
    one.start >= other.start && one.end <= other.end && other.end - other.start > one.end - one.start
  return found.filter((one) => !found.some((other) => isInside(one, other)))
}

function bestOfEach(guesses: readonly TargetGuess[]): readonly TargetGuess[] {
  const best = new Map<string, TargetGuess>()
  for (const guess of guesses) {
    if (guess.score > (best.get(guess.to)?.score ?? 0)) best.set(guess.to, guess)
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score || (a.to < b.to ? -1 : 1))
}

/** A set-up fee by the unit is another term than one for all. */
const byUnit: Readonly<Record<string, string>> = { setupFee: 'setupFeePerUnit' }
const perPiece: readonly LayoutUnit[] = ['accelerator', 'node', 'kW', 'MW', 'units']

function adjusted(guess: TargetGuess, unit: LayoutUnit | undefined): TargetGuess {
  const other = byUnit[guess.to]
  return other !== undefined && unit !== undefined && perPiece.includes(unit) ? { ...guess, to: other } : guess
}

/** What a header with no word but its unit is likely to be. */
function fromUnitAlone(unit: LayoutUnit | undefined, hasMoney: boolean): readonly TargetGuess[] {
  if (unit === undefined) return []
  if (['kWh', 'MWh', 'cent-kWh'].includes(unit)) return [{ to: 'power.tariff', score: 0.8, word: unit }]
  const isPrice = priceLayoutUnits.some((one) => one === unit)
  return isPrice && (hasMoney || unit.includes('-')) ? [{ to: 'price', score: 0.9, word: unit }] : []
}

/** Reads a header or the label of a value. */
export function readHeader(text: string): HeaderReading {
  const money = readCurrencies(foldText(text) === '' ? '' : text)
  const bare = money?.rest ?? text
  const unit = readUnit(bare)
  const axis = readAxis(unit.perNode === undefined ? bare : withoutPerNode(bare))
  const rest = axis?.rest ?? bare
  const words = wordTokens(rest)
  const weighty = weightyWords(rest, words)
  const guesses = weigh(outermost(findPhrases(words)), words, weighty).map((guess) => adjusted(guess, unit.unit))
  const targets = bestOfEach([
    ...guesses.filter((guess) => guess.score > 0),
    ...(weighty.some(Boolean) ? [] : fromUnitAlone(unit.unit, money !== undefined)),
  ])
  const best = targets[0]
  const isOnAxis = axis !== undefined && (best === undefined || axisTargets.has(best.to))
  return {
    targets,
    ...(unit.unit === undefined ? {} : { unit: unit.unit }),
    ...(unit.scale === undefined ? {} : { scale: unit.scale }),
    ...(money === undefined ? {} : { currencies: money.currencies }),
    ...(isOnAxis ? { at: axis.at } : {}),
    ...(unit.perNode === undefined ? {} : { perNode: unit.perNode }),
  }
}

/** Eight accelerators a node are no band of quantity. */
function withoutPerNode(text: string): string {
  const folded = foldText(text)
  const node = readPerNode(folded)
  return node === undefined ? folded : `${folded.slice(0, node.start)} ${folded.slice(node.end)}`
}

/** Which words count: no fillers, and no words of the unit unless there are no others. */
function weightyWords(text: string, words: readonly string[]): readonly boolean[] {
  const tokens = unitTokens(text)
  const { used } = readUnit(text, tokens)
  const inUnit = new Map<string, number>()
  tokens.forEach((token, at) => {
    if (used.has(at) && token.kind !== 'mark') inUnit.set(token.text, (inUnit.get(token.text) ?? 0) + 1)
  })
  return words.map((word) => {
    const left = inUnit.get(word) ?? 0
    if (left > 0) inUnit.set(word, left - 1)
    return left === 0 && !fillers.has(word) && word !== '%'
  })
}
