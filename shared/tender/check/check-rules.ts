// The rules of every case: they point at things that exist, their bounds can hold, and priced rules have a price.
import { RULES, type Rule } from '../rules/table.ts'
import type { Tender } from '../tender.ts'
import { unknown } from './check-references.ts'
import type { Report } from './report.ts'

/** Rules of all cases of a tender. */
export function checkRules(tender: Tender, report: Report): void {
  for (const [s, scenario] of (tender.awardScenarios ?? []).entries()) {
    for (const [r, rule] of scenario.rules.entries())
      checkRule(tender, rule, `awardScenarios[${s}].rules[${r}]`, report)
  }
}

/** One rule, wherever it stands. */
export function checkRule(tender: Tender, rule: Rule, path: string, report: Report): void {
  const name = RULES[rule.type].label.toLowerCase()
  if (rule.strictness === 'priced' && rule.priceCap === undefined) {
    report(
      'error',
      'no-price-cap',
      `${path}.priceCap`,
      `the ${name} rule is priced but has no price`,
      `Say what one ${RULES[rule.type].unit} costs`,
    )
  }
  if (rule.strictness === 'priority' && rule.priority === undefined) {
    report(
      'error',
      'no-priority',
      `${path}.priority`,
      `the ${name} rule has no priority`,
      'Give it 1 (kept longest) to 4 (given up first)',
    )
  }
  const { min, max } = rule as { min?: number; max?: number }
  if (min !== undefined && max !== undefined && min > max) {
    report('error', 'bounds', path, `at least ${min} and at most ${max} cannot both hold`, 'Correct one of them')
  }
  const known = knownIds(tender, rule)
  if (known !== undefined && known.id !== undefined && !known.ids.includes(known.id)) {
    report('error', 'unknown-in-rule', path, unknown(known.what, known.id, known.ids), 'Correct the rule')
  }
  if (rule.type.endsWith('-share') && min === undefined && max === undefined) {
    report('error', 'no-bound', path, `the ${name} rule has neither a least nor a largest share`, 'Give it min or max')
  }
  if (rule.type === 'vendor-count' && rule.min === undefined && rule.max === undefined) {
    report('error', 'no-bound', path, 'the rule has neither a least nor a largest number', 'Give it min or max')
  }
  const offers = tender.quotes.flatMap((quote) => quote.offers)
  const onDemand = (id: string) => offers.some((offer) => offer.id === id && offer.kind === 'on-demand')
  if (rule.type === 'offer' && rule.do !== 'exclude' && onDemand(rule.offer)) {
    report('error', 'on-demand-rule', path, `${rule.offer} is on demand and never awarded`, 'It can only be excluded')
  }
  if (rule.type === 'offer' && rule.do === 'fix' && rule.quantity === undefined) {
    report('error', 'no-quantity', `${path}.quantity`, 'a fixed offer needs a quantity', 'State the quantity')
  }
}

interface KnownIds {
  readonly what: string
  readonly id: string | undefined
  readonly ids: readonly string[]
}

function knownIds(tender: Tender, rule: Rule): KnownIds | undefined {
  switch (rule.type) {
    case 'vendor-share':
      return { what: 'vendor', id: rule.of, ids: tender.vendors.map((vendor) => vendor.id) }
    case 'group-share':
      return { what: 'vendor group', id: rule.of, ids: tender.vendors.flatMap((vendor) => vendor.group ?? []) }
    case 'region-share':
      return { what: 'region', id: rule.of, ids: tender.sites.map((site) => site.region) }
    case 'family-share':
      return {
        what: 'accelerator family',
        id: rule.of,
        ids: tender.accelerators.map((accelerator) => accelerator.family),
      }
    case 'power':
      return { what: 'region', id: rule.region, ids: tender.sites.map((site) => site.region) }
    case 'offer':
      return {
        what: 'offer',
        id: rule.offer,
        ids: tender.quotes.flatMap((quote) => quote.offers.map((offer) => offer.id)),
      }
    case 'budget':
      return rule.vendor === undefined
        ? undefined
        : { what: 'vendor', id: rule.vendor, ids: tender.vendors.map((vendor) => vendor.id) }
    case 'vendor-count':
    case 'redundancy':
    case 'term':
      return undefined
  }
}
