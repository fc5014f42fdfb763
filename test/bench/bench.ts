// `npm run bench [name …]`: what the app takes, measured: warmed up, repeated, medians, beside a named reference in the same run.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tender } from '../../shared/tender/tender.ts'
import { describeBeside, measureBeside } from './beside.ts'
import { measureEventLoop } from './event-loop.ts'
import { describeImport, measureImport } from './import.ts'
import { describeLeverage, measureLeverage } from './leverage.ts'
import { measureObservations } from './observations.ts'
import { benchPrice } from './price.ts'
import { measureReport } from './report.ts'
import { describeSolve, measureSolve } from './solve.ts'
import { measureWorld } from './solve-world.ts'
import { measureStart } from './start.ts'

interface Bench {
  readonly target: string
  readonly measure: () => Promise<readonly string[]>
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`

/** The report comes first: its first PDF must find nothing loaded. */
const benches: Readonly<Record<string, Bench>> = {
  report: {
    target: 'the first PDF under 1,500 ms',
    measure: async () => {
      const times = await measureReport()
      return [
        `first PDF ${ms(times.firstMs)}, of it ${ms(times.loadMs)} to load the compiler and fonts; ${times.pages} pages`,
        `next PDF ${ms(times.nextMs)}, median of ${times.runs}`,
      ]
    },
  },
  price: {
    target: 'price 10,000 offer-months',
    measure: async () => {
      const times = benchPrice()
      return [
        `${times.offerMonths} offer-months, ${times.lines} lines: ${ms(times.priceMs)}, median of ${times.runs}`,
        `comparison of ${times.comparedColumns} columns: ${ms(times.compareMs)}`,
      ]
    },
  },
  observations: {
    target: 'a price list of 50,000 rows stored within seconds',
    measure: async () => {
      const times = await measureObservations()
      const ours = times.cellsMs + times.readMs + times.storeMs
      return [
        `${times.rows} rows from file to stored: ${ms(ours)}, medians of ${times.runs}`,
        `  cells, in a process of its own ${ms(times.cellsMs)}; observations ${ms(times.readMs)}; stored and sealed ${ms(times.storeMs)}`,
        `bare papaparse and bare inserts: ${ms(times.bareMs)}, so ${(ours / times.bareMs).toFixed(1)} ×`,
        `median, quartiles and percentiles of them all: ${ms(times.askMs)}`,
      ]
    },
  },
  leverage: {
    target: 'the board of forty offers (8 vendors, 15 terms, every rule) at most 12 × one award, on two threads',
    measure: async () => describeLeverage(await measureLeverage()),
  },
  import: {
    target:
      'a million cells from drop to preview at most 1.3 × the bare reader, within 512 MB, main never held up 50 ms',
    measure: async () => (await measureImport()).map(describeImport),
  },
  start: {
    target: 'start to the first painted window at most 1.5 × an empty Electron window',
    measure: async () => {
      const times = await measureStart()
      return [
        `ours ${ms(times.oursMs)}, empty window ${ms(times.emptyMs)}: ${times.ratio.toFixed(2)} ×, medians of ${times.runs}`,
      ]
    },
  },
  loop: {
    target: "nothing over 50 ms on main's thread while a solve runs",
    measure: async () => {
      const file = join(import.meta.dirname, '../fixtures/bench/forty-offers.json')
      const tender = JSON.parse(readFileSync(file, 'utf8')) as Tender
      const delay = await measureEventLoop(tender, [{ type: 'redundancy', domain: 'vendor' }], 20)
      return [
        `worst ${ms(delay.worstMs)}, 99th percentile ${ms(delay.p99Ms)}, median ${ms(delay.medianMs)} over ${delay.watchedSeconds.toFixed(0)} s`,
        `idle, just before: worst ${ms(delay.idleWorstMs)}; ${delay.reports} progress reports heard`,
      ]
    },
  },
  solve: {
    target: 'to 0.1 % in under 60 s; building the model at most 10 % of solving it',
    measure: async () => describeSolve(await measureSolve()),
  },
  beside: {
    target: 'award, frontier of 12 points and standard cases together at most 6 × the award',
    measure: async () => (await measureBeside()).flatMap(describeBeside),
  },
  world: {
    target: 'to 1 % in 120 s',
    measure: measureWorld,
  },
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => benches[name] === undefined)
if (unknown.length > 0) {
  console.error(`bench: there is no ${unknown.join(', ')}; choose among ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`${name} (target: ${bench.target})`)
  for (const line of await bench.measure()) console.log(`  ${line}`)
}
// Engine threads and compilers keep a process alive.
process.exit(0)
