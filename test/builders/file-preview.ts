// A vendor's file as it was read, with one quote, for tests of the window.
import type { ImportPreview } from '../../shared/contract/views.ts'
import type { Problem } from '../../shared/kernel/problem.ts'

type FilePreview = ImportPreview['files'][number]

export function cellProblem(severity: Problem['severity'], address: string, sheet = 'Offers'): Problem {
  return {
    code: 'c',
    what: `wrong in ${address}`,
    where: { kind: 'cell', file: 'a.xlsx', sheet, address },
    severity,
    fix: 'mend it',
  }
}

/** Of a sheet without merges and hidden parts. */
const plain = { merges: [], hiddenRows: [], hiddenColumns: [] }

export function buildFilePreview(source: string, ready: boolean, change: Partial<FilePreview> = {}): FilePreview {
  return {
    source,
    file: `${source}.xlsx`,
    sha256: '0'.repeat(64),
    alreadyImported: false,
    sheets: [
      {
        name: 'Instructions',
        hidden: false,
        rows: 1,
        columns: 1,
        pictured: 1,
        cells: [['A1', 'Read me', 'text']],
        ...plain,
      },
      {
        name: 'Offers',
        hidden: false,
        rows: 9,
        columns: 5,
        pictured: 9,
        cells: [
          ['D7', '1,88', 'text'],
          ['E7', '2', 'number'],
        ],
        ...plain,
      },
    ],
    layouts: ['headroom bid sheet 1'],
    quotes: [
      {
        quote: { id: 'q', vendor: 'v', currency: 'USD', offers: [] },
        origins: {},
        replacesRound: null,
        changes: [],
        ready,
      },
    ],
    problems: ready ? [] : [cellProblem('note', 'A1'), cellProblem('question', 'D7')],
    ...change,
  }
}
