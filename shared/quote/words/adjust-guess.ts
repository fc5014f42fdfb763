// What unit and currency of a header say about its meaning: a price by the kWh is a tariff, a support fee in money is a charge.
import type { TargetGuess } from './reading.ts'
import type { LayoutUnit } from './units.ts'

/** What a header says beside its words. */
export interface Said {
  readonly unit: LayoutUnit | undefined
  readonly hasMoney: boolean
  /** It names a term: `36 months`. */
  readonly hasTerm: boolean
}

interface Rule {
  readonly of: readonly string[]
  readonly when: (said: Said) => boolean
  readonly to: string
  /** The score is multiplied by it. */
  readonly weight: number
}

const isOneOf = (unit: LayoutUnit | undefined, units: readonly LayoutUnit[]) =>
  unit !== undefined && units.includes(unit)

const tariffUnits: readonly LayoutUnit[] = ['kWh', 'MWh', 'cent-kWh']
const pieceUnits: readonly LayoutUnit[] = ['accelerator', 'node', 'kW', 'MW', 'units']
const countUnits: readonly LayoutUnit[] = ['accelerators', 'nodes', 'kW', 'MW', 'units']
const waitUnits: readonly LayoutUnit[] = ['weeks', 'days', 'months']
const duePer: readonly LayoutUnit[] = ['month', 'year', 'once', 'accelerator-month', 'node-month', 'kW-month']

const rules: readonly Rule[] = [
  {
    of: ['price', 'power.mode', 'charge'],
    when: ({ unit }) => isOneOf(unit, tariffUnits),
    to: 'power.tariff',
    weight: 1,
  },
  { of: ['setupFee'], when: ({ unit }) => isOneOf(unit, pieceUnits), to: 'setupFeePerUnit', weight: 1 },
  {
    of: ['supportShare'],
    when: ({ unit, hasMoney }) => hasMoney || isOneOf(unit, duePer),
    to: 'charge',
    weight: 1,
  },
  { of: ['takeOrPay'], when: ({ hasMoney }) => hasMoney, to: 'quote.spendCommitment.amount', weight: 1 },
  { of: ['takeOrPay', 'termMonths'], when: ({ unit }) => isOneOf(unit, countUnits), to: 'minQuantity', weight: 1 },
  { of: ['minQuantity'], when: ({ unit }) => unit === 'percent', to: 'takeOrPay', weight: 1 },
  { of: ['startEarliest', 'availability'], when: ({ unit }) => isOneOf(unit, waitUnits), to: 'leadMonths', weight: 1 },
  { of: ['availability'], when: ({ unit }) => isOneOf(unit, countUnits), to: 'maxQuantity', weight: 1 },
  // A column called `1-year term` holds the prices of that term.
  { of: ['termMonths'], when: ({ hasTerm }) => hasTerm, to: 'price', weight: 0.8 },
]

/** The guess, or what it becomes by the unit and currency beside it. */
export function adjustGuess(guess: TargetGuess, said: Said): TargetGuess {
  const rule = rules.find((one) => one.of.includes(guess.to) && one.when(said))
  return rule === undefined
    ? guess
    : { ...guess, to: rule.to, score: Math.round(guess.score * rule.weight * 1000) / 1000 }
}

const onDemandWords = [
  'on demand',
  'payg',
  'pay as you go',
  'a la demande',
  'bajo demanda',
  'bei bedarf',
  'auf abruf',
  'su richiesta',
]

/** True for words that say a price is without commitment. */
export function saysOnDemand(words: readonly string[]): boolean {
  const text = ` ${words.join(' ')} `
  return onDemandWords.some((word) => text.includes(` ${word} `))
}
