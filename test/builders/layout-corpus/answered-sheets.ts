// Sheets as sellers answer with them: a form of questions with lots across, a broker's mail, a colocation quote in MRC and NRC.
import type { CorpusFile } from './corpus-file.ts'

export const answeredSheets: readonly CorpusFile[] = [
  {
    folder: 'unexplained-money',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Quotation',
        rows: [
          ['Halden Compute quotation, valid until 2027-06-30'],
          [],
          [
            'GPU',
            'Site',
            'Term (months)',
            'Volume',
            'List price (USD/GPU/hr)',
            'Discount',
            'Net price (USD/GPU/hr)',
            'Max qty',
            'Availability',
            'Stewardship fee (USD)',
            'Patrol MRC (USD)',
          ],
          ['H100', 'North Hall', 24, '1-127', 3, '10 %', 2.7, 512, 'Q3 2027', 1200, 300],
          ['H100', 'North Hall', 24, '128+', 3, '20 %', 2.4, 512, 'Q3 2027', 1200, 300],
          ['H200', 'South Hall', 36, '1-63', 4, '15 %', 3.4, 128, 'Q4 2027', 900, 250],
          ['H200', 'South Hall', 36, '64+', 3.8, '15 %', 3.23, 128, 'Q4 2027', 900, 250],
        ],
      },
    ],
  },
  {
    folder: 'form-with-lots',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Response',
        rows: [
          ['Halden Compute: answers to the request for proposals'],
          [],
          ['No.', 'Question', 'Lot 1', 'Lot 2'],
          ['1.1', 'Accelerator offered', 'H100', 'H200'],
          ['1.2', 'Data centre', 'North Hall', 'South Hall'],
          ['1.3', 'Maximum number of GPUs', 256, 128],
          ['2.1', 'Price per GPU-hour (USD)', 2.05, 2.75],
          ['2.2', 'Contract term (months)', 24, 36],
          ['2.3', 'Payment terms', 'Net 45', 'Net 60'],
          ['2.4', 'Take-or-pay (%)', 80, 90],
          ['3.1', 'Do you hold an information security certificate?', 'Yes', 'Yes, until 2028'],
          ['3.2', 'Describe your cooling', 'Rear-door heat exchangers', 'Direct liquid'],
        ],
      },
    ],
  },
  {
    folder: 'broker-mail',
    file: 'input.csv',
    encoding: 'utf8',
    lines: [
      'Please find below what is available this week.,,,,,,',
      'Provider,GPU,Location,Term,Avail.,Qty,Rate,Comment',
      'Brackwater Cloud,H100 SXM,East Quay,24 mo,Q3 27,256,$2.15/GPU/h,firm',
      'Brackwater Cloud,H200 SXM,East Quay,36 mo,Oct 27,"1,024",$2.75/GPU/h,indicative',
      'Quarrel Systems,MI300X,West Yard,1 yr,now,384 GPUs,$1.65/GPU/h,minimum 64',
      'All subject to prior sale.,,,,,,,',
      'Offers valid until 30 Apr 2027,,,,,,,',
    ],
  },
  {
    folder: 'colocation-mrc',
    file: 'input.xlsx',
    sheets: [
      {
        name: 'Quote',
        rows: [
          ['Tannwald Rechenzentren GmbH'],
          ['Colocation quotation, all amounts in EUR'],
          [],
          [
            'Space',
            'Site',
            'Term (months)',
            'Committed kW',
            'MRC per kW',
            'NRC',
            'Cross connects MRC',
            'Power per kWh',
          ],
          ['Cage A', 'Elmshafen', 36, 500, 138.5, 25000, 350, 0.182],
          ['Cage B', 'Elmshafen', 24, 200, 151.25, 12500, 140, 0.182],
          ['Total', null, null, 700, null, 37500, 490, null],
        ],
      },
    ],
  },
]
