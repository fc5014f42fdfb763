// Sheets whose headers are accelerators: over terms, over sites with a second line of terms, over volumes with names the tender does not know.
import type { CorpusFile } from './corpus-file.ts'

export const acceleratorsAcross: readonly CorpusFile[] = [
  {
    folder: 'accelerators-across',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Rates',
        rows: [
          ['Quarrel Systems'],
          ['All prices in USD per GPU-hour'],
          [],
          ['Site:', 'West Yard'],
          ['Max. GPUs:', 512],
          [],
          ['Term', 'H100 SXM', 'H200', 'MI300X'],
          ['12 months', 2.6, 3.1, 2.2],
          ['24 months', 2.35, 2.8, 1.95],
          ['36 months', 2.1, '–', 1.8],
        ],
      },
    ],
  },
  {
    folder: 'accelerators-and-terms',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Halden',
        rows: [
          ['Halden Compute, USD/GPU/hr'],
          [],
          ['Site', 'Max. GPUs', 'NVIDIA H100 SXM', null, 'NVIDIA H200 SXM', null],
          [null, null, '12 mo', '36 mo', '12 mo', '36 mo'],
          ['North Hall', 512, 2.55, 2.15, 3.05, 2.7],
          ['South Hall', 256, 2.45, 2.05, null, null],
        ],
        merges: ['A3:A4', 'B3:B4', 'C3:D3', 'E3:F3'],
      },
    ],
  },
  {
    folder: 'accelerators-unknown',
    file: 'input.csv',
    encoding: 'utf8',
    lines: [
      'Brackwater Cloud,,,',
      'Prices in USD per GPU-hour at East Quay,,,',
      'Term:,24 months,,',
      'Volume (GPUs),H100,B300,Zeta-9',
      '64-255,2.60,6.20,1.40',
      '256-1023,2.40,5.90,1.30',
    ],
  },
  {
    folder: 'accelerators-counted',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Brackwater',
        rows: [
          ['Brackwater Cloud'],
          [],
          ['Site', 'Term', 'H100 qty', 'H100 $/GPU/hr', 'MI300X qty', 'MI300X $/GPU/hr'],
          ['East Quay', '24 months', 512, 2.2, 256, 1.9],
          ['East Quay', '36 months', 512, 2.05, null, null],
        ],
      },
    ],
  },
]
