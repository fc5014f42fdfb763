// Rows of the comparison about unit prices: list, contracted, over all bands, and over the whole term.
import { toNumber } from '../money/exact.ts'
import { formatPrice } from '../money/format.ts'
import type { OfferColumn } from './compare-column.ts'
import type { Step } from './comparison.ts'
import { hoursPerMonth } from './exact-offer.ts'
import { type FigureRow, figure, noFigure, servedWords, sixDecimals } from './figure.ts'
import { familiesOfPrice, inFamily, type RowFamily, unitPer } from './row-family.ts'
import type { Setting } from './setting.ts'
import { money, sumMeasured } from './steps.ts'
import { tierPrice } from './tiers.ts'

export function priceRows(setting: Setting, columns: readonly OfferColumn[], locale: string): readonly FigureRow[] {
  return familiesOfPrice(columns).flatMap((family) => {
    const taken = family.per === 'accelerator-hour' || family.per === 'kW-month'
    const rows = rowsOfFamily(setting, family, locale).filter((row) => taken || row.id !== 'effective')
    return rows.map((row) => inFamily(family, row))
  })
}

function rowsOfFamily(setting: Setting, family: RowFamily, locale: string): readonly FigureRow[] {
  const row = { section: 'price', unit: unitPer(setting, family), better: 'low' } as const
  return [
    {
      ...row,
      id: 'list',
      label: 'List price',
      better: 'none',
      figure: (column) => {
        const { list } = column.active.offer.price
        if (list === undefined) return noFigure('not stated')
        return quotedPrice(setting, column, list, `${column.offer.path}.price.list`, locale)
      },
    },
    {
      ...row,
      id: 'contracted',
      label: 'Contracted price',
      figure: (column) => {
        const { tier } = column.column
        const price = column.offer.terms.tiers[tier]?.price ?? 0
        return quotedPrice(setting, column, price, `${column.offer.path}.price.tiers[${tier}].price`, locale)
      },
    },
    {
      ...row,
      id: 'blended',
      label: 'Price over all bands',
      // Offers without bands say so in words, which is no best price.
      better: 'none',
      figure: (column) => blendedPrice(setting, column, locale),
    },
    {
      ...row,
      id: 'effective',
      label: 'Effective price over the term',
      figure: (column) => effectiveCapacity(setting, column),
    },
  ]
}

/** A price of the quote, for the unit of its row, in the tender's currency; the text keeps it as quoted where that differs. */
function quotedPrice(setting: Setting, column: OfferColumn, price: number, from: string, locale: string) {
  const { terms, account } = column.offer
  const rate = toNumber(setting.rateOf(account.currency))
  const hours = terms.priceUnit === 'accelerator-month' ? hoursPerMonth : 1
  const foreign = account.currency !== setting.currency
  const quoted = `${formatPrice(price, account.currency, locale)} per ${terms.priceUnit}`
  const value = sixDecimals((price / hours) * rate)
  const steps = (): readonly Step[] => [
    {
      label: 'As quoted',
      formula: quoted,
      value: price,
      unit: { kind: 'price', currency: account.currency, per: terms.priceUnit },
      from: [from, `${column.offer.path}.price.unit`],
    },
    ...(hours === 1 && !foreign
      ? []
      : [
          {
            label: hours === 1 ? `In ${setting.currency}` : `An hour, in ${setting.currency}`,
            formula: `${price}${hours === 1 ? '' : ` ÷ ${hours} hours a month`}${foreign ? ` × ${rate}` : ''}`,
            value,
            unit: {
              kind: 'price' as const,
              currency: setting.currency,
              per: hours === 1 ? terms.priceUnit : column.per,
            },
            from: account.currencyFrom,
          },
        ]),
  ]
  return figure(value, steps, foreign || hours !== 1 ? quoted : '')
}

function blendedPrice(setting: Setting, column: OfferColumn, locale: string) {
  const { terms } = column.offer
  const { tier, quantity } = column.column
  const { fixed, perUnit } = tierPrice(terms, tier)
  const price = sixDecimals((toNumber(fixed) + toNumber(perUnit) * quantity) / quantity)
  const quoted = quotedPrice(setting, column, price, `${column.offer.path}.price.tiers`, locale)
  if (terms.tierMode === 'all-units' || tier === 0) return { ...quoted, text: 'one price for all units' }
  return {
    ...quoted,
    steps: () => [
      {
        label: 'Each band at its own price',
        formula: `(${toNumber(fixed)} + ${toNumber(perUnit)} × ${quantity}) ÷ ${quantity}`,
        value: price,
        unit: { kind: 'price' as const, currency: column.offer.account.currency, per: terms.priceUnit },
        from: terms.tiers.slice(0, tier + 1).map((_, band) => `${column.offer.path}.price.tiers[${band}]`),
      },
      ...quoted.steps().slice(1),
    ],
  }
}

/** Capacity bills of the whole term at full use, undiscounted. */
function capacityBills(column: OfferColumn) {
  return column.billAt(1).filter((line) => line.category === 'minimum' || line.category === 'use')
}

/** The effective price over the term, to the millionth; undefined when nothing is in service. */
export function effectivePrice(setting: Setting, column: OfferColumn): number | undefined {
  if (column.served === 0) return undefined
  return sixDecimals(sumMeasured(setting, capacityBills(column), 'nominal') / column.served)
}

/** Capacity bills of the whole term at full use ÷ the hours in service: free months, growth and bands in one price. */
function effectiveCapacity(setting: Setting, column: OfferColumn) {
  const value = effectivePrice(setting, column)
  if (value === undefined) return noFigure('nothing in service')
  const lines = capacityBills(column)
  const cost = sumMeasured(setting, lines, 'nominal')
  return figure(value, () => [
    {
      label: 'Capacity bills of the whole term at full use',
      formula: `${lines.length} bills, undiscounted`,
      value: cost,
      unit: money(setting),
      from: [],
      opens: `compare.${column.column.offer}.${column.column.tier}.cost-minimum`,
    },
    {
      label: column.per === 'kW-month' ? 'kW-months in service' : 'Hours in service',
      formula: `${servedWords(column)}, over ${column.end - column.start} months`,
      value: column.served,
      unit: { kind: 'count', of: `${column.per}s` },
      from: [`${column.offer.path}.termMonths`, `${column.offer.path}.ramp`],
    },
    {
      label: 'Effective price',
      formula: `${cost} ÷ ${column.served}`,
      value,
      unit: unitPer(setting, column),
      from: [],
    },
  ])
}
