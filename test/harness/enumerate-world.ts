// The plain second opinion for all five kinds: every combination of lines and sites, each month dispatched by a program of its own (GLPK),
// priced with price/ alone. It imports nothing of award/.
import GLPK, { type GLPK as Glpk } from 'glpk.js/node'
import { createPricer } from '../../shared/price/price-award.ts'
import { type ActiveOffer, activeOffers } from '../../shared/tender/active-offers.ts'
import type { AwardDrawn, AwardLine, AwardUse } from '../../shared/tender/award.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { windowOf } from '../../shared/tender/vendor.ts'
import { presentValue } from './dispatch-by-merit.ts'

export interface WorldAward {
  readonly total: number
  readonly lines: readonly AwardLine[]
  readonly lineCount: number
}

export async function createWorldEnumerator() {
  const glpk = await GLPK()
  return (tender: Tender, survivesVendors: boolean, onAward?: (award: WorldAward) => void) =>
    enumerate(glpk, tender, survivesVendors, onAward)
}

/** The cheapest award of a tender with one workload; undefined when none keeps what must hold. `onAward` hears of every one. */
function enumerate(
  glpk: Glpk,
  tender: Tender,
  survivesVendors: boolean,
  onAward?: (award: WorldAward) => void,
): WorldAward | undefined {
  const offers = activeOffers(tender).active
  const committed = offers.filter((item) => item.offer.kind !== 'on-demand')
  const price = createPricer(tender, offers)
  const monthly = new Map<string, MonthUse>()
  let best: WorldAward | undefined
  const visit = (index: number, lines: readonly AwardLine[]): void => {
    const item = committed[index]
    if (item !== undefined) {
      for (const more of choices(tender, offers, item)) visit(index + 1, [...lines, ...more])
      return
    }
    if (!keepsExclusivity(tender, offers, lines)) return
    const state = { tender, offers, lines }
    if (survivesVendors && !survives(glpk, state)) return
    const { use, drawn } = dispatch(glpk, state, monthly)
    const priced = price({ lines, use, drawn })
    const award = { total: priced.totals.total, lines, lineCount: priced.lineCount }
    onAward?.(award)
    if (best === undefined || award.total < best.total) best = award
  }
  visit(0, [])
  return best
}

function choices(tender: Tender, offers: readonly ActiveOffer[], item: ActiveOffer): readonly (readonly AwardLine[])[] {
  const { terms } = item
  const tierOf = (quantity: number) => terms.tiers.findLastIndex((tier) => tier.from <= quantity)
  const line = (quantity: number, start: number, whole = quantity, site = terms.site): AwardLine => ({
    ...{ offer: terms.id, vendor: item.vendor, quantity, start, tier: tierOf(whole) },
    ...(site === undefined ? {} : { site }),
  })
  if (terms.awarded !== undefined) return [[line(terms.awarded.quantity, terms.awarded.start)]]
  const lead = terms.kind === 'hardware' || terms.kind === 'build' ? terms.leadMonths : 0
  const found: (readonly AwardLine[])[] = [[]]
  for (let start = terms.startEarliest; start <= terms.startLatest && start + lead < tender.months; start += 1) {
    for (let quantity = terms.blockSize; quantity <= terms.maxQuantity; quantity += terms.blockSize) {
      if (quantity < terms.minQuantity) continue
      if (terms.kind !== 'hardware') {
        found.push([line(quantity, start)])
        continue
      }
      const supplied = offers.filter((other) => isSupply(other)).map((other) => other.terms.site ?? '')
      const [first = '', second = ''] = terms.sites.length > 0 ? terms.sites : supplied
      for (let there = 0; there <= quantity; there += 1) {
        const parts = [line(quantity - there, start, quantity, first), line(there, start, quantity, second)]
        found.push(parts.filter((part) => part.quantity > 0))
      }
    }
  }
  return found
}

function isSupply({ offer }: ActiveOffer): boolean {
  return offer.kind === 'colocation' || offer.kind === 'build'
}

interface State {
  readonly tender: Tender
  readonly offers: readonly ActiveOffer[]
  readonly lines: readonly AwardLine[]
}

function keepsExclusivity(tender: Tender, offers: readonly ActiveOffer[], lines: readonly AwardLine[]): boolean {
  return (tender.encumbrances ?? []).every((encumbrance) => {
    if (encumbrance.kind !== 'exclusive') return true
    const { from, to } = windowOf(tender.start, encumbrance)
    return lines.every((line) => {
      const item = offers.find((other) => other.terms.id === line.offer)
      const family = tender.accelerators.find(({ id }) => id === item?.terms.accelerator)?.family
      const concerns = line.vendor !== encumbrance.vendor && family === encumbrance.family
      return !concerns || item?.terms.awarded !== undefined || line.start < from || line.start > to
    })
  })
}

/** Units of a line in service: the term of a lease or of power, the life of what is bought or built, from its delivery. */
function inService({ terms }: ActiveOffer, line: AwardLine, month: number): number {
  const owned = terms.kind === 'hardware' || terms.kind === 'build'
  const age = month - line.start - (owned ? terms.leadMonths : 0)
  if (age < 0 || age >= (owned ? terms.lifeMonths : terms.termMonths)) return 0
  return line.quantity * (terms.ramp[Math.min(age, terms.ramp.length - 1)] ?? 1)
}

function worthOf(tender: Tender, item: ActiveOffer): number {
  return (tender.workloads[0]?.capacityFactor[item.terms.accelerator ?? ''] ?? 0) * item.terms.availability
}

function kwOf(tender: Tender, item: ActiveOffer): number {
  return tender.accelerators.find(({ id }) => id === item.terms.accelerator)?.kwPerUnit ?? 0
}

/** Cost of one kWh-month of kW drawn through a supply: present value, tender currency. */
function energyOf({ tender }: State, item: ActiveOffer, month: number): number {
  const { terms } = item
  if (terms.kind === 'colocation' && terms.power.mode === 'included') return 0
  const site = tender.sites.find(({ id }) => id === terms.site)
  const growth = (1 + (site?.tariffEscalator ?? 0)) ** Math.floor(month / 12)
  return 730 * (site?.pue ?? 1) * (site?.tariff ?? 0) * growth * presentValue(tender, month)
}

/** Cost of one kW drawn beyond what is paid for anyway. */
function beyondOf({ tender }: State, item: ActiveOffer, line: AwardLine, month: number): number {
  if (item.terms.kind === 'build') return 0
  const fx = item.currency === tender.currency ? 1 : (tender.fx[item.currency]?.rate ?? Number.NaN)
  const tier = item.terms.tiers[line.tier]?.price ?? 0
  return tier * (1 + item.terms.supportShare) * fx * presentValue(tender, month)
}

interface MonthUse {
  readonly use: readonly (readonly [AwardLine | string, number])[]
  readonly drawn: readonly (readonly [string, number])[]
}

function dispatch(glpk: Glpk, state: State, monthly: Map<string, MonthUse>) {
  const { tender } = state
  const use = new Map<string, AwardUse>()
  const drawn = new Map<string, AwardDrawn>()
  const empty = () => Array.from({ length: tender.months }, () => 0)
  for (let month = 0; month < tender.months; month += 1) {
    const key = keyOf(state, month)
    const found = monthly.get(key) ?? dispatchMonth(glpk, state, month)
    monthly.set(key, found)
    for (const [line, quantity] of found.use) {
      const offer = typeof line === 'string' ? line : line.offer
      const site = typeof line !== 'string' && line.offer === 'racks' ? line.site : undefined
      const name = `${offer} ${site}`
      const entry = use.get(name) ?? {
        offer,
        workload: 'pool',
        quantity: empty(),
        ...(site === undefined ? {} : { site }),
      }
      use.set(name, entry)
      entry.quantity[month] = quantity
    }
    for (const [offer, kw] of found.drawn) {
      const entry = drawn.get(offer) ?? { offer, kw: empty() }
      drawn.set(offer, entry)
      entry.kw[month] = (entry.kw[month] ?? 0) + kw
    }
  }
  return { use: [...use.values()], drawn: [...drawn.values()] }
}

/** What a month's dispatch depends on. */
function keyOf({ lines, offers }: State, month: number): string {
  const parts = lines.map((line) => {
    const item = offers.find((other) => other.terms.id === line.offer)
    return `${line.offer} ${line.site} ${line.tier} ${item === undefined ? 0 : inService(item, line, month)}`
  })
  return `${month} ${parts.join(',')}`
}

interface Term {
  readonly name: string
  readonly coef: number
}

function solve(
  glpk: Glpk,
  costs: readonly Term[],
  rows: readonly { readonly vars: readonly Term[]; readonly lb?: number; readonly ub: number }[],
) {
  const { result } = glpk.solve(
    {
      name: 'month',
      objective: { direction: glpk.GLP_MIN, name: 'cost', vars: [...costs] },
      subjectTo: rows.map(({ vars, lb, ub }, i) => ({
        name: `r${i}`,
        vars: [...vars],
        bnds: lb === undefined ? { type: glpk.GLP_UP, lb: 0, ub } : { type: glpk.GLP_FX, lb, ub },
      })),
    },
    { msglev: glpk.GLP_MSG_OFF, presol: true },
  )
  if (result.status !== glpk.GLP_OPT) throw new Error(`a month ended ${result.status}`)
  return result
}

function dispatchMonth(glpk: Glpk, state: State, month: number): MonthUse {
  const { tender, offers, lines } = state
  const demand = tender.demand[0]?.quantity[month] ?? 0
  const [workload] = tender.workloads
  const costs: Term[] = [
    { name: 'lost', coef: 730 * (workload?.valueOfLostCompute ?? 0) * presentValue(tender, month) },
  ]
  const rows: { vars: Term[]; lb?: number; ub: number }[] = []
  const served: Term[] = [{ name: 'lost', coef: 1 }]
  const loads = new Map<string, Term[]>()
  const users = new Map<string, AwardLine | string>()
  const sources: { readonly name: string; readonly offer: string }[] = []
  for (const item of offers.filter(({ offer }) => offer.kind === 'on-demand')) {
    const fx = item.currency === tender.currency ? 1 : (tender.fx[item.currency]?.rate ?? Number.NaN)
    const coef = 730 * (item.terms.tiers[0]?.price ?? 0) * fx * presentValue(tender, month)
    costs.push({ name: item.terms.id, coef })
    served.push({ name: item.terms.id, coef: worthOf(tender, item) })
    rows.push({ vars: [{ name: item.terms.id, coef: 1 }], ub: item.terms.maxQuantity })
    users.set(item.terms.id, item.terms.id)
  }
  for (const [l, line] of lines.entries()) {
    const item = offers.find((other) => other.terms.id === line.offer)
    if (item === undefined) continue
    const active = inService(item, line, month)
    if (isSupply(item)) {
      const free = item.terms.kind === 'build' ? active : active * item.terms.takeOrPay
      for (const [part, most, extra] of [
        ['free', free, 0],
        ['more', active - free, beyondOf(state, item, line, month)],
      ] as const) {
        const name = `d${l}${part}`
        costs.push({ name, coef: energyOf(state, item, month) + extra })
        rows.push({ vars: [{ name, coef: 1 }], ub: most })
        loads.set(line.site ?? '', [...(loads.get(line.site ?? '') ?? []), { name, coef: -1 }])
        sources.push({ name, offer: line.offer })
      }
      continue
    }
    const name = `x${l}`
    costs.push({ name, coef: 0 })
    served.push({ name, coef: worthOf(tender, item) })
    rows.push({ vars: [{ name, coef: 1 }], ub: active })
    users.set(name, line)
    if (item.terms.kind === 'hardware')
      loads.set(line.site ?? '', [...(loads.get(line.site ?? '') ?? []), { name, coef: kwOf(tender, item) }])
  }
  rows.push({ vars: served, lb: demand, ub: demand })
  // What runs draws no more than supplies give; giving more than is drawn costs and is never worth it.
  for (const vars of loads.values()) rows.push({ vars, ub: 0 })
  const { vars } = solve(glpk, costs, rows)
  const value = (name: string) => Math.max(0, vars[name] ?? 0)
  return balanced(state, users, sources, value)
}

/** Use and what it draws, to the billionth: what the free parts give beyond the load is left out. */
function balanced(
  { tender, offers, lines }: State,
  users: ReadonlyMap<string, AwardLine | string>,
  sources: readonly { readonly name: string; readonly offer: string }[],
  value: (name: string) => number,
): MonthUse {
  const use = [...users].flatMap(([name, line]) => (value(name) > 1e-9 ? [[line, value(name)] as const] : []))
  const left = new Map<string, number>()
  for (const [line, quantity] of use) {
    const item = offers.find((other) => typeof line !== 'string' && other.terms.id === line.offer)
    if (typeof line === 'string' || item?.terms.kind !== 'hardware') continue
    left.set(line.site ?? '', (left.get(line.site ?? '') ?? 0) + quantity * kwOf(tender, item))
  }
  const drawn = sources.flatMap(({ name, offer }) => {
    const site = lines.find((line) => line.offer === offer)?.site ?? ''
    const kw = Math.min(value(name), left.get(site) ?? 0)
    left.set(site, (left.get(site) ?? 0) - kw)
    return kw > 0 ? [[offer, kw] as const] : []
  })
  return { use, drawn }
}

/** Critical demand after the loss of any vendor of a lease, of power or by the hour; who sold hardware takes nothing along. */
function survives(glpk: Glpk, { tender, offers, lines }: State): boolean {
  const [workload] = tender.workloads
  const vendors = new Set(offers.filter(({ offer }) => offer.kind !== 'hardware').map(({ vendor }) => vendor))
  for (const failed of vendors) {
    for (let month = 0; month < tender.months; month += 1) {
      const need = (workload?.criticalShare ?? 0) * (tender.demand[0]?.quantity[month] ?? 0)
      const served: Term[] = [{ name: 'missing', coef: 1 }]
      const rows: { vars: Term[]; lb?: number; ub: number }[] = []
      const loads = new Map<string, { terms: Term[]; kw: number }>()
      const at = (site: string) => loads.get(site) ?? { terms: [], kw: 0 }
      for (const [l, line] of lines.entries()) {
        const item = offers.find((other) => other.terms.id === line.offer)
        if (item === undefined || (item.vendor === failed && item.terms.kind !== 'hardware')) continue
        const site = line.site ?? ''
        const active = inService(item, line, month)
        if (isSupply(item)) {
          loads.set(site, { ...at(site), kw: at(site).kw + active })
          continue
        }
        served.push({ name: `r${l}`, coef: worthOf(tender, item) })
        rows.push({ vars: [{ name: `r${l}`, coef: 1 }], ub: active })
        if (item.terms.kind === 'hardware')
          loads.set(site, { ...at(site), terms: [...at(site).terms, { name: `r${l}`, coef: kwOf(tender, item) }] })
      }
      for (const { terms, kw } of loads.values()) if (terms.length > 0) rows.push({ vars: terms, ub: kw })
      rows.push({ vars: served.map((term) => ({ ...term, coef: -term.coef })), ub: -need })
      if (solve(glpk, [{ name: 'missing', coef: 1 }], rows).z > 1e-6) return false
    }
  }
  return true
}
