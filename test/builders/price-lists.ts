// Price lists in the public formats and as plain tables, with invented providers: the same rows for the same seed.
import { Buffer } from 'node:buffer'
import { readCsv } from '../../electron/import/read-csv.ts'
import type { ListAnswers } from '../../shared/observation/list-preview.ts'
import { createMatcher } from '../../shared/observation/match-accelerator.ts'
import { type ListRead, readPriceLists } from '../../shared/observation/read-list.ts'
import type { Workbook } from '../../shared/sheet/workbook.ts'
import type { Accelerator } from '../../shared/tender/workload.ts'

const providers = ['Nordlicht Cloud', 'Tidewater Compute', 'Kestrel Systems', 'Blue Fjord', 'Lumen Yard']
const chips = [
  ['H100', 80, 2.4],
  ['H200', 141, 3.1],
  ['A100', 80, 1.5],
  ['A100', 40, 1.1],
  ['MI300X', 192, 2.6],
  ['L40S', 48, 0.9],
] as const
const regions = ['north-1', 'north-2', 'lake-1', 'coast-3']

/** A number of 0…1, the same for the same seed and place. */
function noise(seed: number, place: number): number {
  const x = Math.sin(seed * 12.9898 + place * 78.233) * 43_758.5453
  return x - Math.floor(x)
}

interface Row {
  readonly chip: (typeof chips)[number]
  readonly provider: string
  readonly region: string
  readonly count: number
  /** US dollars of one accelerator an hour. */
  readonly price: number
  readonly day: string
}

function rowsOf(rows: number, seed: number): readonly Row[] {
  const start = Date.parse('2026-03-01T00:00:00Z')
  return Array.from({ length: rows }, (_, index) => {
    const chip = chips[index % chips.length] ?? chips[0]
    const price = Math.round(chip[2] * (0.7 + 0.8 * noise(seed, index)) * 100) / 100
    const day = new Date(start - (index % 120) * 86_400_000).toISOString().slice(0, 10)
    const provider = providers[index % providers.length] ?? ''
    return { chip, provider, region: regions[index % regions.length] ?? '', count: 2 ** (index % 4), price, day }
  })
}

export function skypilotList(rows: number, seed = 1): string {
  const lines = rowsOf(rows, seed).map(({ chip: [name, memory], region, count, price }, index) => {
    const word = name === 'A100' && memory === 80 ? 'A100-80GB' : name
    const zone = `${region}${'abc'[index % 3]}`
    return `nx${index}.${count},${word},${count}.0,${count * 12}.0,${count * 120}.0,,${price * count},${round(price * count * 0.4)},${region},${zone}`
  })
  const header =
    'InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,GpuInfo,Price,SpotPrice,Region,AvailabilityZone'
  return [header, ...lines].join('\n')
}

export function gpuhuntList(rows: number, seed = 1): string {
  const lines = rowsOf(rows, seed).map(
    ({ chip: [name, memory], provider, region, count, price }, index) =>
      `gx-${index},${region},${round(price * count)},${count * 8},${count * 96}.0,${count},${name},${memory}.0,${index % 2 === 0 ? 'False' : 'True'},,nvidia,${provider}`,
  )
  const header =
    'instance_name,location,price,cpu,memory,gpu_count,gpu_name,gpu_memory,spot,disk_size,gpu_vendor,provider'
  return [header, ...lines].join('\n')
}

/** One price a line and day, of one accelerator on demand. */
export function plainList(rows: number, seed = 1): string {
  const lines = rowsOf(rows, seed).map(
    ({ chip: [name, memory], provider, region, price, day }) =>
      `${day},${provider},${name} ${memory}GB,${price},USD,${region}`,
  )
  return ['Date,Provider,Accelerator,Price per GPU hour,Currency,Region', ...lines].join('\n')
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

export function workbookOfCsv(text: string, name = 'list.csv'): Workbook {
  return readCsv(Buffer.from(text, 'utf8'), name)
}

const known: readonly Accelerator[] = [
  { id: 'H100', family: 'nvidia', kwPerUnit: 1.3 },
  { id: 'A100-40GB', family: 'nvidia', kwPerUnit: 0.5 },
  { id: 'A100-80GB', family: 'nvidia', kwPerUnit: 0.5 },
]

/** Reads a list of CSV text against a tender of H100 and both A100. */
export function readListText(text: string, answers: ListAnswers = {}, file = 'list.csv'): readonly ListRead[] {
  return readPriceLists(workbookOfCsv(text, file), file, answers, createMatcher(known))
}
