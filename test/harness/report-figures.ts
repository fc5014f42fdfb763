// Which numbers a recommendation may show, derived from its documents alone and without report/: a number outside them has no source.
import type { AwardBoard } from '../../shared/award/board.ts'
import type { PricedLine } from '../../shared/price/bill.ts'
import { isCash } from '../../shared/price/category.ts'
import { priceAward } from '../../shared/price/price-award.ts'
import { activeOffers } from '../../shared/tender/active-offers.ts'
import type { Award } from '../../shared/tender/award.ts'
import { ruleSentence } from '../../shared/tender/rules/table.ts'
import type { Tender } from '../../shared/tender/tender.ts'

export interface ReportSources {
  readonly tender: Tender
  readonly award: Award
  readonly board: AwardBoard | null
  /** Strings that stand in the report as they are: case name, hashes, page numbers. */
  readonly literal: readonly string[]
}

/** Numbers of a text as they are written, `1,234.50`; digits inside words such as H100e or FY2028 count too. */
export function numbersIn(text: string): readonly string[] {
  return [...text.replaceAll(/[\u00a0\u200b]/g, ' ').matchAll(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g)].map(
    ([found]) => found,
  )
}

/** Numbers of `text` (en-US) that follow from none of the documents; empty when every figure has its source. */
export function unexplainedNumbers(text: string, sources: ReportSources): readonly string[] {
  const literal = new Set(stringsOf(sources).flatMap(numbersIn))
  const values = valuesOf(sources).toSorted((a, b) => a - b)
  return [...new Set(numbersIn(text))].filter((written) => !literal.has(written) && !isAmong(values, written))
}

/** True when some value, rounded to the decimals written, is that number. */
function isAmong(sorted: readonly number[], written: string): boolean {
  const value = Number(written.replaceAll(',', ''))
  const half = 0.5 / 10 ** (written.split('.')[1]?.length ?? 0)
  const [low, high] = [value - half * 1.0001, value + half * 1.0001]
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? 0) < low) from = middle + 1
    else to = middle
  }
  return (sorted[from] ?? Number.POSITIVE_INFINITY) <= high
}

function leaves(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return [...Object.values(value).flatMap(leaves), ...Object.keys(value)]
}

/** Everything written word for word: names, notes, sentences, versions. */
function stringsOf({ tender, award, board, literal }: ReportSources): readonly string[] {
  const names = new Map(
    [...tender.vendors, ...tender.sites, ...tender.workloads].map((one) => [one.id, one.name ?? one.id]),
  )
  const context = {
    currency: tender.currency,
    locale: 'en-US',
    start: tender.start,
    nameOf: (id: string) => names.get(id) ?? id,
  }
  const rules = [...award.rules, ...(board?.policyPrices.map((price) => price.rule) ?? []), ...(award.dropped ?? [])]
  const strings = [tender, award.options, award.tenderHash, board]
    .flatMap(leaves)
    .filter((leaf) => typeof leaf === 'string')
  // Dates are written as 26 Mar 2027.
  const dates = strings.filter((leaf) => /^\d{4}-\d{2}-\d{2}$/.test(leaf)).map((leaf) => String(Number(leaf.slice(8))))
  return [...strings, ...dates, ...rules.map((rule) => ruleSentence(rule, context)), ...literal, ...fixedWords]
}

/** Numbers of the report's own wording: units, conventions, buckets. */
const fixedWords = [
  'H100e',
  '730',
  '8,760',
  '12',
  'Within 1 year',
  '1 to 3 years',
  '3 to 5 years',
  'IFRS 16, ASC 842',
  'SHA-256',
  '10 %',
  '1 EUR',
  '100 %',
]

/** Every value the report may show, each also in thousands, in millions and as a percentage. */
function valuesOf(sources: ReportSources): readonly number[] {
  const { tender, award, board } = sources
  const priced = priceAward(tender, activeOffers(tender, award.options.round).active, award)
  const money = paymentSums(tender, priced.ledger)
  const plain = [tender, award, board].flatMap(leaves).filter((leaf) => typeof leaf === 'number')
  const totals = cases(sources)
  const values = [
    ...plain,
    ...money,
    ...totals,
    ...capacities(tender, award),
    priced.owedAfterHorizon,
    ...calendar(tender, priced.ledger),
  ]
  const bases = [award.totals?.nominal ?? 0, award.totals?.commitment ?? 0]
  const shares = money.flatMap((amount) => bases.map((base) => (base === 0 ? 0 : (100 * amount) / base)))
  return values
    .flatMap((value) => [value, -value, value / 1e3, value / 1e6, value * 100])
    .concat(
      shares,
      money.map((amount) => amount / 10),
      -1,
    )
}

/** Sums of payments by every mark a line has, in every window of time a table may have. */
function paymentSums(tender: Tender, ledger: readonly PricedLine[]): readonly number[] {
  const cash = ledger.filter((line) => isCash(line.category))
  const onDemand = new Set(
    tender.quotes
      .flatMap((quote) => quote.offers)
      .filter((offer) => offer.kind === 'on-demand')
      .map((offer) => offer.id),
  )
  const purpose = (line: PricedLine) =>
    line.workload !== null
      ? 'own'
      : line.category === 'use' || line.category === 'energy' || onDemand.has(line.offer ?? '')
        ? 'use'
        : 'signed'
  const marks: readonly ((line: PricedLine) => string)[] = [
    () => 'all',
    (line) => line.vendor ?? 'own',
    (line) => `${line.category} ${onDemand.has(line.offer ?? '')}`,
    (line) => `${line.offer} ${line.category}`,
    (line) => String(onDemand.has(line.offer ?? '') ? line.offer : ''),
    (line) => line.currency,
    (line) => String(line.vendor === null),
    purpose,
    (line) => `${line.vendor} ${line.category}`,
    (line) => `prepaid ${line.category === 'upfront' || line.category === 'drawdown' ? line.vendor : ''}`,
    (line) => `prepaid ${line.category === 'upfront' || line.category === 'drawdown'}`,
    (line) => `on demand ${onDemand.has(line.offer ?? '')}`,
  ]
  const fiscal = (month: number) => Math.floor((month + startMonth(tender) - ((tender.fiscalYearStart ?? 1) - 1)) / 12)
  const last = Math.max(0, ...cash.map((line) => line.cashMonth))
  const windows: readonly ((line: PricedLine) => string)[] = [
    () => 'ever',
    (line) => String([12, 36, 60].filter((edge) => line.cashMonth >= edge).length),
    (line) => `fiscal ${fiscal(line.cashMonth)}`,
    (line) => String(line.serviceMonth >= tender.months),
    (line) => `horizon ${line.cashMonth < tender.months}`,
    (line) => `month ${line.serviceMonth}`,
    ...Array.from({ length: last + 1 }, (_, edge) => (line: PricedLine) => `until ${line.cashMonth <= edge}`),
  ]
  const minor = (lines: readonly PricedLine[], pick: 'amount' | 'quoteAmount') =>
    lines.reduce((sum, line) => sum + line[pick], 0) / 100
  return marks.flatMap((mark) =>
    windows.flatMap((window) =>
      groups(cash, (line) => `${mark(line)}|${window(line)}`).flatMap((lines) => [
        minor(lines, 'amount'),
        minor(lines, 'quoteAmount'),
      ]),
    ),
  )
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const byKey = new Map<string, T[]>()
  for (const item of items) {
    const group = byKey.get(keyOf(item))
    if (group === undefined) byKey.set(keyOf(item), [item])
    else group.push(item)
  }
  return [...byKey.values()]
}

function startMonth(tender: Tender): number {
  const [year = 0, month = 1] = tender.start.split('-').map(Number)
  return year * 12 + month - 1
}

/** Years of all months that may be named, terms, counts of things. */
function calendar(tender: Tender, ledger: readonly PricedLine[]): readonly number[] {
  const last = Math.max(tender.months, ...ledger.map((line) => Math.max(line.cashMonth, line.serviceMonth)))
  const first = Math.floor(startMonth(tender) / 12)
  const years = Array.from({ length: Math.ceil(last / 12) + 3 }, (_, i) => first + i)
  const counts = Array.from({ length: Math.max(20, tender.vendors.length, tender.months) + 1 }, (_, i) => i)
  return [...years, ...counts, ledger.length]
}

/** Totals of all cases and of doing nothing, and how far each is from the award. */
function cases({ tender, award, board }: ReportSources): readonly number[] {
  const existing = award.lines.filter((line) =>
    tender.quotes.some((quote) => quote.offers.some((offer) => offer.id === line.offer && offer.awarded)),
  )
  const use = award.use.filter((entry) => existing.some((line) => line.offer === entry.offer))
  const nothing = priceAward(tender, activeOffers(tender, award.options.round).active, { lines: existing, use }).totals
  const all = [nothing, award.totals, ...(board?.cases.map((one) => one.award.totals) ?? [])]
  return all.flatMap((totals) =>
    totals === null
      ? []
      : [...Object.values(totals), totals.npv - totals.tailCredit, totals.total - (award.totals?.total ?? 0)],
  )
}

/** H100e and MW by month, vendor, quarter and workload. */
function capacities(tender: Tender, award: Award): readonly number[] {
  const { active } = activeOffers(tender, award.options.round)
  const offerOf = (id: string) => active.find((one) => one.offer.id === id)
  const served = award.use.map((entry) => {
    const factors = tender.workloads.find((one) => one.id === entry.workload)?.capacityFactor ?? {}
    const terms = offerOf(entry.offer)?.terms
    const worth = (factors[terms?.accelerator ?? ''] ?? 0) * (terms?.availability ?? 0)
    return {
      ...entry,
      vendor: offerOf(entry.offer)?.vendor ?? '',
      onDemand: terms?.kind === 'on-demand',
      h100e: entry.quantity.map((q) => q * worth),
    }
  })
  const power = award.lines.map((line) => {
    const terms = offerOf(line.offer)?.terms
    const kw = tender.accelerators.find((one) => one.id === terms?.accelerator)?.kwPerUnit ?? 0
    const live = (m: number) =>
      m < line.start || m >= line.start + (terms?.termMonths ?? 0)
        ? 0
        : line.quantity * (terms?.ramp[Math.min(m - line.start, terms.ramp.length - 1)] ?? 1)
    return { vendor: line.vendor, kw: award.months.map((_, m) => live(m) * kw) }
  })
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const monthly = (rows: readonly (readonly number[])[]) =>
    award.months.map((_, m) => sum(rows.map((row) => row[m] ?? 0)))
  const byVendor = groups(served, (one) => `${one.vendor} ${one.onDemand}`).flatMap((rows) =>
    monthly(rows.map((row) => row.h100e)),
  )
  const powerByVendor = groups(power, (one) => one.vendor).flatMap((rows) => monthly(rows.map((row) => row.kw)))
  const byWorkload = tender.workloads.flatMap((workload) => {
    const rows = served.filter((one) => one.workload === workload.id)
    const demand = sum(tender.demand.find((one) => one.workload === workload.id)?.quantity ?? [])
    const delivered = sum(rows.flatMap((row) => row.h100e))
    const parts = groups(rows, (row) => row.vendor).map((own) => sum(own.flatMap((row) => row.h100e)) / delivered)
    return [demand, delivered, delivered / demand, ...parts]
  })
  const peaks = groups(award.use, (one) => one.offer).map((rows) =>
    Math.max(...monthly(rows.map((row) => row.quantity))),
  )
  const averages = award.months.flatMap((_, from) =>
    [1, 2, 3, 12].flatMap((length) => {
      const months = award.months.slice(from, from + length)
      return (['delivered', 'demand'] as const).map((key) => sum(months.map((month) => month[key])) / months.length)
    }),
  )
  return [...byVendor, ...powerByVendor, ...byWorkload, ...peaks, ...averages]
}
