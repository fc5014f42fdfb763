// What the import screen says of a file: its state in words, what still stands against it, where its problems lie.
import type { ImportPreview } from '../../shared/contract/views.ts'
import type { Problem, Severity } from '../../shared/kernel/problem.ts'
import type { ObservationPreview } from '../../shared/observation/list-preview.ts'
import { sortProblems } from './problem-screen.ts'

type FilePreview = ImportPreview['files'][number]

export type FileState =
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'known'; readonly words: string }
  | { readonly kind: 'empty'; readonly words: string }
  | { readonly kind: 'open'; readonly words: string }
  | { readonly kind: 'ready'; readonly words: string }

export function fileState(file: FilePreview): FileState {
  if (file.refused !== undefined) return { kind: 'refused', words: 'refused' }
  if (file.alreadyImported) return { kind: 'known', words: 'already imported' }
  if (file.observations !== undefined) return listState(file.observations)
  if (takenPart(file).length > 0) return { kind: 'open', words: partWords(file) }
  const questions = file.proposal?.questions.length ?? 0
  if (questions > 0) return { kind: 'open', words: `${questions} to answer` }
  if (file.proposal?.confirmed === false) return { kind: 'open', words: 'to confirm' }
  if (file.quotes.length === 0) return { kind: 'empty', words: 'no quote found' }
  const open = openProblems(file).length
  if (file.quotes.every((draft) => draft.ready)) return { kind: 'ready', words: 'ready' }
  return { kind: 'open', words: open === 1 ? '1 to answer' : `${open} to answer` }
}

function listState({ ready, lists }: ObservationPreview): FileState {
  const questions = lists.reduce((sum, list) => sum + list.questions.length, 0)
  if (questions > 0) return { kind: 'open', words: `${questions} to answer` }
  return ready ? { kind: 'ready', words: 'price list' } : { kind: 'empty', words: 'no price found' }
}

/** `price list: 1,200 rows, 840 matched`: rows below the headers, observations of accelerators the tender has. */
export function listWords({ lists }: ObservationPreview, locale: string): string {
  const rows = lists.reduce((sum, list) => sum + list.rows, 0)
  const matched = lists
    .flatMap((list) => list.words)
    .reduce((sum, word) => sum + (word.accelerator === null ? 0 : word.observations), 0)
  return `${rows.toLocaleString(locale)} rows, ${matched.toLocaleString(locale)} matched`
}

/** Quotes of a file that can be taken in now, while others of it wait for an answer; none when all are ready. */
function takenPart(file: FilePreview): FilePreview['quotes'] {
  const ready = file.quotes.filter((draft) => draft.ready)
  return ready.length === file.quotes.length ? [] : ready
}

function partWords(file: FilePreview): string {
  const asked = file.proposal?.questions.length ?? 0
  const open = asked > 0 ? asked : openProblems(file).length
  return `${takenPart(file).length} of ${file.quotes.length} ready, ${open} to answer`
}

/** Errors and questions: what must be answered before the quote is taken in. */
export function openProblems(file: FilePreview): readonly Problem[] {
  return file.problems.filter(isOpenProblem)
}

export function isOpenProblem({ severity }: Problem): boolean {
  return severity === 'error' || severity === 'question'
}

/** Sources with something to take in: new files and the rest of known ones in which a quote or a price list is ready. */
export function readySources(files: readonly FilePreview[]): readonly string[] {
  return files.filter(isTakeable).map((file) => file.source)
}

/** Sources that have nothing left to answer once what is ready is taken in. */
export function doneSources(files: readonly FilePreview[]): readonly string[] {
  return files.filter((file) => fileState(file).kind === 'ready').map((file) => file.source)
}

function isTakeable(file: FilePreview): boolean {
  return file.refused === undefined && (fileState(file).kind === 'ready' || takenPart(file).length > 0)
}

/** What a commit would take in now, in words: `7 quotes and 1 price list`; '' when there is nothing. */
export function readyWords(files: readonly FilePreview[]): string {
  const ready = files.filter(isTakeable)
  const quotes = ready.reduce((sum, file) => sum + file.quotes.filter((draft) => draft.ready).length, 0)
  const lists = ready.filter((file) => file.observations !== undefined).length
  return [counted(quotes, 'quote'), counted(lists, 'price list')].filter((part) => part !== '').join(' and ')
}

function counted(count: number, noun: string): string {
  if (count === 0) return ''
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}

/** What stands beside the sheet as a problem: questions that the layout asks itself are answered there. */
export function shownProblems({ problems, proposal }: FilePreview): readonly Problem[] {
  if (proposal === undefined) return problems
  const asked = new Set(proposal.questions.map((question) => question.what))
  return problems.filter(({ code, what }) => code !== 'layout-unconfirmed' && !asked.has(what))
}

export interface CellMark {
  readonly severity: Severity
  readonly words: string
}

/** Address → the worst problem of the cell, for one sheet. */
export function cellMarks(file: FilePreview, sheet: string): ReadonlyMap<string, CellMark> {
  const marks = new Map<string, CellMark>()
  for (const problem of sortProblems(file.problems)) {
    const { where } = problem
    if (where.kind !== 'cell' || where.sheet !== sheet || where.address === undefined) continue
    // A problem of a range marks its first cell.
    const address = where.address.split(':')[0] ?? where.address
    const before = marks.get(address)
    marks.set(address, {
      severity: before?.severity ?? problem.severity,
      words: before === undefined ? problem.what : `${before.words}; ${problem.what}`,
    })
  }
  return marks
}

interface WorstCell {
  readonly sheet: string
  readonly address: string
  readonly asked: 0
  readonly take: false
}

/** The cell of the worst problem, to be shown first; null when no problem lies in a cell. */
export function worstCell(file: FilePreview): WorstCell | null {
  for (const { where } of sortProblems(file.problems))
    if (where.kind === 'cell' && where.address !== undefined && file.sheets.some((one) => one.name === where.sheet))
      return { sheet: where.sheet, address: where.address, asked: 0, take: false }
  return null
}

/** The sheet a buyer wants to see first: with the worst problem, else with the quote, else the first one that is shown. */
export function firstSheet(file: FilePreview): string {
  const worst = worstCell(file)
  const origin = Object.values(file.quotes[0]?.origins ?? {})[0]
  return worst?.sheet ?? origin?.sheet ?? (file.sheets.find((one) => !one.hidden) ?? file.sheets[0])?.name ?? ''
}
