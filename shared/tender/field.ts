// The basic fields every part of a tender document is made of. Only checks, no transforms: what was read is what is kept.
import { z } from 'zod'
import { isDate, parseMonth } from '../time/month.ts'

/** An identifier: 1 to 80 characters, no control characters, no leading or trailing space. */
export const idField = z
  .string()
  .min(1)
  .max(80)
  // biome reads control characters in a pattern as a mistake, so the class is named by its Unicode property.
  .regex(/^(?!\s)\P{Cc}+(?<!\s)$/u, 'an id must not be empty, begin or end with a space, or hold control characters')

export const nameField = z.string().min(1).max(200)
export const textField = z.string().max(20_000)
export const currencyField = z.string().regex(/^[A-Z]{3}$/, 'a currency is three capital letters (ISO 4217)')
export const monthField = z.string().refine((text) => parseMonth(text) !== undefined, 'a month is written YYYY-MM')
export const dateField = z.string().refine(isDate, 'a date is written YYYY-MM-DD')

/** 0…1; a share, never a percentage. */
export const shareField = z.number().min(0).max(1)
/** Major units of a currency, two decimals as a rule, six at most. */
export const moneyField = z.number().min(-1e13).max(1e13).refine(hasSixDecimals, 'at most six decimals')
/** A price, tariff, rate or fee: not negative, six decimals at most. */
export const priceField = z.number().min(0).max(1e10).refine(hasSixDecimals, 'at most six decimals')
/** A quantity of accelerators, kW or H100e. */
export const quantityField = z.number().min(0).max(1e9)
/** A whole number of accelerators or kW. */
export const countField = z.number().int().min(0).max(1e9)
/** A whole number of months. */
export const monthsField = z.number().int().min(0).max(1200)
/** A growth rate a year, e.g. 0.03. */
export const rateField = z.number().min(-0.99).max(10)

function hasSixDecimals(value: number): boolean {
  return Math.abs(value * 1e6 - Math.round(value * 1e6)) <= 1e-6 * Math.max(1, Math.abs(value))
}
