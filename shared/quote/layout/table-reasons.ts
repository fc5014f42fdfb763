// Why a table was read as it was, in words for the buyer, each with the cells it was decided by.
import type { CellPosition } from '../../sheet/address.ts'
import type { HeadWords } from './head-words.ts'
import type { HeaderLines } from './header-lines.ts'
import type { HeaderRun } from './header-runs.ts'
import type { FoundRecord, Reason } from './table.ts'
import { ownCells, type View } from './view.ts'

/** Cells named for one reason, at most. */
const mostCells = 40

export function headerReasons(
  run: HeaderRun,
  header: HeaderLines,
  records: readonly FoundRecord[],
  words: HeadWords,
): readonly Reason[] {
  const { view } = run
  const isRows = view.form === 'rows'
  const reasons: Reason[] = [{ why: `${lineOf(run)} ${headerWhy(run)}`, cells: positions(run) }]
  reasons.push({
    why: isRows
      ? 'Each row below is one record: a column holds one kind of value from top to bottom.'
      : 'Each column beside the labels is one record: the words of the vocabulary stand below each other, not beside each other.',
    cells: positions(run).slice(0, 1),
  })
  if (header.lines.length > 1) {
    const cells = header.lines.flatMap((line) =>
      ownCells(view, line, header.span)
        .filter(({ cell }) => words.head(cell).kind !== 'none')
        .map(({ at }) => view.position(line, at)),
    )
    const noun = isRows ? 'rows' : 'columns'
    reasons.push({
      why: `${header.lines.length} ${noun} together are the header: groups, bands or units stand over and under its words.`,
      cells: cells.slice(0, mostCells),
    })
  }
  return [...reasons, ...recordReasons(view, records)]
}

function lineOf(run: HeaderRun): string {
  return run.view.form === 'rows' ? 'This row is the header:' : 'This column holds the labels:'
}

function headerWhy({ heads, words, axes, contrast }: HeaderRun): string {
  const named = heads.filter(({ kind }) => kind === 'word').map(({ text }) => `“${text.slice(0, 40)}”`)
  const shown = named.slice(0, 4).join(', ')
  const more = named.length > 4 ? ', …' : ''
  if (words > 0 && axes > 0) {
    return `${words} of its ${heads.length} cells are known words (${shown}${more}), ${axes} name a quantity, term or month.`
  }
  if (words > 0) return `${words} of its ${heads.length} cells are known words (${shown}${more}).`
  if (axes > 0) return `${axes} of its ${heads.length} cells name a quantity, term or month.`
  const share = Math.round(contrast * 100)
  return `none of its words is known; it is the most likely one, because ${share} % of its words stand over figures or dates. Please check it.`
}

function positions({ view, line, cells }: HeaderRun): readonly CellPosition[] {
  return cells.slice(0, mostCells).map(({ at }) => view.position(line, at))
}

/** Lines that are no offers, counted by what they are. */
function recordReasons(view: View, records: readonly FoundRecord[]): readonly Reason[] {
  const names = {
    total: 'totals',
    subtotal: 'subtotals',
    section: 'headings of sections',
    note: 'remarks',
    header: 'repeated headers',
  } as const
  return (['header', 'section', 'subtotal', 'total', 'note'] as const).flatMap((role) => {
    const found = records.filter((record) => record.role === role)
    if (found.length === 0) return []
    const noun = view.form === 'rows' ? 'row' : 'column'
    const why = `${found.length} ${noun}${found.length === 1 ? ' is' : 's are'} no offer${found.length === 1 ? '' : 's'}: ${names[role]}.`
    return [{ why, cells: found.slice(0, mostCells).map(({ at }) => view.position(at, 0)) }]
  })
}
