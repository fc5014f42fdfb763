// A file that is a price list as the import shows it: dated observations, and never a quote.
import type { ListAnswers } from '../observation/list-preview.ts'
import { createMatcher } from '../observation/match-accelerator.ts'
import { type ListRead, readPriceLists } from '../observation/read-list.ts'
import type { Workbook } from '../sheet/workbook.ts'
import type { Tender } from '../tender/tender.ts'
import { remark } from './cell-reading.ts'
import type { FileReading } from './import-preview.ts'
import { pictureSheets } from './picture.ts'
import { cellProblem, placeRemark } from './placed-remark.ts'

/** The price lists of a file with their observations, against the tender's accelerators; empty for any other file. */
export function listsOf(
  file: string,
  workbook: Workbook,
  tender: Tender,
  answers: ListAnswers = {},
): readonly ListRead[] {
  return readPriceLists(workbook, file, answers, createMatcher(tender.accelerators))
}

/** A price list is evidence: its cells are not corrected. */
export function readingOfLists(
  { file, sha256 }: Pick<FileReading, 'file' | 'sha256'>,
  workbook: Workbook,
  lists: readonly ListRead[],
  alreadyImported: boolean,
): FileReading {
  const previews = lists.map(({ preview }) => preview)
  const ready = previews.every(({ read, questions }) => read > 0 && questions.length === 0)
  const told = workbook.remarks.map(({ code, what, fix, sheet }) =>
    cellProblem(file, placeRemark({ sheet: sheet ?? '' }, remark('warning', code, what, fix))),
  )
  return {
    file,
    sha256,
    alreadyImported,
    sheets: pictureSheets(workbook.sheets),
    layouts: [...new Set(previews.map(({ formatName }) => formatName))],
    ...(alreadyImported ? {} : { observations: { lists: previews, ready } }),
    quotes: [],
    problems: alreadyImported ? [] : [...told, ...lists.flatMap(({ problems }) => problems)],
  }
}
