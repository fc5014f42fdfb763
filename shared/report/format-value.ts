// The one place where a figure of a report becomes text.
import { assertNever } from '../kernel/assert-never.ts'
import {
  currencyDecimals,
  formatAmount,
  formatMoney,
  formatPrice,
  formatQuantity,
  formatShare,
} from '../money/format.ts'
import { nameMonth } from '../time/month.ts'
import type { Figure, Text } from './figure.ts'

/** With its unit: `1,234.50 USD`, `2.15 USD per accelerator-hour`, `12.5 %`, `7.4 MW`, `Apr 2027`. */
export function formatValue(figure: Figure, locale: string): string {
  switch (figure.kind) {
    case 'money':
      return formatMoney(withoutNegativeZero(figure), figure.currency, locale, figure.digits)
    case 'price':
      return [
        formatPrice(figure.price, figure.currency, locale),
        ...(figure.per === '' ? [] : ['per', figure.per]),
      ].join(' ')
    case 'share':
      return formatShare(figure.share, locale, figure.digits)
    case 'count':
      return writeCount(figure, unitOf(figure), locale)
    case 'month':
      return nameMonth(figure.month)
    case 'date':
      return nameDate(figure.date)
    case 'text':
      return figure.text
    case 'words':
      return formatText(figure.words, locale)
    case 'absent':
      return figure.why
    default:
      return assertNever(figure)
  }
}

/** As in a column whose header names `unit`: without the unit when it is the same, else as formatValue. A price may have its `per` in the header. */
export function formatUnder(unit: string, figure: Figure, locale: string): string {
  if (figure.kind === 'price' && unit === `per ${figure.per}`) return formatPrice(figure.price, figure.currency, locale)
  if (unit === '' || !isOfUnit(figure, unit)) return formatValue(figure, locale)
  switch (figure.kind) {
    case 'money':
      return formatAmount(withoutNegativeZero(figure), figure.currency, locale, figure.digits)
    case 'price':
      return formatPrice(figure.price, figure.currency, locale).replace(` ${figure.currency}`, '')
    case 'share':
      return formatShare(figure.share, locale, figure.digits).replace(' %', '')
    case 'count':
      return writeCount(figure, '', locale)
    default:
      return formatValue(figure, locale)
  }
}

export function formatText(text: Text, locale: string): string {
  return text.map((part) => (typeof part === 'string' ? part : formatValue(part, locale))).join('')
}

/** Currency, `%`, or the unit of a count in the number it has; empty for the others. */
export function unitOf(figure: Figure): string {
  if (figure.kind === 'money' || figure.kind === 'price') return figure.currency
  if (figure.kind === 'share') return '%'
  if (figure.kind === 'count') return figure.count === 1 ? figure.one : figure.many
  return ''
}

function isOfUnit(figure: Figure, unit: string): boolean {
  return unitOf(figure) === unit || (figure.kind === 'count' && (figure.one === unit || figure.many === unit))
}

function writeCount(figure: Extract<Figure, { kind: 'count' }>, unit: string, locale: string): string {
  const value = Math.abs(figure.count) < 0.5 / 10 ** figure.digits ? 0 : figure.count
  if (!figure.fixed) return formatQuantity(value, unit, locale, figure.digits)
  const text = formatAmount(value, '', locale, figure.digits)
  return unit === '' ? text : `${text} ${unit}`
}

/** An amount that would be written as -0 is 0. */
function withoutNegativeZero(figure: Extract<Figure, { kind: 'money' }>): number {
  const half = 0.5 / 10 ** (figure.digits ?? currencyDecimals(figure.currency))
  return Math.abs(figure.amount) < half ? 0 : figure.amount
}

/** `2027-03-26` → `26 Mar 2027`, read the same on both sides of an ocean. */
function nameDate(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return `${day} ${nameMonth(year * 12 + month - 1)}`
}
