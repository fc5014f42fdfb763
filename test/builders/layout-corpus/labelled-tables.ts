// Sheets whose labels beside the prices say what is offered: one block for the sheet, one block over each table.
import type { CorpusFile } from './corpus-file.ts'

export const labelledTables: readonly CorpusFile[] = [
  {
    folder: 'labels-for-a-sheet',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Brackwater',
        rows: [
          ['Brackwater Cloud'],
          [],
          ['Site:', 'East Quay'],
          ['GPU:', 'H100 SXM'],
          ['Take-or-pay:', '80 %'],
          ['Valid until:', { date: '2027-05-31' }],
          [],
          ['Term (months)', 'Price (USD/GPU/hr)', 'Max. GPUs', 'Take-or-pay'],
          [12, 2.6, 512],
          [24, 2.3, 512],
          [36, 2.1, 1024, '90 %'],
        ],
      },
    ],
  },
  {
    folder: 'labels-for-each-table',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Halden',
        rows: [
          ['Halden Compute'],
          [],
          ['Payment terms:', 'Net 45'],
          [],
          ['Site:', 'North Hall'],
          ['Take-or-pay:', '80 %'],
          ['GPU', 'Term (months)', 'Price (USD/GPU/hr)', 'Max. GPUs'],
          ['H100', 24, 2.2, 512],
          ['H200', 36, 2.8, 256],
          [],
          ['Site:', 'South Hall'],
          ['Take-or-pay:', '70 %'],
          ['GPU', 'Term (months)', 'Price (USD/GPU/hr)', 'Max. GPUs'],
          ['H100', 24, 2.1, 512],
          [],
          ['Valid until:', { date: '2027-06-30' }],
        ],
      },
    ],
  },
]
