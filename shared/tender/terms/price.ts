// The contracted price: its unit, tiers, and the list price and discounts that explain it.
import { z } from 'zod'
import { formatPrice } from '../../money/format.ts'
import { priceField, quantityField, shareField } from '../field.ts'
import { defineTerm, offerKinds } from '../term.ts'

export const priceUnits = ['accelerator-hour', 'accelerator-month', 'kW-month', 'accelerator', 'kW'] as const

const priceSchema = z.strictObject({
  unit: z.enum(priceUnits),
  list: priceField.optional(),
  discounts: z.array(shareField).optional(),
  tierMode: z.enum(['all-units', 'incremental']).optional(),
  tiers: z
    .array(z.strictObject({ from: quantityField, price: priceField }))
    .min(1)
    .max(50),
})
type Price = z.infer<typeof priceSchema>

function priceSentence(price: Price, currency: string, locale: string): string {
  const tiers = price.tiers.map((tier) => `${formatPrice(tier.price, currency, locale)} from ${tier.from}`)
  if (price.tiers.length === 1) return `${formatPrice(price.tiers[0]?.price ?? 0, currency, locale)} per ${price.unit}.`
  const mode =
    price.tierMode === 'incremental' ? 'each band at its own price' : 'every unit at the price of the tier reached'
  return `Per ${price.unit}: ${tiers.join('; ')}; ${mode}.`
}

function scalePrices(price: Price, factor: number): Price {
  const scaled = (value: number) => Math.round(value * factor * 1e6) / 1e6
  return { ...price, tiers: price.tiers.map((tier) => ({ ...tier, price: scaled(tier.price) })) }
}

export const price = defineTerm({
  label: 'Price',
  unit: 'structure',
  group: 'price',
  kinds: offerKinds,
  schema: priceSchema,
  help: 'price per unit in the quote currency, by quantity tier',
  sentence: (value, context) => priceSentence(value, context.currency, context.locale),
  words: ['unit price', 'net price', 'contract price', 'rate', 'price per gpu hour', '$/gpu/hr', 'price', 'preis'],
  asks: [
    { label: '5 % off every tier', change: (value) => (value === undefined ? undefined : scalePrices(value, 0.95)) },
    {
      label: 'the best tier from the first unit',
      change: (value) => {
        const last = value?.tiers.at(-1)
        return value === undefined || last === undefined || value.tiers.length < 2
          ? undefined
          : { ...value, tiers: [{ from: 0, price: last.price }] }
      },
    },
  ],
})
