// What a field of a found table means: by the words of its header, held against what its cells are.
import type { InputKind } from '../bid-sheet/input.ts'
import type { HeaderReading, TargetGuess } from '../words/reading.ts'
import { targetOf } from '../words/targets.ts'
import type { LayoutUnit } from '../words/units.ts'
import type { FieldEvidence } from './field-evidence.ts'
import { axisOf } from './fit-table.ts'

export interface FieldMeaning {
  /** Absent: a person must say. */
  readonly to: string | undefined
  readonly why: string
  /** How sure, 0…1; decides between two fields that claim one meaning. */
  readonly score: number
  /** Meanings to choose from, when there are several. */
  readonly between: readonly string[]
}

/** Below this a header's words are a coincidence. */
export const leastScore = 0.5
/** Two guesses this near are two readings. */
const near = 0.1

const figureInputs: readonly InputKind[] = [
  'count',
  'quantity',
  'months',
  'days',
  'share',
  'rate',
  'factor',
  'price',
  'money',
  'tariff',
]

/** True for targets whose cells hold figures. */
export function holdsFigures(to: string | undefined): boolean {
  const input = targetOf(to ?? '')?.input
  return to === 'volume' || (input !== undefined && figureInputs.includes(input))
}

const countUnits: readonly LayoutUnit[] = ['accelerators', 'nodes']

/** `form` of the table decides what a total is: of a line in a table of lines, of the whole among labels. */
export function fieldMeaning(
  reading: HeaderReading,
  evidence: FieldEvidence,
  form: 'rows' | 'columns' | 'labels',
): FieldMeaning {
  const isOfOne = reading.at?.accelerator !== undefined && evidence.figures >= 0.5
  const guesses = reading.targets.filter(
    ({ to, score }) => score >= leastScore && fitsCells(to, evidence) && !(isOfOne && to === 'accelerator'),
  )
  const [best] = guesses
  if (best === undefined) return byCells(reading, evidence, form)
  const rivals = guesses.filter(({ score }) => best.score - score <= near)
  const chosen = byMoments(rivals.length === 1 ? best : byForm(rivals, evidence, form), evidence)
  if (chosen?.to === 'availability' && evidence.filled > 0 && evidence.figures === 0) {
    return { to: 'note', why: 'its cells are neither shares of the time nor dates', score: chosen.score, between: [] }
  }
  if (chosen?.to === 'minQuantity' && evidence.percents === 1) {
    return { to: 'takeOrPay', why: 'a least quantity in percent is take-or-pay', score: chosen.score, between: [] }
  }
  if (chosen !== undefined) {
    return { to: chosen.to, why: `“${chosen.word}” means ${labelOf(chosen.to)}`, score: chosen.score, between: [] }
  }
  const between = rivals.map(({ to }) => to)
  return { to: undefined, why: `it can be ${between.map(labelOf).join(' or ')}`, score: best.score, between }
}

/** Availability of dates and quarters is when it can start, not how much of the time it runs. */
function byMoments(chosen: TargetGuess | undefined, evidence: FieldEvidence): TargetGuess | undefined {
  return chosen?.to === 'availability' && Math.max(evidence.moments, evidence.dates) >= 0.5
    ? { ...chosen, to: 'startEarliest' }
    : chosen
}

export function labelOf(to: string): string {
  return targetOf(to)?.label.toLowerCase() ?? to
}

/** A price needs figures, a band a band: what cannot be read as its meaning does not mean it. */
function fitsCells(to: string, evidence: FieldEvidence): boolean {
  const input = targetOf(to)?.input
  if (input === undefined) return false
  if (evidence.filled === 0) return true
  if (to === 'volume') return evidence.bands + evidence.wholes >= 0.5
  if (input === 'date' || input === 'month') return evidence.wholes < 0.5 || evidence.dates > 0
  if (input === 'price' || input === 'money' || input === 'tariff') return evidence.figures >= 0.5
  return !figureInputs.includes(input) || evidence.figures > 0 || evidence.longest <= 40
}

const namedTargets = [
  ['accelerator', 'accelerators'],
  ['vendor', 'vendors'],
  ['site', 'sites'],
] as const

/** Words that stand for two things are told apart by what the cells hold, or by what the table is. */
function byForm(rivals: readonly TargetGuess[], evidence: FieldEvidence, form: string): TargetGuess | undefined {
  const has = (...tos: readonly string[]) => tos.every((to) => rivals.some((guess) => guess.to === to))
  const one = (to: string) => rivals.find((guess) => guess.to === to)
  if (has('volume', 'maxQuantity')) return one(evidence.bands > 0.5 ? 'volume' : 'maxQuantity')
  if (has('lineTotal', 'total')) return one(form === 'labels' ? 'total' : 'lineTotal')
  if (has('site', 'region')) return one(evidence.names('sites') > 0 ? 'site' : 'region')
  for (const [to, list] of namedTargets) {
    if (has(to) && evidence.names(list) >= 0.5) return one(to)
  }
  const distinct = new Set(rivals.map(({ to }) => to))
  return distinct.size === 1 ? rivals[0] : undefined
}

/** Under an accelerator's name stand its prices, or how many there are: whole numbers without money can be either. */
function ofAccelerator(reading: HeaderReading, evidence: FieldEvidence, form: string): FieldMeaning {
  const isMoney = reading.currencies !== undefined || reading.unit !== undefined
  if (isMoney || (form !== 'labels' && evidence.wholes < 1))
    return { to: 'price', why: 'its header is an accelerator and its cells are figures', score: 0.6, between: [] }
  const why = 'whole numbers under an accelerator: prices or quantities'
  return form === 'labels'
    ? { to: 'note', why: 'nothing in its label or value says what it means', score: 0, between: [] }
    : { to: undefined, why, score: 0.5, between: ['price', 'maxQuantity'] }
}

/** One amount among words is money that a note would lose; plain figures are when the header says so. */
function isMoney({ currencies, saysMoney }: HeaderReading, { money, figures, amounts }: FieldEvidence): boolean {
  return money > 0 || (currencies !== undefined && figures >= 0.5) || (saysMoney === true && amounts >= 0.5)
}

/** Without a word to go by, the axis of the header or the cells alone. */
function byCells(reading: HeaderReading, evidence: FieldEvidence, form: string): FieldMeaning {
  const found = (to: string, why: string, score: number): FieldMeaning => ({ to, why, score, between: [] })
  const axis = axisOf(reading.at)
  if (axis === 'accelerator' && evidence.figures >= 0.5) return ofAccelerator(reading, evidence, form)
  if (axis !== undefined && evidence.figures >= 0.5) {
    if (axis === 'month') {
      const money = reading.currencies !== undefined
      return money
        ? { to: undefined, why: 'amounts of money by month', score: 0.5, between: ['note', 'price'] }
        : found('maxQuantity', 'its header is a month and its cells are quantities', 0.6)
    }
    const word = axis === 'term' ? 'a term' : 'a volume'
    return found('price', `its header is ${word} and its cells are figures`, 0.6)
  }
  if (evidence.filled === 0) return found('note', 'its cells are empty', 0)
  if (reading.unit !== undefined && countUnits.includes(reading.unit) && evidence.wholes >= 0.5) {
    return found('maxQuantity', `its header counts ${reading.unit} and its cells are whole numbers`, 0.5)
  }
  if (evidence.names('accelerators') >= 0.5)
    return found('accelerator', 'its cells name accelerators of the tender', 0.4)
  if (evidence.names('sites') >= 0.5) return found('site', 'its cells name sites of the tender', 0.4)
  if (evidence.names('vendors') >= 0.5) return found('vendor', 'its cells name vendors of the tender', 0.4)
  if (evidence.periods >= 0.5) return found('termMonths', 'its cells are lengths of time', 0.4)
  if (isMoney(reading, evidence)) {
    const why = 'its cells are amounts of money, and nothing says what for'
    return { to: undefined, why, score: 0.3, between: ['charge', 'setupFee', 'note'] }
  }
  if (form !== 'labels' && evidence.bands >= 0.5 && evidence.wholes < 0.5)
    return found('volume', 'its cells are bands of quantity', 0.4)
  return found('note', 'nothing in its header or cells says what it means', 0)
}
