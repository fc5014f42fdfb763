// The pieces leverage is made of, the most informative first: each can be computed alone, in any thread, and is kept once done.

import { canonicalJson } from '../kernel/canonical-json.ts'
import { activeOffers } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import type { Leverage } from '../tender/leverage.ts'
import type { PositionAsk } from '../tender/position.ts'
import type { Tender } from '../tender/tender.ts'
import { askOf, type OfferAsk } from './asks-of-offer.ts'
import { isOpen, rulesHeld } from './edits.ts'
import { pairsOf } from './pairs.ts'

export const taskKinds = [
  'vendors',
  'clauses',
  'rules',
  'near-optimal',
  'why-lost',
  'increments',
  'late',
  'curve',
  'pairs',
] as const
export type LeverageTaskKind = (typeof taskKinds)[number]

/** What is worked out unless somebody asks for less or more: the others take many solves each. */
export const standardTasks: readonly LeverageTaskKind[] = [
  'vendors',
  'clauses',
  'rules',
  'near-optimal',
  'why-lost',
  'increments',
]

/** One piece of work; `id` names it in the document's list of what is done. */
export type LeverageTask = { readonly id: string } & (
  | { readonly kind: 'vendor' | 'price' | 'near-optimal' | 'why-lost' | 'late' | 'curve'; readonly vendor: string }
  | { readonly kind: 'clauses'; readonly offer: string }
  | { readonly kind: 'ask'; readonly ask: OfferAsk }
  | { readonly kind: 'last-in'; readonly rule: number }
  | { readonly kind: 'first-in' | 'increments' }
  | { readonly kind: 'pair'; readonly vendors: readonly [string, string] }
)

export interface TasksAsked {
  readonly kinds: readonly LeverageTaskKind[]
  /** Only what concerns this vendor; absent: all. */
  readonly vendor?: string | undefined
  /** What the buyer asks for, whether or not the terms know it as an improvement. */
  readonly asks?: readonly AskedTerm[] | undefined
}

/** An ask of a position, its value as the tender document writes it. */
export type AskedTerm = Pick<PositionAsk, 'offer' | 'term' | 'label' | 'to'>

/**
 * What can be begun now and is not done, in order. Some tasks wait for others: clauses of a loser and everything about a vendor follow
 * its own leverage. When nothing is open and nothing runs, the work is complete.
 */
export function openTasks(tender: Tender, award: Award, known: Leverage, asked: TasksAsked): readonly LeverageTask[] {
  const done = new Set([...(known.done ?? []), ...known.open.map(({ task }) => task)])
  return allTasks(tender, award, known, asked).filter(({ id }) => !done.has(id))
}

function allTasks(tender: Tender, award: Award, known: Leverage, asked: TasksAsked): readonly LeverageTask[] {
  const vendors = bidders(tender, award).filter((vendor) => asked.vendor === undefined || vendor === asked.vendor)
  const worked = known.vendors.filter(({ vendor }) => vendors.includes(vendor))
  const losers = worked.filter(({ awarded }) => !awarded)
  const vendorTasks = (
    kind: 'price' | 'near-optimal' | 'why-lost' | 'late' | 'curve',
    of: readonly { readonly vendor: string }[],
  ) => of.map(({ vendor }): LeverageTask => ({ id: `${kind} ${vendor}`, kind, vendor }))
  const byKind: { readonly [K in LeverageTaskKind]: () => readonly LeverageTask[] } = {
    vendors: () => [
      ...vendors.map((vendor): LeverageTask => ({ id: `vendor ${vendor}`, kind: 'vendor', vendor })),
      ...vendorTasks('price', worked),
    ],
    clauses: () =>
      clauseTasks(
        tender,
        award,
        worked.flatMap(({ vendor, nearest }) => [vendor, ...(nearest ?? [])]),
        vendors,
      ),
    rules: () => (asked.vendor === undefined ? ruleTasks(award) : []),
    'near-optimal': () => vendorTasks('near-optimal', worked),
    'why-lost': () => vendorTasks('why-lost', losers),
    increments: () => (asked.vendor === undefined ? [{ id: 'increments', kind: 'increments' }] : []),
    late: () =>
      vendorTasks(
        'late',
        worked.filter(({ awarded }) => awarded),
      ),
    curve: () => vendorTasks('curve', worked),
    pairs: () =>
      pairsOf(known.vendors).map(([first, second]) => {
        const pair = [first.vendor, second.vendor] as const
        return { id: `pair ${pair.join(' ')}`, kind: 'pair', vendors: pair }
      }),
  }
  const standard = taskKinds.filter((kind) => asked.kinds.includes(kind)).flatMap((kind) => byKind[kind]())
  return [...askTasks(tender, award, known, asked.asks ?? []), ...standard]
}

/** One an ask whose value is not known; an offer that is not there any more, or is signed, is asked for nothing. */
function askTasks(tender: Tender, award: Award, known: Leverage, asks: readonly AskedTerm[]): readonly LeverageTask[] {
  const { active } = activeOffers(tender, award.options.round)
  return asks.flatMap((asked): readonly LeverageTask[] => {
    const open = active.find((one) => one.offer.id === asked.offer && isOpen(one))
    const ask = open && askOf(tender, open.offer, asked)
    if (ask === undefined) return []
    const place = (one: { readonly offer: string; readonly term: string; readonly to?: unknown }) =>
      `${one.offer} ${one.term} ${canonicalJson(one.to ?? null)}`
    if (known.clauses.some((clause) => place(clause) === place(ask))) return []
    return [{ id: `ask ${place(ask)}`, kind: 'ask', ask }]
  })
}

/** Vendors with something still to be decided: winners by how much they get, then the others in the tender's order. */
export function bidders(tender: Tender, award: Award): readonly string[] {
  const { active } = activeOffers(tender, award.options.round)
  const open = new Set(active.filter(isOpen).map(({ vendor }) => vendor))
  const won = new Map<string, number>()
  for (const { vendor, quantity } of award.lines) won.set(vendor, (won.get(vendor) ?? 0) + quantity)
  const rank = (vendor: string) => won.get(vendor) ?? 0
  return tender.vendors
    .map(({ id }) => id)
    .filter((id) => open.has(id))
    .sort((a, b) => rank(b) - rank(a))
}

/** Offers in the award, then those of each loser in the best award that includes it. `worked`: vendors and offers known so far. */
function clauseTasks(
  tender: Tender,
  award: Award,
  worked: readonly string[],
  vendors: readonly string[],
): readonly LeverageTask[] {
  const { active } = activeOffers(tender, award.options.round)
  const open = active.filter((one) => isOpen(one) && vendors.includes(one.vendor))
  const taken = new Set([...award.lines.map(({ offer }) => offer), ...award.use.map(({ offer }) => offer)])
  const inAward = open.filter(({ offer }) => taken.has(offer.id))
  const near = open.filter(({ offer }) => !taken.has(offer.id) && worked.includes(offer.id))
  return [...inAward, ...near].map(({ offer }) => ({ id: `clauses ${offer.id}`, kind: 'clauses', offer: offer.id }))
}

function ruleTasks(award: Award): readonly LeverageTask[] {
  const rules = rulesHeld(award.rules, award.dropped)
  if (rules.length === 0) return []
  const lastIn = rules.map((_, rule): LeverageTask => ({ id: `last-in ${rule}`, kind: 'last-in', rule }))
  return [...lastIn, { id: 'first-in', kind: 'first-in' }]
}
