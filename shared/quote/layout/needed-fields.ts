// What every offer needs and no field of a table says, and which fields nobody has placed could say it: those are asked about, not kept as notes.
import type { HeaderReading } from '../words/reading.ts'
import type { FieldEvidence } from './field-evidence.ts'
import { labelOf } from './field-meaning.ts'
import type { FieldLayout, TableLayout } from './layout.ts'
import type { ProposedField } from './propose-fields.ts'

/** Kinds of offers that run for a term are those the layout does not fix to another kind. */
const withoutTerm: readonly unknown[] = ['on-demand', 'hardware', 'build']

/** The targets every offer needs that neither the table nor `elsewhere` (labels and texts of the file) states. */
export function missingTargets(table: TableLayout, elsewhere: ReadonlySet<string>): readonly string[] {
  const { fields, fixed = {}, section, sheetName } = table
  const has = (...tos: readonly string[]) =>
    tos.some(
      (to) =>
        fields.some((field) => field.to === to) ||
        Object.hasOwn(fixed, to) ||
        section === to ||
        sheetName === to ||
        elsewhere.has(to),
    )
  const hasTerm = has('termMonths', 'terms') || fields.some(({ at }) => at?.term !== undefined)
  const needs: readonly (readonly [to: string, missing: boolean])[] = [
    ['price', !has('price') && !(has('price.list') && has('price.discounts[0]'))],
    ['maxQuantity', !has('maxQuantity', 'ramp', 'terms')],
    ['accelerator', !has('accelerator', 'terms') && !fields.some(({ at }) => at?.accelerator !== undefined)],
    ['termMonths', !hasTerm && !withoutTerm.includes(fixed.kind)],
  ]
  return needs.flatMap(([to, missing]) => (missing ? [to] : []))
}

/** What labels beside the offers say for all of them. */
export function labelTargets(tables: readonly TableLayout[]): ReadonlySet<string> {
  const labels = tables.filter(({ use }) => use === 'quote')
  return new Set(labels.flatMap(({ fields }) => fields.flatMap(({ to }) => to ?? [])))
}

/** A word of the header that leads to the target, however few of its letters it has. */
const leastGuess = 0.08

/** Sizes of machines, which are whole numbers too. */
const sizes =
  /(?:^|[^\p{L}])(?:gbp?s?|gib|tbp?s?|tib|v?cpus?|cores?|memory|v?ram|storage|ssds?|nvme|hbm\d?|gbit|watts?|tdp|year|jahr|ports?|racks?)(?:$|[^\p{L}])/iu

export interface Fitting {
  /** Of the missing targets, those the header's words lead to. */
  readonly byWords: readonly string[]
  /** Those that nothing but the cells speaks for. */
  readonly byCells: readonly string[]
}

/** Which of the missing targets an unplaced field could be. */
export function fittingTargets(
  header: string,
  reading: HeaderReading,
  evidence: FieldEvidence,
  missing: readonly string[],
): Fitting {
  if (evidence.filled === 0) return { byWords: [], byCells: [] }
  const byWords = reading.targets
    .filter(({ to, score }) => score >= leastGuess && missing.includes(to) && holds[to]?.(evidence) === true)
    .map(({ to }) => to)
  const isSize = sizes.test(header)
  const byCells = missing.filter((to) => !byWords.includes(to) && !isSize && looksLike[to]?.(evidence) === true)
  return { byWords, byCells }
}

type Test = (evidence: FieldEvidence) => boolean

/** What cells must hold for a word of the header to count. */
const holds: Readonly<Record<string, Test>> = {
  price: ({ figures, percents, dates }) => figures >= 0.5 && percents < 0.5 && dates < 0.5,
  maxQuantity: ({ wholes, bands }) => wholes + bands >= 0.5,
  accelerator: ({ figures, longest }) => figures < 0.5 && longest <= 80,
  termMonths: ({ wholes, periods }) => wholes + periods >= 0.5,
}

/** What cells look like without any word for it. */
const looksLike: Readonly<Record<string, Test>> = {
  maxQuantity: ({ wholes, lengths, percents }) => wholes === 1 && lengths < 1 && percents === 0,
  accelerator: ({ names }) => names('accelerators') > 0,
  termMonths: ({ lengths }) => lengths === 1,
}

/** More fields than this that only their cells speak for are no question but a table of figures. */
const mostByCells = 2

/** The table with those of its unplaced fields left open that could be what it lacks; each with the reason in `whys`, by the field's index. */
export function leaveNeededOpen(
  table: TableLayout,
  proposed: readonly ProposedField[],
  elsewhere: ReadonlySet<string>,
): { readonly table: TableLayout; readonly whys: ReadonlyMap<number, string> } {
  const missing = missingTargets(table, elsewhere)
  const fits = proposed.map(({ found, layout, reading, evidence, meaning }) =>
    layout.to === 'note' && meaning.score === 0 && !found.hidden
      ? fittingTargets(layout.header, reading, evidence, missing)
      : { byWords: [], byCells: [] },
  )
  // Figures beside the labels of a letter are of every kind.
  const counts = (to: string) =>
    table.form !== 'labels' &&
    fits.every(({ byWords }) => !byWords.includes(to)) &&
    fits.filter(({ byCells }) => byCells.includes(to)).length <= mostByCells
  const firsts = fits.map(({ byWords, byCells }) => byWords[0] ?? byCells.find(counts))
  const whys = new Map(
    firsts.flatMap((to, index) =>
      to === undefined ? [] : [[index, `it may be the ${labelOf(to)}, which no other field says`] as const],
    ),
  )
  const fields = table.fields.map((field, index): FieldLayout => {
    const { to: _, ...unplaced } = field
    return whys.has(index) ? unplaced : field
  })
  return { table: whys.size === 0 ? table : { ...table, fields }, whys }
}
