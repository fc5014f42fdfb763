// The rows of a price list as observations: what cannot be used is left out with its cell and counted, and reading goes on.
import type { Problem, Severity } from '../kernel/problem.ts'
import { formatAddress } from '../sheet/address.ts'
import type { Cell } from '../sheet/cell.ts'
import type { Workbook } from '../sheet/workbook.ts'
import { type ListAnswers, type ListPreview, mostWords, type WordCount } from './list-preview.ts'
import { type Observation, type PackedObservations, packObservations } from './observation.ts'
import { type FoundList, findPriceLists } from './price-list.ts'
import { type RowFlaw, readRow } from './read-row.ts'
import { settleList } from './settle-list.ts'

export interface ListRead {
  readonly preview: ListPreview
  readonly problems: readonly Problem[]
  readonly observations: PackedObservations
}

/** Places told of each kind of flaw; further ones are counted. */
const placesTold = 20

/** Reads every price list of a file; `match` says which accelerator of the tender a word means. Empty for a file that is none. */
export function readPriceLists(
  workbook: Workbook,
  file: string,
  answers: ListAnswers,
  match: (word: string) => string | undefined,
): readonly ListRead[] {
  return findPriceLists(workbook).map((list) => readList(list, file, answers, match))
}

function readList(
  list: FoundList,
  file: string,
  answers: ListAnswers,
  match: (word: string) => string | undefined,
): ListRead {
  const { settled, questions, assumed } = settleList(list, file, answers)
  const { sheet, index, headerRow, format } = list
  const hidden = new Set(sheet.hiddenRows)
  const found: Observation[] = []
  const flaws = new Map<string, { readonly flaw: RowFlaw; rows: number; readonly places: string[] }>()
  const seen = new Set<string>()
  let rows = 0
  for (let row = headerRow + 1; row < sheet.rows; row += 1) {
    const cells = index.row(row)
    if (cells.length === 0) continue
    rows += 1
    if (settled === undefined) continue
    const byColumn: (Cell | undefined)[] = []
    for (const cell of cells) byColumn[cell.column] = cell
    const read = hidden.has(row) ? hiddenRow : readRow(list.columns, settled, (column) => byColumn[column], row, seen)
    found.push(...read.observations)
    for (const flaw of read.flaws) {
      const known = flaws.get(flaw.code) ?? { flaw, rows: 0, places: [] }
      known.rows += 1
      if (known.places.length < placesTold) known.places.push(formatAddress({ row, column: flaw.column }))
      flaws.set(flaw.code, known)
    }
  }
  const counted = [...flaws.values()]
  const days = found.map(({ date }) => date)
  const preview: ListPreview = {
    sheet: sheet.name,
    format: format.id,
    formatName: format.name,
    rows,
    read: found.length,
    leftOut: counted.map(({ flaw, rows: number }) => ({ why: flaw.why, rows: number })),
    from: days.reduce<string | null>((least, day) => (least === null || day < least ? day : least), null),
    to: days.reduce<string | null>((most, day) => (most === null || day > most ? day : most), null),
    currencies: distinct(found.map(({ currency }) => currency)),
    providers: distinct(found.map(({ provider }) => provider)).slice(0, 50),
    words: countWords(found, match),
    questions,
    assumed,
  }
  const asked = questions.map((question) =>
    cellProblem('question', 'observations-open', file, sheet.name, question.address, question.what, question.fix),
  )
  const told = counted.flatMap((flaw) => problemsOf(flaw, file, sheet.name))
  return { preview, problems: [...asked, ...told], observations: packObservations(found) }
}

const hiddenRow = {
  observations: [],
  flaws: [
    {
      code: 'hidden-row',
      severity: 'note',
      why: 'the row is hidden',
      fix: 'Show the row in the file, if it counts',
      column: 0,
    },
  ],
} as const

function problemsOf(
  { flaw, rows, places }: { readonly flaw: RowFlaw; readonly rows: number; readonly places: readonly string[] },
  file: string,
  sheet: string,
): readonly Problem[] {
  const { severity, code, why, fix } = flaw
  // What a list is known to hold besides is told once, not cell by cell.
  if (severity === 'note') {
    const what = `${why}: ${rows} ${rows === 1 ? 'row is' : 'rows are'} left out`
    return [cellProblem('note', `observation-${code}`, file, sheet, places[0], what, fix)]
  }
  const named = places.map((address) =>
    cellProblem(severity, `observation-${code}`, file, sheet, address, `${why}; it is left out`, fix),
  )
  const more = rows - places.length
  if (more === 0) return named
  const what = `${why}: ${more} more ${more === 1 ? 'place' : 'places'} like the ${places.length} named, left out too`
  return [...named, cellProblem(severity, `observation-${code}`, file, sheet, undefined, what, fix)]
}

function cellProblem(
  severity: Severity,
  code: string,
  file: string,
  sheet: string,
  address: string | undefined,
  what: string,
  fix: string,
): Problem {
  return {
    severity,
    code,
    what,
    fix,
    where: { kind: 'cell', file, sheet, ...(address === undefined ? {} : { address }) },
  }
}

function countWords(found: readonly Observation[], match: (word: string) => string | undefined): readonly WordCount[] {
  const counts = new Map<string, number>()
  for (const { accelerator } of found) counts.set(accelerator, (counts.get(accelerator) ?? 0) + 1)
  return [...counts]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostWords)
    .map(([word, observations]) => ({ word, observations, accelerator: match(word) ?? null }))
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].toSorted()
}
