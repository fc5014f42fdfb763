// What a header says: targets with scores, unit, currencies, and the axis its value stands on. Nothing is decided here.

import type { Axis } from '../layout/layout.ts'
import { acceleratorIn } from './accelerator-words.ts'
import { adjustGuess, type Said, saysOnDemand } from './adjust-guess.ts'
import { foldText } from './fold-text.ts'
import { dueOf } from './money-words.ts'
import { readAxis } from './read-axis.ts'
import { readCurrencies } from './read-currency.ts'
import { readJoined } from './read-joined.ts'
import { readPerNode, readUnit, unitTokens } from './read-unit.ts'
import type { HeaderReading, TargetGuess } from './reading.ts'
import { things } from './unit-words.ts'
import type { LayoutUnit } from './units.ts'
import { priceLayoutUnits } from './units.ts'
import { type FoundPhrase, findPhrases, findReordered, wordTokens } from './vocabulary.ts'

/** Words that weigh nothing. */
const fillers = new Set(
  'the a an of in for and or to at by on with per our your all der die das des dem den von fur und je pro ab im zu la le les de du d l et en un une pour par el los las del y por para il lo gli di e per het een van voor ht net netto excl ex vat mwst zzgl tva iva hors taxes taxe'.split(
    ' ',
  ),
)

/** What follows one of these qualifies what stands before: the head of `price of power` is its first noun. */
const qualifiers = new Set(
  'of for per at from by in on with von fur je pro mit bei ab de du des pour par por para di per van voor'.split(' '),
)

/** Nouns of languages that put the noun first: `tarif horaire`, `durata contratto`. */
const headFirst = new Set(
  'prix tarif cout loyer redevance duree delai frais quantite nombre taux capacite puissance date remise conditions precio tarifa coste costo plazo duracion cantidad numero capacidad potencia fecha descuento prezzo tariffa canone durata quantita capacita potenza sconto data'.split(
    ' ',
  ),
)

/** Targets that a term, volume or month in the header can belong to. */
const axisTargets = new Set([
  'price',
  'price.list',
  'price.discounts[0]',
  'observed.price',
  'maxQuantity',
  'minQuantity',
  'volume',
  'termMonths',
  'lineTotal',
])

/** Targets with a value for each month that the headers name. */
const monthlyTargets = new Set(['maxQuantity', 'ramp', 'billingRamp', 'capexShares', 'price', 'lineTotal'])

/** Targets that each of several accelerators can have its own of. */
const byAccelerator = new Set([
  'accelerator',
  'price',
  'price.list',
  'price.discounts[0]',
  'observed.price',
  'maxQuantity',
  'minQuantity',
  'blockSize',
  'leadMonths',
  'availability',
  'lineTotal',
])

function standsOn(at: Axis, to: string | undefined): boolean {
  return to === undefined || (at.month === undefined ? axisTargets : monthlyTargets).has(to)
}

/** Nouns for what a price is for say little beside a price: the head of `GPU price` is the price. */
const thingWeight = 0.4

function lettersAt(words: readonly string[], weighty: readonly boolean[], positions: Iterable<number>): number {
  let sum = 0
  for (const at of positions) {
    const word = words[at] ?? ''
    if (weighty[at] === true) sum += word.length * (things.has(word) ? thingWeight : 1)
  }
  return sum
}

/** Where the noun stands that the header is about; what is in brackets behind it (`Term (minimum)`) qualifies it. */
function headOf(words: readonly string[], weighty: readonly boolean[], bracket: number): number {
  if (headFirst.has(words[0] ?? '')) return 0
  const cut = words.findIndex((word, at) => at > 0 && (qualifiers.has(word) || at === bracket))
  return words.findLastIndex((_, at) => weighty[at] === true && (cut < 0 || at < cut))
}

/** How many words stand before the first bracket; 0 when none is behind a word. */
function bracketAt(text: string): number {
  const at = text.search(/[([]/)
  return at < 0 ? 0 : wordTokens(text.slice(0, at)).length
}

/** The header's words as one phrase in another order, with and without those of its unit; none when a phrase as it stands has them all. */
function inAnyOrder(
  found: readonly FoundPhrase[],
  words: readonly string[],
  weighty: readonly boolean[],
): readonly FoundPhrase[] {
  if (found.some(({ start, end }) => weighty.every((counts, at) => !counts || (at >= start && at < end)))) return []
  const counted = words.filter((word) => !fillers.has(word))
  const outside = words.filter((_, at) => weighty[at] === true)
  return [counted, outside].flatMap((some) => findReordered(some, words.length))
}

/** One guess a target, by how much of the header its phrases cover, and whether they hold its head. */
function weigh(
  found: readonly FoundPhrase[],
  words: readonly string[],
  weighty: readonly boolean[],
  bracket: number,
): readonly TargetGuess[] {
  const total = lettersAt(words, weighty, words.keys())
  const head = headOf(words, weighty, bracket)
  return [...new Set(found.map((phrase) => phrase.to))].map((to) => {
    const phrases = found.filter((phrase) => phrase.to === to)
    const covered = new Set(
      phrases.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
    )
    const share = total === 0 ? 0 : lettersAt(words, weighty, covered) / total
    const longest = phrases.reduce((best, phrase) => (phrase.tokens.length > best.tokens.length ? phrase : best))
    const weight = Math.max(...phrases.map((phrase) => phrase.weight))
    const score = (share >= 1 ? 1 : share * (covered.has(head) ? 0.95 : 0.6)) * weight
    return { to, score: Math.round(score * 1000) / 1000, word: longest.word }
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

/** What a header with no word but its unit is likely to be. */
function fromUnitAlone(unit: LayoutUnit | undefined, hasMoney: boolean): readonly TargetGuess[] {
  if (unit === undefined) return []
  if (['kWh', 'MWh', 'cent-kWh'].includes(unit)) return [{ to: 'power.tariff', score: 0.8, word: unit }]
  const isPrice = priceLayoutUnits.some((one) => one === unit)
  return isPrice && (hasMoney || unit.includes('-')) ? [{ to: 'price', score: 0.9, word: unit }] : []
}

/** Reads a header or the label of a value; lines of a header stand between ` / `. */
export function readHeader(text: string): HeaderReading {
  return readJoined(text, readWhole)
}

function readWhole(text: string): HeaderReading {
  const money = readCurrencies(foldText(text) === '' ? '' : text)
  const named = acceleratorIn(money?.rest ?? text)
  const bare = named?.rest ?? money?.rest ?? text
  const perNode = readUnit(bare).perNode
  const axis = readAxis(perNode === undefined ? bare : withoutPerNode(bare))
  const rest = axis?.rest ?? bare
  const unit = readUnit(rest)
  const words = wordTokens(rest)
  const weighty = weightyWords(rest, words)
  const asWritten = findPhrases(words)
  const found = outermost([...asWritten, ...inAnyOrder(asWritten, words, weighty)])
  const said: Said = { unit: unit.unit, hasMoney: money !== undefined, hasTerm: axis?.at.term !== undefined }
  const targets = bestOfEach([
    ...weigh(found, words, weighty, bracketAt(rest))
      .filter((guess) => guess.score > 0)
      .map((guess) => adjustGuess(guess, said)),
    ...(weighty.some(Boolean) ? [] : fromUnitAlone(unit.unit, money !== undefined)),
  ])
  const best = targets[0]
  const own =
    axis === undefined ? unmarkedAxis(words, best?.to, unit.unit) : standsOn(axis.at, best?.to) ? axis.at : undefined
  const at = withAccelerator(own, best?.to, named?.name)
  const due = unit.unit ?? (best?.to === 'charge' ? dueOf(words) : undefined)
  return {
    targets,
    ...(due === undefined || best?.to === 'perNode' ? {} : { unit: due }),
    ...(unit.scale === undefined ? {} : { scale: unit.scale }),
    ...(money === undefined ? {} : { currencies: money.currencies }),
    ...(at === undefined ? {} : { at }),
    ...(perNode === undefined ? {} : { perNode }),
  }
}

function withAccelerator(at: Axis | undefined, to: string | undefined, accelerator: string | undefined) {
  return accelerator === undefined || (to !== undefined && !byAccelerator.has(to)) ? at : { ...at, accelerator }
}

/** A bare figure under a heading for all of a row of headers (`Commitment (months) / 12`, `Volume / 128`), or a price on demand. */
function unmarkedAxis(
  words: readonly string[],
  to: string | undefined,
  unit: LayoutUnit | undefined,
): Axis | undefined {
  if (to === 'price' && saysOnDemand(words)) return { term: 0 }
  const last = words.at(-1) ?? ''
  const figure = /^\d{1,6}$/.test(last) ? Number(last) : 0
  if (words.length < 2 || figure === 0) return undefined
  if (to === 'termMonths') {
    const months = unit === 'years' ? figure * 12 : unit === 'months' || figure >= 12 ? figure : 0
    return months >= 1 && months <= 240 ? { term: months } : undefined
  }
  return to === 'volume' ? { volume: figure } : undefined
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
  const outside = words.map((word) => {
    const left = inUnit.get(word) ?? 0
    if (left > 0) inUnit.set(word, left - 1)
    return left === 0 && word !== '%'
  })
  const weighty = words.map((word, at) => outside[at] === true && !fillers.has(word))
  return weighty.some(Boolean) ? weighty : outside
}
