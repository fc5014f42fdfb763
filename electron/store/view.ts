// An open tender as the window shows it, and its line in the list of tenders.
import { basename } from 'node:path'
import type { TenderSummary, TenderView } from '../../shared/contract/views.ts'
import { documentProblem, type Problem } from '../../shared/kernel/problem.ts'
import { fileState, readDocument } from './document.ts'
import type { Db } from './open-database.ts'
import { sourceMarks } from './provenance.ts'
import { listRuns } from './runs.ts'
import { nextRedo, nextUndo } from './undo.ts'

/** What is said of the file itself, besides what is said of the tender. */
export type FileWarning = 'no-backup' | 'went-back'

export function tenderView(db: Db, file: string, path: string, warnings: readonly FileWarning[]): TenderView {
  const { tender, problems } = readDocument(db)
  return {
    file,
    place: path,
    revision: fileState(db).revision,
    tender,
    problems: [...warnings.map((warning) => fileProblems[warning]), ...problems],
    runs: listRuns(db, tender),
    undo: nextUndo(db)?.why ?? null,
    redo: nextRedo(db)?.why ?? null,
    sources: sourceMarks(db, tender),
  }
}

export function tenderSummary(db: Db, file: string, path: string): TenderSummary {
  const row = db
    .prepare<[], Omit<TenderSummary, 'file' | 'place'>>(
      `SELECT coalesce(name, '') AS name, coalesce(currency, '') AS currency, coalesce(start, '') AS start,
         coalesce(months, 0) AS months, (SELECT count(*) FROM vendor) AS vendors, (SELECT count(*) FROM quote) AS quotes,
         (SELECT count(*) FROM run) AS runs, (SELECT changed_at FROM state) AS changedAt
       FROM tender`,
    )
    .get()
  if (row === undefined) throw new Error(`no tender in ${basename(path)}`)
  return { file, place: path, ...row }
}

const fileProblems: Readonly<Record<FileWarning, Problem>> = {
  'no-backup': documentProblem(
    'warning',
    'no-backup',
    '',
    'the last backup of this file could not be made',
    'Free some space on the disk, then open the tender again',
  ),
  'went-back': documentProblem(
    'warning',
    'went-back',
    '',
    'this file is older than when it was last open here: changes made since are not in it',
    'If you did not put an older copy in its place, look for the newer file or a backup',
  ),
}
