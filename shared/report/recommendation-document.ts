// A recommendation ready to be drawn: its blocks and what its pages say around them; refused when its figures do not hold.
import { standardCases } from '../award/standard-cases.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { formatMoney } from '../money/format.ts'
import { priceAward } from '../price/price-award.ts'
import { activeOffers } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import type { Block } from './block.ts'
import type { RecommendationInput } from './facts.ts'
import { internalLegend, recommendation } from './recommendation.ts'

export interface ReportDocument {
  readonly blocks: readonly Block[]
  /** What stands around the blocks; see electron/report/render-pdf.ts. */
  readonly options: {
    readonly title: string
    readonly subject: string
    readonly running: string
    readonly legend: string
    readonly locale: string
  }
  /** Without an extension. */
  readonly fileName: string
}

/** `no-award`: nothing to recommend. `mismatch`: priced anew, the award costs something else than it says. */
export interface ReportFailure {
  readonly kind: 'no-award' | 'mismatch'
  readonly what: string
  readonly fix: string
}

export function recommendationDocument(input: RecommendationInput): Result<ReportDocument, ReportFailure> {
  const { tender, award, options } = input
  if (award.totals === null) {
    const why = award.status === 'infeasible' ? 'no award keeps all its rules' : 'no award was found within the limits'
    return refuse({
      kind: 'no-award',
      what: `there is nothing to recommend: ${why}`,
      fix: 'Relax a rule or raise the limit, and compute the award again',
    })
  }
  const mismatch = findMismatch(tender, award, options.locale)
  if (mismatch !== undefined) {
    const fix = 'Compute the award again, or check it with “headroom verify”'
    return refuse({ kind: 'mismatch', what: `the award does not hold: ${mismatch}`, fix })
  }
  return ok({
    blocks: recommendation(input),
    options: {
      title: 'Award recommendation',
      subject: `${tender.name}, case ${options.caseName}`,
      running: `${tender.name} · ${options.caseName}`,
      legend: internalLegend,
      locale: options.locale,
    },
    fileName: ['award-recommendation', tender.id, award.scenario ?? '']
      .map(fileWord)
      .filter((word) => word !== '')
      .join('-'),
  })
}

/** Of the totals the report shows, the first that is not what the award costs when it is priced anew. */
function findMismatch(tender: Tender, award: Award, locale: string): string | undefined {
  const { totals } = priceAward(tender, activeOffers(tender, award.options.round).active, award)
  for (const key of ['nominal', 'commitment', 'npv', 'afterHorizon', 'tailCredit', 'lostCompute'] as const) {
    const [stated, priced] = [award.totals?.[key] ?? 0, totals[key]]
    if (Math.abs(stated - priced) > 0.005)
      return `${key} is stated as ${formatMoney(stated, tender.currency, locale)} and comes to ${formatMoney(priced, tender.currency, locale)}`
  }
  return undefined
}

/** The name of an award's case: the buyer's, the standard one's, or what kind of award it is. */
export function caseNameOf(tender: Tender, award: Award): string {
  const known = [...(tender.awardScenarios ?? []), ...standardCases(tender, award.options.round)]
  const found = known.find((one) => one.id === award.scenario)
  if (found !== undefined) return found.name ?? found.id
  if (award.options.manual === true) return 'Typed by the buyer'
  return award.rules.length === 0 ? 'No rules' : 'Rules of the buyer'
}

/** Letters and digits of an id: it becomes part of a file name. */
function fileWord(id: string): string {
  return id.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)
}
