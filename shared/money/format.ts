// Numbers as people read them; the only place where a number becomes text for a screen or a page. The locale is an argument.

/** 1234567.5 → `1,234,567.50 USD`; `digits` decimals, default the currency's own. The code, not a symbol: $ is nine currencies. */
export function formatMoney(amount: number, currency: string, locale = 'en-US', digits?: number): string {
  return `${formatAmount(amount, currency, locale, digits)} ${currency}`
}

/** The same without the currency code, for a column whose header names it. */
export function formatAmount(amount: number, currency: string, locale = 'en-US', digits?: number): string {
  const decimals = digits ?? currencyDecimals(currency)
  return numberFormat(locale, decimals, decimals).format(amount === 0 ? 0 : amount)
}

/** A unit price: at least the currency's decimals, at most six, as quoted: `2.15`, `0.085`. */
export function formatPrice(price: number, currency: string, locale = 'en-US'): string {
  return `${numberFormat(locale, currencyDecimals(currency), 6).format(price)} ${currency}`
}

/** 0.125 → `12.5 %`; at most `digits` decimals. */
export function formatShare(share: number, locale = 'en-US', digits = 1): string {
  return `${numberFormat(locale, 0, digits).format(share * 100)} %`
}

/** A count or a quantity with at most `digits` decimals and its unit behind it. */
export function formatQuantity(value: number, unit: string, locale = 'en-US', digits = 0): string {
  const text = numberFormat(locale, 0, digits).format(value === 0 ? 0 : value)
  return unit === '' ? text : `${text} ${unit}`
}

/** Decimals of a currency by ISO 4217, as the platform's tables know them; two for codes they do not know. */
export function currencyDecimals(currency: string): number {
  const known = decimalsByCurrency.get(currency)
  if (known !== undefined) return known
  const decimals = /^[A-Z]{3}$/.test(currency)
    ? (new Intl.NumberFormat('en-US', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2)
    : 2
  decimalsByCurrency.set(currency, decimals)
  return decimals
}

const decimalsByCurrency = new Map<string, number>()
const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(locale: string, least: number, most: number): Intl.NumberFormat {
  const key = `${locale}|${least}|${most}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: least,
      maximumFractionDigits: Math.max(least, most),
    })
    formats.set(key, format)
  }
  return format
}
