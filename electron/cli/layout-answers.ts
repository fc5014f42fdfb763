// What `import` is told of layouts on the command line, and what it says of files in a vendor's own layout.
import { describePlace, describeProblem } from '../../shared/kernel/problem.ts'
import type { FileReading } from '../../shared/quote/import-preview.ts'
import type { Layout } from '../../shared/quote/layout/layout.ts'
import type { GivenLayout } from '../../shared/quote/layout/proposal.ts'
import { freesSome } from '../../shared/quote/layout/question-scope.ts'
import { readLayout } from '../../shared/quote/layout/read-layout.ts'
import { CommandRefused, exitCodes } from './command.ts'
import { readJsonFile } from './load-tender.ts'
import { writeResult } from './write-result.ts'

export const layoutUsage = '[--layout L.json]… [--save-layout OUT.json] [--accept]'

export const layoutOptions = {
  layout: { type: 'string', multiple: true },
  'save-layout': { type: 'string' },
  accept: { type: 'boolean' },
} as const

export interface LayoutAnswers {
  /** Confirmed by being given; a sheet is read by the one that fits it best. */
  readonly layouts: readonly Layout[]
  /** Take a proposal that leaves a quote without a question as confirmed. */
  readonly accept: boolean
  /** Where the layout of the one sheet is written. */
  readonly saveTo: string | undefined
}

type Values = { readonly layout?: unknown; readonly 'save-layout'?: unknown; readonly accept?: unknown }

export function readLayoutAnswers(values: Values, sheets: number, usage: string): LayoutAnswers {
  const saveTo = typeof values['save-layout'] === 'string' ? values['save-layout'] : undefined
  if (saveTo !== undefined && sheets > 1) {
    throw new CommandRefused(`--save-layout writes the layout of one sheet\nusage: headroom ${usage}`, exitCodes.usage)
  }
  const files = Array.isArray(values.layout) ? values.layout.map(String) : []
  return { layouts: files.map(readLayoutFile), accept: values.accept === true, saveTo }
}

/** The layout in a file; CommandRefused names path, problem and fix of all that is wrong with it. */
export function readLayoutFile(path: string): Layout {
  const { layout, problems } = readLayout(readJsonFile(path))
  if (layout !== undefined) return layout
  const lines = problems.map((problem) => `  ${describePlace(problem.where)}: ${describeProblem(problem)}`)
  throw new CommandRefused(`${path} is not a layout:\n${lines.join('\n')}`, exitCodes.usage)
}

/** Writes the layout the first file was read by, with two spaces of indent, when that was asked for. */
export async function saveLayout({ saveTo }: LayoutAnswers, readings: readonly FileReading[]): Promise<void> {
  if (saveTo === undefined) return
  const layout = readings[0]?.proposal?.layout
  if (layout === undefined) throw new CommandRefused('the sheet has no layout of its own to save', exitCodes.no)
  await writeResult(saveTo, `${JSON.stringify(layout, null, 2)}\n`)
}

/** Proposals that leave at least one quote without an open question, as if the buyer had confirmed them. */
export function acceptedOf(readings: readonly FileReading[]): (index: number) => GivenLayout | undefined {
  return (index) => {
    const { proposal, quotes = [] } = readings[index] ?? {}
    if (proposal === undefined || proposal.confirmed) return undefined
    const vendors = quotes.map(({ quote }) => quote.vendor)
    const isFree = proposal.questions.length === 0 || freesSome(proposal, vendors)
    return isFree ? { layout: proposal.layout, confirmed: true } : undefined
  }
}

/** How a file in a vendor's own layout is read, and what is still to be answered; nothing for other files. */
export function layoutLines({ file, proposal }: FileReading): readonly string[] {
  if (proposal === undefined) return []
  const from = { saved: 'recognised', given: 'given', proposed: 'proposed' }[proposal.from]
  return [
    `${file}: layout ${from}${proposal.confirmed ? '' : ', not confirmed'}: ${proposal.layout.name}`,
    ...proposal.moved.map((sentence) => `  moved    ${sentence}`),
    ...proposal.questions.map(({ what, options, typed }) => {
      const answers = [...options.map(({ label }) => label), ...(typed === undefined ? [] : [typed.label])]
      return `  asked    ${what} ${answers.join(' | ')}`
    }),
  ]
}
