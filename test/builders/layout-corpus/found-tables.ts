// Sheets whose tables are hard to find: labels in two columns, tables side by side, merged headers, values below labels, page breaks.
import type { CorpusFile } from './corpus-file.ts'

export const foundTables: readonly CorpusFile[] = [
  {
    folder: 'two-label-columns',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Evaluation',
        rows: [
          ['Round 1: bids for H100 and MI300X capacity'],
          [],
          [null, 'Criterion', 'Unit', 'Halden Compute', 'Brackwater Cloud', null, 'Quarrel Systems'],
          ['Technical', 'Accelerator', '-', 'H100', 'H100', null, 'MI300X'],
          [null, 'Site', '-', 'North Hall', 'East Quay', null, 'West Yard'],
          [null, 'Quantity', 'GPUs', 256, 512, null, 384],
          ['Commercial', 'Price', 'USD/GPU/h', 2.15, 1.99, null, 1.65],
          [null, 'Term', 'months', 24, 24, null, 36],
          [null, 'Take or pay', '%', 80, 100, null, 75],
          [],
          ['All prices exclude taxes.'],
        ],
        merges: ['A4:A6', 'A7:A9'],
      },
    ],
  },
  {
    folder: 'side-by-side',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Brackwater',
        rows: [
          [null, 'H100 prices', null, null, null, null, 'H200 prices'],
          [
            null,
            'GPU',
            'Term (months)',
            'USD/GPU/h',
            'Max. GPUs',
            null,
            'GPU',
            'Term (months)',
            'USD/GPU/h',
            'Max. GPUs',
          ],
          [null, 'H100', 12, 2.5, 512, null, 'H200', 12, 3.1, 128],
          [null, 'H100', 24, 2.3, 512, null, 'H200', 24, 2.9, 256],
          [null, 'H100', 36, 2.1, 1024],
          [],
          [null, 'Payment terms:', 'Net 45', null, null, null, 'Valid until:', { date: '2027-04-30' }],
        ],
      },
    ],
  },
  {
    folder: 'merged-down-and-over',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Halden',
        rows: [
          ['Halden Compute price list, USD per GPU-hour'],
          ['Accelerator', 'Site', '24 months', null, '36 months', null, 'Max. GPUs'],
          [null, null, '128+', '256+', '128+', '256+'],
          ['H100', 'North Hall', 2.3, 2.2, 2.1, 2, 512],
          [null, 'South Hall', 2.25, 2.15, 2.05, 1.95, 768],
          ['H200', 'North Hall', 3, 2.9, 2.8, 2.7, 384],
        ],
        merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:G3', 'A4:A5'],
      },
    ],
  },
  {
    folder: 'quarters-merged-header',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Quarrel',
        rows: [
          ['Quarrel Systems'],
          [null, null, null, null, 'Delivered GPUs', null, null, null],
          [null, null, null, null, 2027, null, null, 2028],
          ['GPU', 'Site', 'Term (months)', 'USD/GPU/hr', 'Q2', 'Q3', 'Q4', 'Q1'],
          ['H100', 'West Yard', 36, 2.2, 64, 128, 256, 256],
          ['MI300X', 'West Yard', 24, 1.7, 128, 128, 512, 512],
        ],
        merges: ['E2:H2', 'E3:G3'],
      },
    ],
  },
  {
    folder: 'values-below-labels',
    file: 'input.ods',
    sheets: [
      {
        name: 'Offer',
        rows: [
          ['Vendor', null, 'Quote date', null, 'Valid until'],
          ['Quarrel Systems', null, { date: '2027-01-18' }, null, { date: '2027-03-31' }],
          [],
          ['Accelerator', null, 'Site', null, 'Quantity'],
          ['MI300X', null, 'West Yard', null, 384],
          [],
          ['Price (USD/GPU/hr)', null, 'Term (months)', null, 'Take or pay (%)'],
          [1.65, null, 36, null, 75],
        ],
      },
    ],
  },
  {
    folder: 'page-breaks',
    file: 'input.csv',
    encoding: 'utf8',
    lines: [
      'Brackwater Cloud,,,,',
      'Item,Accelerator,Site,Term (months),USD/GPU/hr,Max. GPUs',
      '1,H100,East Quay,24,2.15,256',
      '2,H100,East Quay,36,1.95,256',
      'Carried forward,,,,,512',
      ',,,,,',
      'Page 2,,,,,',
      'Item,Accelerator,Site,Term (months),USD/GPU/hr,Max. GPUs',
      '3,H200,East Quay,36,2.75,128',
      '4,B200,East Quay,36,3.95,64',
      'Grand total,,,,,704',
      '* Prices exclude taxes.,,,,,',
    ],
  },
  {
    folder: 'hidden-rows-between-pages',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Price list',
        rows: [
          ['GPU', 'Site', 'Commitment (months)', 'Price (USD/GPU-hr)', 'Max. GPUs', 'Vendor'],
          ['H100', 'North Hall', 12, 2.6, 256, 'Halden Compute'],
          ['H100', 'North Hall', 24, 2.4, 256, 'Halden Compute'],
          ['H100', 'South Hall', 24, 9.99, 64, 'Halden Compute'],
          [],
          ['GPU', 'Site', 'Commitment (months)', 'Price (USD/GPU-hr)', 'Max. GPUs', 'Vendor'],
          ['MI300X', 'West Yard', 24, 1.8, 512, 'Quarrel Systems'],
          ['MI300X', 'West Yard', 36, 1.65, 512, 'Quarrel Systems'],
        ],
        hiddenRows: [4],
      },
    ],
  },
]
