// The tender that all sheets of the layout corpus are read for: three vendors, their sites, four accelerators, two currencies.
import type { Tender } from '../../shared/tender/tender.ts'

export const layoutTender: Tender = {
  schema: 'headroom.tender/1',
  id: 'layouts',
  name: 'Sheets of every kind',
  currency: 'USD',
  start: '2027-04',
  months: 36,
  discountRate: 0.08,
  signingDate: '2027-03-12',
  fx: { EUR: { rate: 1.1 } },
  accelerators: [
    { id: 'H100', name: 'H100 SXM 80 GB', family: 'nvidia', kwPerUnit: 1.3 },
    { id: 'H200', name: 'H200 SXM 141 GB', family: 'nvidia', kwPerUnit: 1.35 },
    { id: 'B200', name: 'B200 SXM 180 GB', family: 'nvidia', kwPerUnit: 1.9 },
    { id: 'MI300X', name: 'MI300X 192 GB', family: 'amd', kwPerUnit: 1.4 },
  ],
  workloads: [
    {
      id: 'pool',
      capacityFactor: { H100: 1, H200: 1.2, B200: 2, MI300X: 1 },
      criticalShare: 0.5,
      valueOfLostCompute: 6,
    },
  ],
  demand: [{ workload: 'pool', quantity: Array.from({ length: 36 }, () => 500) }],
  vendors: [
    { id: 'halden', name: 'Halden Compute' },
    { id: 'brackwater', name: 'Brackwater Cloud' },
    { id: 'tannwald', name: 'Tannwald Rechenzentren GmbH' },
    { id: 'quarrel', name: 'Quarrel Systems' },
  ],
  sites: [
    { id: 'halden-north', vendor: 'halden', name: 'North Hall', region: 'eu-north', pue: 1.15 },
    { id: 'halden-south', vendor: 'halden', name: 'South Hall', region: 'eu-south', pue: 1.25 },
    { id: 'brack-east', vendor: 'brackwater', name: 'East Quay', region: 'us-east', pue: 1.2 },
    { id: 'tann-elm', vendor: 'tannwald', name: 'Elmshafen', region: 'eu-central', pue: 1.2, tariff: 0.11 },
    { id: 'quarrel-west', vendor: 'quarrel', name: 'West Yard', region: 'us-west', pue: 1.22 },
  ],
  quotes: [],
}
