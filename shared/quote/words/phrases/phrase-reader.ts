// What a reader of phrases is: patterns over one clause, folded, and the values they give. A pattern must match the whole clause.
import { exact, multiply, toNumber } from '../../../money/exact.ts'
import type { DateOrder, NumberFormat } from '../../layout/layout.ts'
import { readWrittenNumber } from '../number-style.ts'

/** What helps to understand a phrase; whatever is missing leaves phrases that need it unread. */
export interface PhraseContext {
  /** `YYYY-MM` of month 0. */
  readonly start?: string | undefined
  readonly receivedOn?: string | undefined
  readonly numbers?: NumberFormat | undefined
  readonly dates?: DateOrder | undefined
  readonly perNode?: number | undefined
}

export interface PhraseValue {
  /** A target of targets.ts. */
  readonly to: string
  readonly value: unknown
  /** ISO codes that an amount in the phrase can be in. */
  readonly currencies?: readonly string[]
  /** What was done to get the value, when it is not as written. */
  readonly remark?: string
}

export interface PhraseReader {
  readonly patterns: readonly RegExp[]
  /** Undefined when the phrase is not certain after all. */
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
    context: PhraseContext,
  ) => readonly PhraseValue[] | undefined
}

const fragments: Readonly<Record<string, string>> = {
  N: "(?<n>\\d+(?:[.,' ]\\d+)*)",
  PCT: '(?<pct>\\d+(?:[.,]\\d+)?) ?(?:%|percent|per cent|prozent|pour cent|por ciento|per cento|procent)',
  YEARLY:
    "(?:per annum|annually|per year|a year|each year|/ ?yr|/ ?year|/ ?jahr|yearly|pro jahr|im jahr|jahrlich|par an|annuel|al ano|anual|all'anno|per jaar)",
  MONTHS:
    '(?<months>\\d{1,3}|one|two|three|four|five|six|twelve|ein|eine|zwei|drei|vier|funf|un|deux|trois|quatre|cinq) ?-? ?(?<span>months?|mos?|mths?|m|years?|yrs?|y|monate?n?|jahren?|jahre?|mois|ans?|annees?|meses|mes|anos?|mesi|anni|maanden|jaar)',
  MONEY: "(?<money>[^\\d\\s]{0,5} ?\\d[\\d.,' ]*(?:k|m|mio|million)? ?[^\\d\\s/]{0,4})",
  THING:
    '(?<thing>gpus?|accelerators?|units?|cards?|chips?|pcs|st(?:uc)?k|stueck|nodes?|servers?|knoten|noeuds?|nodos?|kw|mw|unites?|unidades|cartes?)',
}

/** A pattern of one whole clause; `PCT`, `MONTHS`, `MONEY` and the like stand for figures. */
export function clause(pattern: string): RegExp {
  const source = pattern.replace(/\b[A-Z]{1,6}\b/g, (name) => fragments[name] ?? name)
  return new RegExp(`^(?:${source})$`)
}

/** A number that both formats read alike, or that the known format reads. */
export function certainNumber(text: string, context: PhraseContext): number | undefined {
  const readings = (['point', 'comma'] as const)
    .filter((format) => context.numbers === undefined || context.numbers === format)
    .flatMap((format) => readWrittenNumber(text, format)?.number ?? [])
  return new Set(readings).size === 1 ? readings[0] : undefined
}

/** Digits of a percentage as a share of 0 to 1. */
export function shareOf(text: string | undefined): number | undefined {
  const percent = Number((text ?? '').replace(',', '.'))
  return text === undefined || !(percent >= 0 && percent <= 100)
    ? undefined
    : toNumber(multiply(exact(percent), { n: 1n, scale: 2 }))
}

export interface Money {
  readonly amount: number
  readonly currencies?: readonly string[]
}

/** An amount with its currency, certain in its format. */
export function certainMoney(text: string | undefined, context: PhraseContext): Money | undefined {
  const formats = (['point', 'comma'] as const).filter(
    (one) => context.numbers === undefined || context.numbers === one,
  )
  const readings = formats.flatMap((format) => readWrittenNumber((text ?? '').trim(), format) ?? [])
  const [first] = readings
  if (first === undefined || first.percent || first.unit !== undefined) return undefined
  if (readings.some((one) => one.number !== first.number) || first.number < 0) return undefined
  return { amount: first.number, ...(first.currencies === undefined ? {} : { currencies: first.currencies }) }
}

/** One value for a target, if there is one. */
export function one(to: string, value: unknown): readonly PhraseValue[] | undefined {
  return value === undefined ? undefined : [{ to, value }]
}
