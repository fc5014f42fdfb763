// Sheets with one offer a line, in the ways vendors lay them out.
import type { CorpusFile } from './corpus-file.ts'

export const priceLists: readonly CorpusFile[] = [
  {
    folder: 'title-rows-header',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Quotation',
        rows: [
          ['Halden Compute'],
          ['Quotation for GPU capacity, all prices in USD'],
          [],
          [
            'GPU model',
            'Data centre',
            'Commitment (months)',
            'Unit price (USD per GPU-hour)',
            'Min. quantity',
            'Max. quantity',
            'Take-or-pay',
            'SLA',
          ],
          ['H100 SXM 80 GB', 'North Hall', 24, 2.05, 64, 512, 0.8, 'Gold, 99.9 %'],
          ['H200 SXM 141 GB', 'North Hall', 36, 2.65, 64, 256, 0.9, 'Gold, 99.9 %'],
          ['B200 SXM 180 GB', 'South Hall', 36, 3.4, 128, 384, 0.9, 'Platinum'],
          [],
          ['Delivery subject to export licence.'],
        ],
        merges: ['A2:H2'],
      },
    ],
  },
  {
    folder: 'vendor-a-row',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Comparison',
        rows: [
          ['Supplier', 'Accelerator', 'Location', 'Term', 'Rate per GPU hour', 'Capacity (GPUs)', 'Payment terms'],
          ['Halden Compute', 'H100', 'North Hall', '24 months', '$2.10', 256, 'Net 30'],
          ['Brackwater Cloud', 'H100', 'East Quay', '24 months', '$1.95', 384, 'Net 45'],
          ['Brackwater Cloud', 'H200', 'East Quay', '36 months', '$2.55', 128, 'Net 45'],
          ['Quarrel Systems', 'MI300X', 'West Yard', '12 months', '$1.70', 512, 'Net 60'],
        ],
      },
    ],
  },
  {
    folder: 'vendor-a-sheet',
    file: 'input.xlsx',
    sheets: (
      [
        ['Halden Compute', 'North Hall', 2.2, 2.9],
        ['Quarrel Systems', 'West Yard', 2.05, 2.75],
      ] as const
    ).map(([name, site, first, second]) => ({
      name,
      rows: [
        ['Accelerator', 'Site', 'Term (months)', 'Price USD/GPU/h', 'Available GPUs'],
        ['H100', site, 24, first, 300],
        ['H200', site, 24, second, 200],
      ],
    })),
  },
  {
    folder: 'per-node-hour',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Brackwater',
        rows: [
          ['Brackwater Cloud: node pricing, one node has 8 GPUs'],
          [],
          ['Node type', 'Site', 'Term (yrs)', 'USD per node-hour (8 GPUs)', 'Nodes available'],
          ['H100', 'East Quay', 2, 16.4, 32],
          ['H200', 'East Quay', 3, 21.99, 16],
        ],
      },
    ],
  },
  {
    folder: 'list-and-discounts',
    file: 'input.xls',
    sheets: [
      {
        name: 'Quarrel Systems',
        rows: [
          ['GPU', 'Site', 'Term months', 'List price $/GPU/hr', 'Discount', 'Net price $/GPU/hr', 'Max qty'],
          ['H100', 'West Yard', 24, 2.5, '20 %', 2, 256],
          ['H200', 'West Yard', 36, 3.2, '15 %', 2.75, 128],
        ],
      },
    ],
  },
  {
    folder: 'subtotals-wrong-total',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Halden quote',
        rows: [
          ['Item', 'GPU', 'Site', 'Months', 'USD/GPU/hour', 'GPUs', 'Amount per month USD'],
          ['N-1', 'H100', 'North Hall', 24, 2, 64, 93440],
          ['N-2', 'H200', 'North Hall', 24, 2.5, 64, 116800],
          ['Subtotal North', null, null, null, null, null, 210240],
          ['S-1', 'B200', 'South Hall', 36, 3.5, 64, 163520],
          ['Subtotal South', null, null, null, null, null, 163520],
          ['Total', null, null, null, null, null, 373670],
        ],
      },
    ],
  },
  {
    folder: 'notes-hidden-rows',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Offer',
        rows: [
          ['Quarrel Systems - offer of capacity'],
          ['GPU', 'Site', 'Term (months)', 'Price ($/GPU/h)', 'Quantity', 'Cost price'],
          ['H100', 'West Yard', 12, 2.4, 128, 1.9],
          ['H100', 'West Yard', 24, 2.2, 128, 1.8],
          ['H100', 'West Yard', 36, 1.6, 128, 1.5],
          ['H200', 'West Yard', 24, 2.9, 64, 2.3],
          [],
          ['Prices exclude VAT.'],
          ['Racks are delivered with rear-door heat exchangers.'],
        ],
        hiddenRows: [5],
        hiddenColumns: ['F'],
      },
      {
        name: 'Internal',
        hidden: true,
        rows: [
          ['GPU', 'Site', 'Term (months)', 'Price ($/GPU/h)', 'Quantity'],
          ['B200', 'West Yard', 36, 2.1, 64],
        ],
      },
    ],
  },
  {
    folder: 'two-tables-one-sheet',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Brackwater',
        rows: [
          ['Brackwater Cloud'],
          [],
          ['Reserved capacity'],
          ['GPU', 'Site', 'Term (months)', 'USD per GPU-hour', 'Up to (GPUs)', 'Setup fee (USD)'],
          ['H100', 'East Quay', 24, 1.98, 512, 15000],
          ['H200', 'East Quay', 36, 2.6, 256, 15000],
          [],
          ['On-demand capacity'],
          ['Accelerator', 'Location', 'Hourly rate (USD/GPU/h)', 'Quota'],
          ['H100', 'East Quay', 3.1, 64],
        ],
      },
    ],
  },
  {
    folder: 'decimal-commas',
    file: 'input.csv',
    encoding: 'latin1',
    lines: [
      'Tannwald Rechenzentren GmbH;;;;;',
      'Beschleuniger;Standort;Laufzeit (Monate);Preis (€/GPU/Std.);Max. Menge;Einrichtungsgebühr (€)',
      'H100;Elmshafen;24;1,95;1.024;12.500,00',
      'H200;Elmshafen;36;2,485;512;8.750,50',
    ],
  },
  {
    folder: 'sections-of-sites',
    file: 'input.ods',
    sheets: [
      {
        name: 'Halden Compute',
        rows: [
          ['GPU', 'Term (months)', 'USD/GPU/hr', 'Max GPUs'],
          ['North Hall'],
          ['H100', 24, 2.1, 256],
          ['H200', 24, 2.7, 128],
          ['South Hall'],
          ['H100', 24, 2.0, 512],
        ],
      },
    ],
  },
  {
    folder: 'open-questions',
    file: 'input.tsv',
    encoding: 'utf16le',
    lines: [
      'Model\tWhere\tTerm\tPrice\tQty',
      'Nvidia H100\tNorth Hall\t24\t1,700\t128',
      'Nvidia H200\tHarbour 9\t36\t2,300\t64',
    ],
  },
  {
    folder: 'colocation-power',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Tannwald',
        rows: [
          [
            'Site',
            'Term (years)',
            'Price (€ per kW per month)',
            'Capacity (MW)',
            'Electricity',
            'Power tariff (ct/kWh)',
            'Cross connects (€ per month)',
            'Annual escalator (%)',
          ],
          ['Elmshafen', 5, 145, 2.5, 'pass-through', 9.8, 250, 2.5],
        ],
      },
    ],
  },
]
