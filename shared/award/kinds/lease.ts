// A lease or colocation in the model: one binary a tier and start, whole blocks, use within what is in service, use above the minimum paid apart.
import {
  activeIn,
  addAtMost,
  addBinary,
  addTotal,
  type Cell,
  columnOfUse,
  type Draft,
  indexOfUse,
  mostActive,
} from '../draft.ts'
import { addScaled, addTerm, type Expression, emptySum, type Sum } from '../milp.ts'
import { plannedMonths, plannedStarts } from '../planning-step.ts'
import { type Amount, lagOf, leaseRates, type MoneyFacts, type SigningRates } from '../rates.ts'
import { type PlacedOffer, serviceShare, tierOf, tierRanges } from '../world.ts'

export function addLease(draft: Draft, offer: PlacedOffer): void {
  addSigning(draft, offer, leaseRates)
  addUseColumns(draft, offer)
  for (let month = 0; month < draft.world.months; month += 1) {
    addUseRows(draft, offer, month, columnsOfUse(draft, offer, month))
    addLinks(draft, offer, month)
  }
}

type RatesOf = (facts: MoneyFacts, offer: PlacedOffer, tier: number, start: number) => SigningRates

/** What stands, or the ways to award an offer at one place. */
export function addSigning(draft: Draft, offer: PlacedOffer, ratesOf: RatesOf): void {
  const { given } = draft.question
  const line = offer.existing ?? given?.find((candidate) => candidate.offer === offer.id)
  if (line !== undefined) addStanding(draft, offer, line.quantity, line.start, ratesOf)
  else if (given === undefined) addCells(draft, offer, ratesOf)
}

/** Columns of use by all workloads in a month. */
export function columnsOfUse(draft: Draft, offer: PlacedOffer, month: number): readonly number[] {
  return draft.world.workloads.map((_, w) => columnOfUse(draft, offer, w, month)).filter((column) => column >= 0)
}

function addStanding(draft: Draft, offer: PlacedOffer, quantity: number, start: number, ratesOf: RatesOf): void {
  const tier = tierOf(offer.terms, quantity)
  const rates = ratesOf(draft.facts, offer, tier, start)
  draft.standing[offer.index] = { quantity, start, tier, rates }
  draft.total.constant += worth(rates.cost, quantity) - worth(rates.tailCredit, quantity)
}

export function worth(amount: Amount, quantity: number): number {
  return amount.fixed + amount.unit * quantity
}

function addCells(draft: Draft, offer: PlacedOffer, ratesOf: RatesOf): void {
  const { blockSize } = offer.terms
  const starts = plannedStarts(draft, offer)
  const cells = tierRanges(offer.terms).flatMap(({ tier, low, high }) =>
    starts.map((start): Cell => {
      const where = `${offer.id},${tier},${start}`
      const awarded = addBinary(draft, `award[${where}]`)
      const quantity = emptySum()
      if (low === high) addTerm(quantity, awarded, low * blockSize)
      else addTerm(quantity, addBlocks(draft, where, awarded, low, high), blockSize)
      const rates = ratesOf(draft.facts, offer, tier, start)
      addTotal(draft, awarded, rates.cost.fixed - rates.tailCredit.fixed)
      for (const [i, column] of quantity.cols.entries()) {
        addTotal(draft, column, (rates.cost.unit - rates.tailCredit.unit) * (quantity.coefs[i] ?? 0))
      }
      return { offer, tier, start, awarded, quantity, most: high * blockSize, rates }
    }),
  )
  draft.cells[offer.index] = cells
  if (cells.length > 1) {
    addAtMost(
      draft,
      `once[${offer.id}]`,
      { cols: cells.map((cell) => cell.awarded), coefs: cells.map(() => 1), constant: 0 },
      1,
    )
  }
}

/** Blocks of one cell: low · awarded ≤ blocks ≤ high · awarded. */
function addBlocks(draft: Draft, where: string, awarded: number, low: number, high: number): number {
  const blocks = draft.milp.addColumn(`blocks[${where}]`, { upper: high, integer: true })
  addAtMost(draft, `most[${where}]`, { cols: [blocks, awarded], coefs: [1, -high], constant: 0 }, 0)
  addAtMost(draft, `least[${where}]`, { cols: [awarded, blocks], coefs: [low, -1], constant: 0 }, 0)
  return blocks
}

export function addUseColumns(draft: Draft, offer: PlacedOffer): void {
  const { workloads, demand } = draft.world
  for (const [w, workload] of workloads.entries()) {
    const factor = offer.factors[w] ?? 0
    if (factor === 0) continue
    for (const together of plannedMonths(draft)) {
      const most = together.map((month) =>
        Math.min(mostActive(draft, offer, month), (demand[w]?.[month] ?? 0) / factor),
      )
      const upper = Math.min(...most)
      if (upper <= 0) continue
      const column = draft.milp.addColumn(`use[${offer.id},${workload.id},${together[0]}]`, { upper })
      for (const month of together) draft.use[indexOfUse(draft, offer.index, w, month)] = column
    }
  }
}

/** What an accelerator used costs beside signing, nominal: capacity above the minimum, its support, energy. */
interface UsePrice {
  readonly capacity: number
  readonly energy: number
}

/** Part of what is in service, with its price of use. */
interface Segment {
  readonly price: UsePrice
  readonly room: Sum
}

/** Use (or kW drawn, in `columns`) of a month within its segments; the cheapest segment needs no column. */
export function addUseRows(draft: Draft, offer: PlacedOffer, month: number, columns: readonly number[]): void {
  if (columns.length === 0) return
  const segments = segmentsOf(draft, offer, month)
  const base = segments.reduce((least, segment) => Math.min(least, segment.price.energy), Number.POSITIVE_INFINITY)
  const row = emptySum()
  for (const column of columns) {
    addTerm(row, column, 1)
    payForUse(draft, offer, month, column, { capacity: 0, energy: base })
  }
  const above = segments.filter((segment) => segment.price.capacity > 0 || segment.price.energy > base)
  if (above.length === 0) addScaled(row, activeIn(draft, offer, month), -1)
  else for (const segment of segments) if (!above.includes(segment)) addScaled(row, segment.room, -1)
  for (const [s, segment] of above.entries()) {
    const name = `above[${offer.id},${month},${s}]`
    const column = draft.milp.addColumn(name, { upper: mostActive(draft, offer, month) })
    const room = emptySum()
    addTerm(room, column, 1)
    addScaled(room, segment.room, -1)
    addAtMost(draft, name, room, 0)
    addTerm(row, column, -1)
    const { capacity, energy } = segment.price
    payForUse(draft, offer, month, column, { capacity, energy: energy - base })
  }
  addAtMost(draft, `use[${offer.id},${month}]`, row, 0)
}

function payForUse(draft: Draft, offer: PlacedOffer, month: number, column: number, price: UsePrice): void {
  const paid = price.capacity * (1 + offer.terms.supportShare) + price.energy
  if (paid === 0) return
  const cash = month + lagOf(offer.terms)
  draft.useCosts.push({ offer, month, cash, column, paid, capacity: price.capacity })
  addTotal(draft, column, paid * draft.facts.discount(cash))
}

function segmentsOf(draft: Draft, offer: PlacedOffer, month: number): readonly Segment[] {
  const segments = new Map<string, Segment>()
  const add = (price: UsePrice, room: Expression, share: number) => {
    if (share === 0) return
    const key = `${price.capacity},${price.energy}`
    const segment = segments.get(key) ?? { price, room: emptySum() }
    segments.set(key, segment)
    addScaled(segment.room, room, share)
  }
  for (const way of waysOf(draft, offer)) {
    const active = serviceShare(offer.terms, way.start, month)
    const energy = way.rates.energyPrice(month)
    const free = offer.terms.takeOrPay
    add({ capacity: 0, energy }, way.quantity, active * free)
    add({ capacity: way.rates.overPrice(month), energy }, way.quantity, active * (1 - free))
  }
  return [...segments.values()]
}

interface Way {
  readonly start: number
  readonly quantity: Expression
  readonly rates: SigningRates
}

function waysOf(draft: Draft, offer: PlacedOffer): readonly Way[] {
  const standing = draft.standing[offer.index]
  if (standing === undefined) return draft.cells[offer.index] ?? []
  return [{ start: standing.start, quantity: emptySum(standing.quantity), rates: standing.rates }]
}

/** Tight links: where a workload wants less than an award could serve, use ≤ what it wants · awarded. */
export function addLinks(draft: Draft, offer: PlacedOffer, month: number): void {
  const cells = draft.cells[offer.index] ?? []
  for (const [w, workload] of draft.world.workloads.entries()) {
    const column = columnOfUse(draft, offer, w, month)
    if (column < 0) continue
    const wanted = (draft.world.demand[w]?.[month] ?? 0) / (offer.factors[w] ?? 1)
    const rooms = cells.map((cell) => cell.most * serviceShare(offer.terms, cell.start, month))
    if (cells.length === 0 || rooms.every((room) => room <= wanted)) continue
    const row = emptySum()
    addTerm(row, column, 1)
    for (const [c, cell] of cells.entries()) addTerm(row, cell.awarded, -Math.min(rooms[c] ?? 0, wanted))
    addAtMost(draft, `link[${offer.id},${workload.id},${month}]`, row, 0)
  }
}
