// What `import` is told of how quotes are taken in: as which round, on whose behalf, and why doubtful values are right.
import { type Arrival, arrivals, type DoubtAnswer } from '../../shared/quote/import-preview.ts'
import { CommandRefused, exitCodes } from './command.ts'
import { readJsonFile } from './load-tender.ts'
import { pageOrSheet } from './page-or-sheet.ts'

export const takeUsage =
  '[--as next-round|alternative|correction] [--of QUOTE] [--surrogate REASON] [--confirm ANSWERS.json] [--fix-list OUT.pdf|OUT.xlsx] [--vendor V]'

export const takeOptions = {
  as: { type: 'string' },
  of: { type: 'string' },
  surrogate: { type: 'string' },
  confirm: { type: 'string' },
  'fix-list': { type: 'string' },
  vendor: { type: 'string' },
} as const

type Values = Readonly<Partial<Record<keyof typeof takeOptions, unknown>>>

export interface FileAnswer extends DoubtAnswer {
  /** File name without its folder. */
  readonly file: string
}

export interface TakeAsked {
  /** Of every file of the command; undefined: next rounds. */
  readonly arrival: Arrival | undefined
  readonly answers: readonly FileAnswer[]
  /** Where the fix list goes, and of whose quote when the file does not tell. */
  readonly fixList: { readonly out: string; readonly vendor: string | undefined } | undefined
}

/** Refuses what is no choice. */
export function readTake(values: Values, files: number, usage: string): TakeAsked {
  const as = arrivals.find((one) => one === (values.as ?? 'next-round'))
  if (as === undefined) {
    throw new CommandRefused(
      `--as ${String(values.as)} is not ${arrivals.join(', ')}\nusage: headroom ${usage}`,
      exitCodes.usage,
    )
  }
  const surrogate = typeof values.surrogate === 'string' ? values.surrogate.trim() : undefined
  if (surrogate === '') throw new CommandRefused('--surrogate needs a reason', exitCodes.usage)
  const arrival: Arrival = {
    as,
    ...(typeof values.of === 'string' ? { of: values.of } : {}),
    ...(surrogate === undefined ? {} : { surrogate }),
  }
  return {
    arrival,
    answers: typeof values.confirm === 'string' ? readAnswers(values.confirm) : [],
    fixList: readFixList(values, files),
  }
}

function readFixList(values: Values, files: number): TakeAsked['fixList'] {
  const out = values['fix-list']
  if (typeof out !== 'string') return undefined
  pageOrSheet(out, 'a fix list')
  if (files !== 1) throw new CommandRefused('a fix list is of one file', exitCodes.usage)
  return { out, vendor: typeof values.vendor === 'string' ? values.vendor : undefined }
}

/** A list of `{ file, doubt, reason }`; doubts have their ids in the command's JSON. */
function readAnswers(path: string): readonly FileAnswer[] {
  const json = readJsonFile(path)
  const isAnswer = (one: unknown): one is FileAnswer =>
    typeof one === 'object' &&
    one !== null &&
    (['file', 'doubt', 'reason'] as const).every((key) => typeof (one as Partial<FileAnswer>)[key] === 'string')
  if (!Array.isArray(json) || !json.every(isAnswer)) {
    throw new CommandRefused(`${path} is not a list of { file, doubt, reason }`, exitCodes.usage)
  }
  return json
}
