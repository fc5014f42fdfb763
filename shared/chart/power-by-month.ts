// Contracted IT power by vendor, month by month.
import { formatQuantity } from '../money/format.ts'
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import { quantityUnit } from '../tender/term.ts'
import { monthOf, nameMonth } from '../time/month.ts'
import { inVendorOrder, seriesName } from './capacity-by-month.ts'
import type { Chart, Series } from './chart.ts'

/** Critical IT load in service under contract, MW a month: accelerators of leases × kW each, kW of colocation and builds. Bought hardware draws on those. */
export function powerByVendor(
  tender: Tender,
  offers: readonly ActiveOffer[],
  award: Pick<Award, 'lines'>,
): readonly Series[] {
  const byName = new Map<string, number[]>()
  for (const line of award.lines) {
    const active = offers.find((candidate) => candidate.offer.id === line.offer)
    const accelerator = tender.accelerators.find((candidate) => candidate.id === active?.terms.accelerator)
    if (active === undefined || active.terms.kind === 'hardware') continue
    const kw = quantityUnit(active.terms.kind) === 'kW' ? 1 : (accelerator?.kwPerUnit ?? 0)
    const name = seriesName(tender, active)
    const values = byName.get(name) ?? Array.from({ length: tender.months }, () => 0)
    for (let m = 0; m < tender.months; m++) values[m] = (values[m] ?? 0) + (inService(active, line, m) * kw) / 1000
    byName.set(name, values)
  }
  return inVendorOrder(tender, byName)
}

/** Units of an awarded line in service in month m: its term, or its life from delivery. Source: docs/model.md, offers. */
export function inService(
  active: ActiveOffer,
  line: { readonly quantity: number; readonly start: number },
  m: number,
): number {
  const { kind, ramp, termMonths, leadMonths, lifeMonths } = active.terms
  const owned = kind === 'hardware' || kind === 'build'
  const age = m - line.start - (owned ? leadMonths : 0)
  if (age < 0 || age >= (owned ? lifeMonths : termMonths)) return 0
  return line.quantity * (ramp[Math.min(age, ramp.length - 1)] ?? 1)
}

export function powerByMonth(
  tender: Tender,
  offers: readonly ActiveOffer[],
  award: Pick<Award, 'lines' | 'months'>,
  locale: string,
): Chart {
  const mw = award.months.map((month) => month.kw / 1000)
  const peak = mw.reduce((most, value, m) => (value > (mw[most] ?? 0) ? m : most), 0)
  const name = (m: number) => nameMonth(monthOf(tender.start, m))
  const amount = (value: number | undefined) => formatQuantity(value ?? 0, 'MW', locale, 2)
  return {
    kind: 'areas',
    id: 'power',
    title: 'Contracted IT power by month',
    unit: 'MW',
    start: tender.start,
    series: powerByVendor(tender, offers, award),
    line: undefined,
    alt: `Critical IT load under contract, stacked by vendor, from ${amount(mw[0])} in ${name(0)} to ${amount(mw.at(-1))} in ${name(mw.length - 1)}; the peak is ${amount(mw[peak])} in ${name(peak)}.`,
  }
}
