// Bought hardware in the model: one order of one tier and start, split over the sites it may stand at, used where it has power.
import { activeIn, addAtMost, addBinary, addTotal, type Draft, placesOf } from '../draft.ts'
import { addScaled, addTerm, emptySum } from '../milp.ts'
import { ownedRates } from '../owned-rates.ts'
import { plannedStarts } from '../planning-step.ts'
import { type PlacedOffer, tierOf, tierRanges } from '../world.ts'
import { addLinks, addUseColumns, columnsOfUse, worth } from './lease.ts'

export function addHardware(draft: Draft, offer: PlacedOffer): void {
  if (offer.lead) addOrder(draft, placesOf(draft, offer.id))
  addUseColumns(draft, offer)
  for (let month = 0; month < draft.world.months; month += 1) {
    const columns = columnsOfUse(draft, offer, month)
    if (columns.length === 0) continue
    const row = emptySum()
    for (const column of columns) addTerm(row, column, 1)
    addScaled(row, activeIn(draft, offer, month), -1)
    addAtMost(draft, `use[${offer.id},${offer.site},${month}]`, row, 0)
    addLinks(draft, offer, month)
  }
}

function addOrder(draft: Draft, places: readonly PlacedOffer[]): void {
  const { given } = draft.question
  const [lead] = places
  if (lead === undefined) return
  if (lead.existing !== undefined) addStanding(draft, places, () => lead.existing)
  else if (given === undefined) addCells(draft, lead, places)
  else {
    // A line without a site stands at the first one it may.
    addStanding(draft, places, (place) =>
      given.find(
        (line) => line.offer === place.id && (line.site === undefined ? place.lead : line.site === place.site),
      ),
    )
  }
}

type LineAt = (place: PlacedOffer) => { readonly quantity: number; readonly start: number } | undefined

/** Lines that stand at some of the places; the tier is that of all of them together. */
function addStanding(draft: Draft, places: readonly PlacedOffer[], lineAt: LineAt): void {
  const lines = places.map(lineAt)
  const whole = lines.reduce((sum, line) => sum + (line?.quantity ?? 0), 0)
  const start = lines.find((line) => line !== undefined)?.start
  if (start === undefined || whole === 0) return
  for (const [p, place] of places.entries()) {
    const quantity = lines[p]?.quantity ?? 0
    const tier = tierOf(place.terms, whole)
    const rates = ownedRates(draft.facts, place, tier, start)
    draft.standing[place.index] = { quantity, start, tier, rates }
    draft.total.constant += worth(rates.cost, quantity)
  }
}

function addCells(draft: Draft, lead: PlacedOffer, places: readonly PlacedOffer[]): void {
  const { blockSize } = lead.terms
  const starts = plannedStarts(draft, lead)
  const orders: number[] = []
  for (const { tier, low, high } of tierRanges(lead.terms)) {
    for (const start of starts) {
      const where = `${lead.id},${tier},${start}`
      const awarded = addBinary(draft, `award[${where}]`)
      orders.push(awarded)
      const whole = emptySum()
      const most = high * blockSize
      for (const place of places) {
        const column = draft.milp.addColumn(`units[${where},${place.site}]`, { upper: most, integer: true })
        addTerm(whole, column, 1)
        addAtMost(
          draft,
          `placed[${where},${place.site}]`,
          { cols: [column, awarded], coefs: [1, -most], constant: 0 },
          0,
        )
        const rates = ownedRates(draft.facts, place, tier, start)
        addTotal(draft, awarded, rates.cost.fixed)
        addTotal(draft, column, rates.cost.unit)
        const quantity = { cols: [column], coefs: [1], constant: 0 }
        draft.cells[place.index]?.push({ offer: place, tier, start, awarded, quantity, most, rates })
      }
      addBlocks(draft, where, whole, awarded, low, high, blockSize)
    }
  }
  if (orders.length > 1) {
    addAtMost(draft, `once[${lead.id}]`, { cols: orders, coefs: orders.map(() => 1), constant: 0 }, 1)
  }
}

/** All places together hold whole blocks within the tier, or nothing. */
function addBlocks(
  draft: Draft,
  where: string,
  whole: ReturnType<typeof emptySum>,
  awarded: number,
  low: number,
  high: number,
  blockSize: number,
): void {
  if (low === high) addTerm(whole, awarded, -low * blockSize)
  else {
    const blocks = draft.milp.addColumn(`blocks[${where}]`, { upper: high, integer: true })
    addAtMost(draft, `most[${where}]`, { cols: [blocks, awarded], coefs: [1, -high], constant: 0 }, 0)
    addAtMost(draft, `least[${where}]`, { cols: [awarded, blocks], coefs: [low, -1], constant: 0 }, 0)
    addTerm(whole, blocks, -blockSize)
  }
  draft.milp.addRow(`whole[${where}]`, whole, 0, 0)
}
