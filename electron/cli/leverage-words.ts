// Leverage in words for a terminal: vendors, terms and rules, each value with its interval.
import { changeOfFactor } from '../../shared/leverage/rounded-down.ts'
import { cheaperBy } from '../../shared/leverage/values.ts'
import { formatMoney, formatQuantity, formatShare } from '../../shared/money/format.ts'
import type { Leverage, LeverageValue, VendorLeverage } from '../../shared/tender/leverage.ts'
import { ruleSentence } from '../../shared/tender/rules/table.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { ruleContext } from './award-words.ts'

const locale = 'en-US'

export function leverageText(tender: Tender, leverage: Leverage): string {
  const money = (value: LeverageValue | null) => valueWords(value, tender.currency)
  const vendors = leverage.vendors.map((one) => `  ${one.vendor.padEnd(16)}${vendorWords(one, tender.currency)}`)
  const clauses = leverage.clauses
    .filter(({ value }) => (value.value ?? 1) !== 0)
    .sort((a, b) => (b.value.value ?? 0) - (a.value.value ?? 0))
    .map(
      ({ offer, change, value, exchangeRate }) =>
        `  ${`${offer}: ${change}`.padEnd(48)} ${money(value)}${exchangeRate === null ? '' : `, as much as ${formatShare(exchangeRate, locale, 2)} on price`}`,
    )
  const rules = leverage.ruleCosts.map(
    ({ rule, lastIn, firstIn }) =>
      `  ${ruleSentence(rule, ruleContext(tender))}\n    costs ${money(lastIn)} beside the others, ${money(firstIn)} alone`,
  )
  const increments = (leverage.increments ?? []).map(
    ({ offer, site, change, value }) => `  ${`${offer ?? site}: ${change}`.padEnd(48)} ${money(value)}`,
  )
  const pairs = (leverage.pairs ?? []).map(
    ({ vendors: both, beyond, kind }) => `  ${both.join(' and ').padEnd(32)} ${kind}, ${money(beyond)} beyond each`,
  )
  const open = leverage.open.map(({ what, why }) => `  ${what}: ${why}`)
  return [
    `Total ${money(leverage.total)}`,
    ...cheaperWords(leverage, tender.currency),
    ...part('Vendors', vendors),
    ...part('Terms worth something', clauses),
    ...part('Our rules', rules),
    ...part('A megawatt more, a month earlier', increments),
    ...part('Pairs', pairs),
    ...part('Not computed', open),
  ].join('\n')
}

function cheaperWords(leverage: Leverage, currency: string): readonly string[] {
  const by = cheaperBy(leverage)
  if (by === 0) return []
  const [found, less] = [leverage.cheaper?.total ?? 0, by].map((one) => formatMoney(one, currency, locale, 0))
  return [`Come across on the way: the same rules allow ${found}, ${less} less. Award again with a smaller --gap.`]
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines]
}

function vendorWords(vendor: VendorLeverage, currency: string): string {
  const { awarded, marginalValue, priceFactor, priceAnswer, nearOptimal } = vendor
  const loss =
    marginalValue?.value === null && marginalValue.proven
      ? 'without it our rules cannot be kept'
      : `losing it costs ${valueWords(marginalValue, currency)}`
  const change = priceFactor === null ? '' : formatShare(Math.abs(changeOfFactor(priceFactor)), locale, 2)
  const price =
    priceFactor === null
      ? priceAnswer.replaceAll('-', ' ')
      : awarded
        ? `may rise ${change} before we leave`
        : priceAnswer === 'ties'
          ? 'as good as the award'
          : `wins at ${change} less`
  const range =
    nearOptimal === undefined
      ? ''
      : `; ${nearOptimal.kind} (${nearWords(nearOptimal)} within ${formatShare(nearOptimal.within, locale)})`
  return `${awarded ? 'in the award; ' : ''}${loss}; ${price}${range}`
}

function nearWords({ least, most, mw }: NonNullable<VendorLeverage['nearOptimal']>): string {
  const demand = `${formatShare(least, locale, 1)} to ${formatShare(most, locale, 1)} of demand`
  if (mw === undefined) return demand
  const power = `${formatQuantity(mw.least, '', locale, 2)} to ${formatQuantity(mw.most, 'MW', locale, 2)}`
  return most > 0 ? `${demand}, ${power}` : power
}

function valueWords(value: LeverageValue | null, currency: string): string {
  if (value === null) return 'not computed'
  const money = (amount: number) => formatMoney(amount, currency, locale, 0)
  if (value.value === null) return value.lo === null ? 'without limit' : `at least ${money(value.lo)}`
  const width = (value.hi ?? Number.POSITIVE_INFINITY) - (value.lo ?? Number.NEGATIVE_INFINITY)
  const range =
    width < 1
      ? ''
      : ` (${value.lo === null ? 'no lower bound' : money(value.lo)} to ${value.hi === null ? 'no upper bound' : money(value.hi)})`
  return `${money(value.value)}${range}${value.proven ? '' : ', not proven'}`
}
