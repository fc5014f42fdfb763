// Sheets whose prices or records stand across: vendors in columns, labels with values, volumes, terms and months over columns.
import type { CorpusFile } from './corpus-file.ts'

export const shapedTables: readonly CorpusFile[] = [
  {
    folder: 'vendors-across',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Bids',
        rows: [
          ['Vendor', 'Halden Compute', 'Brackwater Cloud', 'Quarrel Systems'],
          ['Accelerator', 'H100', 'H100', 'MI300X'],
          ['Site', 'North Hall', 'East Quay', 'West Yard'],
          ['Price (USD/GPU/hr)', 2.15, 1.99, 1.65],
          ['Term (months)', 24, 24, 36],
          ['Maximum quantity', 256, 512, 384],
          ['Take or pay (%)', 80, 100, 75],
          ['Cooling', 'liquid', 'air', 'liquid'],
        ],
      },
    ],
  },
  {
    folder: 'labels-german',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Angebot',
        rows: [
          ['Angebot'],
          ['Anbieter:', 'Tannwald Rechenzentren GmbH'],
          ['Angebotsnummer:', 'TR-2027-118'],
          ['Beschleuniger:', 'H100 SXM'],
          ['Standort:', 'Elmshafen'],
          ['Laufzeit:', '36 Monate'],
          ['Preis pro GPU-Stunde:', '1,89 €'],
          ['Max. Menge:', '512 GPUs'],
          ['Mindestabnahme:', '80 %'],
          ['Zahlungsziel:', '30 Tage netto'],
          ['Gültig bis:', '31.05.2027'],
          ['Einrichtung gesamt: 48.200,00 EUR'],
        ],
      },
    ],
  },
  {
    folder: 'volume-rows',
    file: 'input.ods',
    sheets: [
      {
        name: 'Quarrel',
        rows: [
          ['Quarrel Systems volume pricing'],
          ['GPU', 'Site', 'Term (months)', 'Volume', 'Price per GPU-hour (USD)'],
          ['H100', 'West Yard', 24, '128 - 255', 2.3],
          ['H100', 'West Yard', 24, '256 - 511', 2.15],
          ['H100', 'West Yard', 24, '512 - 1,023', 2.05],
          ['H200', 'West Yard', 36, '64+', 2.95],
          ['H200', 'West Yard', 36, '≥ 256', 2.8],
        ],
      },
    ],
  },
  {
    folder: 'volume-across',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Brackwater',
        rows: [
          ['Brackwater Cloud - USD per GPU-hour by order size'],
          ['Accelerator', 'Site', 'Term (months)', '64+', '256+', '512+', 'Max. GPUs'],
          ['H100', 'East Quay', 24, 2.2, 2.1, 2, 1024],
          ['H200', 'East Quay', 36, 2.9, 2.75, 2.6, 512],
        ],
      },
    ],
  },
  {
    folder: 'term-volume-matrix',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Halden Compute',
        rows: [
          ['H100 SXM 80 GB at North Hall, USD per GPU-hour'],
          ['Volume', 'Commitment'],
          [null, '12 months', '24 months', '36 months'],
          ['64 - 127', 2.6, 2.4, 2.2],
          ['128 - 255', 2.5, 2.3, 2.1],
          ['256 - 512', 2.4, 2.2, 2],
        ],
        merges: ['A2:A3', 'B2:D2'],
      },
    ],
  },
  {
    folder: 'months-ramp',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Brackwater',
        rows: [
          ['GPU', 'Site', 'Term (months)', 'USD/GPU/hr', 'Jul 2027', 'Aug 2027', 'Sep 2027', 'Oct 2027'],
          ['H100', 'East Quay', 24, 2.05, 128, 256, 384, 512],
          ['H200', 'East Quay', 36, 2.7, 0, 0, 64, 128],
        ],
      },
    ],
  },
  {
    folder: 'terms-in-rows',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Halden Compute',
        rows: [
          ['Offer no.', 'GPU', 'Site', 'Term (months)', 'Max. GPUs', 'USD/GPU/hr'],
          ['HC-A', 'H100', 'North Hall', 12, 512, 2.4],
          ['HC-B', 'H100', 'North Hall', 24, 512, 2.2],
          ['HC-C', 'H100', 'North Hall', 36, 512, 2],
          ['HC-D', 'H200', 'South Hall', 36, 256, 2.8],
        ],
      },
    ],
  },
]
