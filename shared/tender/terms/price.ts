// The contracted price: its unit, tiers, and the list price and discounts that explain it.
import { z } from 'zod'
import { formatPrice } from '../../money/format.ts'
import { priceField, quantityField, shareField } from '../field.ts'
import { defineTerm, offerKinds, wordList } from '../term.ts'

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
  words: wordList(`
    price per gpu hour, gpu hour price, $/gpu/hr, net unit price, net price, net rate, net cost, unit price,
    unit cost, unit rate, contracted price, contracted rate, contract price, contract rate, committed price,
    committed rate, reserved price, reserved rate, reservation price, offered price, offer price, quoted price,
    quote price, bid price, proposed price, our price, your price, customer price, discounted price, discounted rate,
    final price, special price, effective price, effective rate, selling price, sell price, purchase price,
    tier price, price per unit, price per month, price per hour, hourly rate, hourly price, hourly cost, hourly,
    monthly recurring charge, monthly recurring cost, monthly recurring fee, monthly recurring, monthly rate,
    monthly price, monthly rent, mrc, mrr, recurring charge, lease rate, rental rate, rental price, colocation rate,
    colocation price, base rate, base price, rate, price, pricing, cost, rent,
    nettopreis, nettoeinzelpreis, netto einzelpreis, einzelpreis netto, einzelpreis, stuckpreis netto, stuckpreis,
    stueckpreis, einheitspreis, angebotspreis, vertragspreis, sonderpreis, preis netto, netto, preis pro einheit,
    preis je einheit, stundenpreis, stundensatz, monatspreis, monatsmiete, monatliche miete, monatliche kosten,
    mietpreis, kaufpreis, grundpreis, miete, preis, kosten, prix unitaire net, prix unitaire ht, prix unitaire,
    prix net, prix contractuel, prix propose, prix remise, prix ht, pu ht, p u, prix horaire, tarif horaire,
    prix mensuel, tarif mensuel, loyer mensuel, redevance mensuelle, abonnement mensuel, loyer, prix d achat, prix,
    tarif, cout unitaire, cout mensuel, cout, precio unitario neto, precio unitario, precio neto, precio ofertado,
    precio contratado, precio por hora, precio hora, precio mensual, cuota mensual, precio, tarifa, coste unitario,
    coste, costo unitario, costo, prezzo unitario netto, prezzo unitario, prezzo netto, prezzo offerto,
    prezzo orario, prezzo mensile, canone mensile, canone, prezzo, tariffa, nettoprijs, stukprijs, eenheidsprijs,
    uurprijs, uurtarief, maandprijs, huurprijs, prijs, tarief
  `),
  partWords: {
    unit: wordList(`
      price unit, pricing unit, billing unit, unit of measure, unit of price, uom, unit, preiseinheit,
      abrechnungseinheit, mengeneinheit, einheit, unite de prix, unite de facturation, unite de mesure, unite,
      unidad de precio, unidad de medida, unidad, unita di misura, unita di prezzo, unita, eenheid, prijseenheid
    `),
    tierMode: wordList(`
      tier mode, tiering, tier logic, tier method, staffelart, staffellogik, mode de palier, modo de tramos
    `),
    list: wordList(`
      manufacturer list price, list price per unit, list unit price, list price, list rate, list, msrp, rrp, srp,
      gross price, standard price, standard rate, catalogue price, catalog price, public price, published price,
      retail price, rack rate, original price, undiscounted price, price before discount, listenpreis, bruttopreis,
      katalogpreis, uvp, preis vor rabatt, prix catalogue, prix public, prix de liste, prix brut, prix tarif,
      precio de lista, precio de catalogo, precio publico, precio de tarifa, precio bruto, pvp, prezzo di listino,
      prezzo lordo, listino, catalogusprijs, lijstprijs, brutoprijs, adviesprijs
    `),
    'discounts[0]': wordList(`
      discount off list, discount percentage, discount rate, volume discount, quantity discount, commitment discount,
      discount, disc, rebate, savings, mengenrabatt, preisnachlass, rabattsatz, rabatt, nachlass, taux de remise,
      remise sur volume, remise, rabais, descuento por volumen, descuento, sconto quantita, sconto, korting,
      volumekorting
    `),
    'discounts[1]': wordList(`
      additional discount, second discount, extra discount, special discount, further discount, zusatzrabatt,
      sonderrabatt, remise supplementaire, remise exceptionnelle, descuento adicional, sconto aggiuntivo,
      extra korting
    `),
  },
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
