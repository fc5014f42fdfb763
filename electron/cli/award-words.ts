// An award on a terminal: who gets what from when, what it costs, how far it is proved, and what stands in the way.

import { formatMoney, formatQuantity, formatShare } from '../../shared/money/format.ts'
import { provenGap } from '../../shared/report/recommendation/proof.ts'
import type { Award } from '../../shared/tender/award.ts'
import type { RuleContext } from '../../shared/tender/rules/rule.ts'
import { type Rule, ruleSentence } from '../../shared/tender/rules/table.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { quantityUnit } from '../../shared/tender/term.ts'
import { formatMonth, monthOf, nameMonth } from '../../shared/time/month.ts'

const locale = 'en-US'

export function awardText(tender: Tender, award: Award): string {
  const context = ruleContext(tender)
  const rules = award.rules.map((rule) => `  ${sentenceOf(rule, context)}`)
  return [
    `${tender.name}${award.scenario === undefined ? '' : `, case ${award.scenario}`}`,
    `Rules: ${rules.length === 0 ? 'none' : ''}`.trim(),
    ...rules,
    ...droppedText(award, context),
    '',
    ...(award.totals === null ? noAwardText(tender, award, context) : foundText(tender, award, award.totals, context)),
  ].join('\n')
}

/** What sentences about rules need: names of vendors, sites, offers by id. */
export function ruleContext(tender: Tender): RuleContext {
  const names = new Map<string, string>()
  for (const item of [...tender.sites, ...tender.vendors]) if (item.name !== undefined) names.set(item.id, item.name)
  return { currency: tender.currency, locale, start: tender.start, nameOf: (id) => names.get(id) ?? id }
}

function sentenceOf(rule: Rule, context: RuleContext): string {
  const sentence = ruleSentence(rule, context)
  if (rule.strictness === 'priced')
    return `${sentence} (${formatMoney(rule.priceCap ?? 0, context.currency, locale)} per unit beyond it)`
  return rule.strictness === 'priority' ? `${sentence} (priority ${rule.priority})` : sentence
}

function droppedText(award: Award, context: RuleContext): readonly string[] {
  if (award.dropped === undefined) return []
  return [
    'Given up, because not all rules can hold:',
    ...award.dropped.map((rule) => `  ${ruleSentence(rule, context)}`),
  ]
}

function noAwardText(tender: Tender, award: Award, context: RuleContext): readonly string[] {
  if (award.status === 'no-award-found') {
    return ['Limit reached, no award found. Raise --work-limit, or allow a larger --gap.']
  }
  const relax =
    award.relax === undefined
      ? ['No single rule is enough to give up.']
      : [
          `Cheapest to relax: ${ruleSentence(award.relax.rule, context)}`,
          `  Without it the best award costs ${formatMoney(award.relax.total, tender.currency, locale)}.`,
        ]
  return [
    'These rules cannot all hold; without any one of them an award exists:',
    ...(award.conflict ?? []).map((rule) => `  ${ruleSentence(rule, context)}`),
    ...relax,
  ]
}

function foundText(
  tender: Tender,
  award: Award,
  totals: NonNullable<Award['totals']>,
  context: RuleContext,
): readonly string[] {
  const money = (amount: number) => formatMoney(amount, tender.currency, locale).padStart(22)
  const violations = (award.violations ?? []).map((violation) => `  ${violation.what}`)
  return [
    ...lineTexts(tender, award, context),
    ...onDemandTexts(tender, award, context),
    '',
    `Total               ${money(totals.total)}`,
    `  all payments, NPV ${money(totals.npv)}`,
    `  lost compute      ${money(totals.lostCompute)}`,
    `  tail credit       ${money(0 - totals.tailCredit)}`,
    `  penalties         ${money(totals.penalty)}`,
    `Paid, undiscounted  ${money(totals.nominal)}`,
    `Commitment          ${money(totals.commitment)}`,
    `After the horizon   ${money(totals.afterHorizon)}`,
    '',
    statusText(award),
    ...(violations.length === 0 ? [] : ['Not kept:', ...violations]),
    'Taxes excluded; 730 hours a month.',
  ]
}

function lineTexts(tender: Tender, award: Award, context: RuleContext): readonly string[] {
  if (award.lines.length === 0) return ['Nothing is committed.']
  const offers = new Map(tender.quotes.flatMap((quote) => quote.offers.map((offer) => [offer.id, offer])))
  return award.lines.map((line) => {
    const offer = offers.get(line.offer)
    const kind = offer?.kind ?? 'lease'
    const unit = quantityUnit(kind) === 'kW' ? 'kW' : (offer?.accelerator ?? 'units')
    const quantity = formatQuantity(line.quantity, unit, locale)
    const at = (m: number) => nameMonth(monthOf(tender.start, m))
    const owned = kind === 'hardware' || kind === 'build'
    const ordered = `ordered ${at(line.start)}, there from ${at(line.start + (offer?.leadMonths ?? 0))}`
    const place = kind === 'hardware' && line.site !== undefined ? ` at ${context.nameOf(line.site)}` : ''
    const when = owned ? `${ordered}${place}` : `from ${at(line.start)} for ${offer?.termMonths ?? 0} months`
    const held = offer?.awarded === undefined ? '' : ', held already'
    return `${context.nameOf(line.vendor)}: ${quantity} (offer ${line.offer}) ${when}${held}`
  })
}

function onDemandTexts(tender: Tender, award: Award, context: RuleContext): readonly string[] {
  const committed = new Set(award.lines.map((line) => line.offer))
  const vendors = new Map(tender.quotes.flatMap((quote) => quote.offers.map((offer) => [offer.id, quote.vendor])))
  const offers = [...new Set(award.use.map((use) => use.offer))].filter((offer) => !committed.has(offer))
  return offers.map((offer) => {
    const months = Array.from({ length: tender.months }, (_, month) =>
      award.use.filter((use) => use.offer === offer).reduce((sum, use) => sum + (use.quantity[month] ?? 0), 0),
    )
    const peak = Math.max(...months)
    const at = formatMonth(monthOf(tender.start, months.indexOf(peak)))
    const most = formatQuantity(peak, 'accelerators', locale, 1)
    return `${context.nameOf(vendors.get(offer) ?? '')}: up to ${most} on demand (offer ${offer}), most in ${at}`
  })
}

function statusText(award: Award): string {
  const proven = provenGap(award)
  const gap = proven === null ? 'unknown' : formatShare(proven, locale, 4)
  if (award.options.manual === true) return 'Given by hand: priced and checked, not sought.'
  const { planning } = award
  if (planning !== undefined) {
    const [plan, error] = [planning.planned, planning.error].map((value) => value.toFixed(2))
    return `Planned by quarter at ${plan}; used month by month it costs ${error} less. Nothing is proved by month.`
  }
  const guard = award.options.notReproducible === true ? ' The time guard ended it, so it may not repeat.' : ''
  return award.status === 'optimal'
    ? `Optimal: no award is cheaper by more than ${gap}.`
    : `A limit was reached: a cheaper award by up to ${gap} is not ruled out.${guard}`
}
