// The concession ledger: what each round of a vendor gave or took back, in money under one frozen model, by term, and since the first round.
import { createSetting, type Setting } from '../price/setting.ts'
import { changeMoney, type HourUnit, type OfferMoney, versionMoney } from '../rounds/change-money.ts'
import { type OfferVersion, sharedQuantity, whyUnpriced } from '../rounds/offer-version.ts'
import { type ChangeLine, changeLines, splitSeed, whyNotCompared } from '../rounds/round-changes.ts'
import { type VersionsOfRound, versionsByRound } from '../rounds/vendor-versions.ts'
import { compareIds } from '../tender/active-offers.ts'
import { TERMS, type TermKey } from '../tender/offer.ts'
import type { Tender } from '../tender/tender.ts'
import { quantityUnit } from '../tender/term.ts'
import { hourCurve } from './hour-curve.ts'

/** An offer in one round against its newest earlier version. Money: present value of all cost of its full term, tender currency. */
export interface LedgerOffer {
  readonly offer: string
  readonly kind: 'changed' | 'unchanged' | 'new' | 'gone'
  /** Null where there is no such version, or it cannot be priced. */
  readonly was: number | null
  readonly is: number | null
  /** `was` − `is`, above 0 when good for us; 0 for offers that are new, gone or not priced. */
  readonly worth: number
  readonly lines: readonly ChangeLine[]
  /** Why there is no money; empty when there is. */
  readonly unpriced: string
}

/** What one term, or several counted as one, brought in a round over all offers. */
export interface TermWorth {
  readonly term: TermKey
  readonly label: string
  readonly worth: number
}

export interface LedgerRound {
  readonly round: number
  readonly receivedOn: string | null
  readonly present: readonly LedgerOffer[]
  /** Since the round before, over the offers that were there before; the sum of `byTerm`. */
  readonly worth: number
  /** The largest first, concession or step back. */
  readonly byTerm: readonly TermWorth[]
  /** Since the first round: the sum of `worth` so far. */
  readonly total: number
}

/** Price of an hour delivered in a round, of the same offers throughout; tender currency, to the millionth. */
export interface LedgerPoint {
  readonly round: number
  readonly perHour: number
  readonly unit: HourUnit
}

export interface ConcessionLedger {
  readonly vendor: string
  readonly name: string
  /** Of the tender: all money is in it. */
  readonly currency: string
  /** What every round is valued at, in words. */
  readonly basis: string
  readonly quantities: readonly { readonly offer: string; readonly quantity: number; readonly unit: string }[]
  /** The first first; the first one gives nothing yet. */
  readonly rounds: readonly LedgerRound[]
  /** Worth of all concessions since the first round. */
  readonly total: number
  /** Empty when no offer stands in every round with a price. */
  readonly curve: readonly LedgerPoint[]
  /** Offers the curve is of. */
  readonly curveOf: readonly string[]
}

/** Every round valued under today's tender, each offer at one quantity throughout. `locale`: BCP 47. */
export function concessionLedger(tender: Tender, vendor: string, locale: string): ConcessionLedger {
  const setting = createSetting(tender)
  const rounds = versionsByRound(tender, vendor)
  const frozen: Frozen = { setting, locale, quantities: frozenQuantities(setting, rounds) }
  const valued = rounds.map((round, index) => valueRound(frozen, round, rounds.slice(0, index)))
  const scale = 10 ** setting.decimals
  let minor = 0
  const ledgerRounds = valued.map((round): LedgerRound => {
    minor += Math.round(round.worth * scale)
    return { ...round, total: minor / scale }
  })
  const { points, offers } = hourCurve(setting, rounds, frozen.quantities)
  return {
    vendor,
    name: tender.vendors.find(({ id }) => id === vendor)?.name ?? vendor,
    currency: tender.currency,
    basis: basisWords,
    quantities: [...frozen.quantities].map(([offer, quantity]) => ({
      offer,
      quantity,
      unit: quantityUnit(newestOf(rounds, offer)?.offer.kind ?? 'lease'),
    })),
    rounds: ledgerRounds,
    total: minor / scale,
    curve: points,
    curveOf: offers,
  }
}

const basisWords =
  'Present value of all cost of each offer’s full term at full use, at one quantity in every round, under today’s tender: its discount rate, exchange rates and demand.'

interface Frozen {
  readonly setting: Setting
  readonly locale: string
  readonly quantities: ReadonlyMap<string, number>
}

/** One quantity an offer for all rounds: what its first and newest versions both allow nearest to what peak demand would need. */
function frozenQuantities(setting: Setting, rounds: readonly VersionsOfRound[]): ReadonlyMap<string, number> {
  const ids = [...new Set(rounds.flatMap(({ versions }) => [...versions.keys()]))].sort(compareIds)
  return new Map(
    ids.flatMap((id) => {
      const versions = rounds.flatMap((round) => round.versions.get(id) ?? [])
      const [first, newest] = [versions[0], versions.at(-1)]
      return newest === undefined ? [] : [[id, sharedQuantity(setting, first, newest, undefined)] as const]
    }),
  )
}

function newestOf(rounds: readonly VersionsOfRound[], offer: string): OfferVersion | undefined {
  return rounds.findLast(({ versions }) => versions.has(offer))?.versions.get(offer)
}

function valueRound(
  frozen: Frozen,
  { round, receivedOn, versions }: VersionsOfRound,
  earlier: readonly VersionsOfRound[],
): Omit<LedgerRound, 'total'> {
  const scale = 10 ** frozen.setting.decimals
  const before = earlier.at(-1)?.versions ?? new Map<string, OfferVersion>()
  const ids = [...new Set([...versions.keys(), ...before.keys()])].sort(compareIds)
  const valued = ids.map((id) => valueOffer(frozen, id, newestOf(earlier, id), versions.get(id)))
  const byTerm = sumByTerm(
    valued.flatMap(({ money }) => money?.present.shares ?? []),
    scale,
  )
  const present = valued.map(({ entry }) => entry)
  const worth = present.reduce((sum, entry) => sum + Math.round(entry.worth * scale), 0) / scale
  return { round, receivedOn, present, worth, byTerm }
}

interface ValuedOffer {
  readonly entry: LedgerOffer
  readonly money: OfferMoney | null
}

function valueOffer(
  { setting, locale, quantities }: Frozen,
  offer: string,
  was: OfferVersion | undefined,
  is: OfferVersion | undefined,
): ValuedOffer {
  const quantity = quantities.get(offer)
  if (quantity === undefined) throw new Error(`no quantity of ${offer}`)
  const blank = { offer, was: null, is: null, worth: 0, lines: [] }
  if (was === undefined || is === undefined) {
    const one = is ?? was
    const unpriced = one === undefined ? '' : whyUnpriced(setting, one)
    const price = one === undefined || unpriced !== '' ? null : versionMoney(setting, one, quantity).present
    const side = is === undefined ? { kind: 'gone' as const, was: price } : { kind: 'new' as const, is: price }
    return { entry: { ...blank, ...side, unpriced }, money: null }
  }
  const unpriced = whyNotCompared(setting, was, is)
  const money = unpriced === '' ? changeMoney(setting, was, is, quantity, splitSeed) : null
  const lines = changeLines(was, is, money, { start: setting.tender.start, locale })
  const kind = lines.length === 0 ? 'unchanged' : 'changed'
  const values = money === null ? {} : { was: money.present.was, is: money.present.is, worth: money.present.worth }
  return { entry: { ...blank, kind, ...values, lines, unpriced }, money }
}

/** Whole minor units are added, so that the terms of a round add up to its worth. */
function sumByTerm(shares: OfferMoney['present']['shares'], scale: number): readonly TermWorth[] {
  const sums = new Map<string, { readonly term: TermKey; readonly label: string; minor: number }>()
  for (const { term, terms, worth } of shares) {
    const key = terms.join(' ')
    const sum = sums.get(key) ?? { term, label: labelOf(terms), minor: 0 }
    sum.minor += Math.round(worth * scale)
    sums.set(key, sum)
  }
  return [...sums.values()]
    .map(({ term, label, minor }) => ({ term, label, worth: minor / scale }))
    .toSorted((a, b) => Math.abs(b.worth) - Math.abs(a.worth))
}

function labelOf(terms: readonly TermKey[]): string {
  const [first] = terms
  const label = first === undefined ? '' : TERMS[first].label
  return terms.length < 2 ? label : `${label} and ${terms.length - 1} more, counted as one`
}
