// Whether power is in the price or passed through.
import { z } from 'zod'
import { formatPrice, formatShare } from '../../money/format.ts'
import { priceField, rateField } from '../field.ts'
import { defineTerm, rampedKinds, wordList } from '../term.ts'

export const power = defineTerm({
  label: 'Power',
  unit: 'structure',
  group: 'power',
  kinds: rampedKinds,
  schema: z.strictObject({
    mode: z.enum(['included', 'pass-through']),
    tariff: priceField.optional(),
    escalator: rateField.optional(),
  }),
  standard: { mode: 'included' },
  help: 'included in the price, or passed through at a tariff per kWh',
  sentence: (value, context) =>
    value.mode === 'included'
      ? 'Power is included in the price.'
      : `Power is passed through at ${
          value.tariff === undefined
            ? "the site's tariff"
            : `${formatPrice(value.tariff, context.currency, context.locale)} per kWh`
        }${value.escalator === undefined ? '' : `, rising ${formatShare(value.escalator, context.locale, 2)} a year`}.`,
  words: wordList(`
    power included, power billing, power model, power mode, power terms, power pass through, pass through power,
    electricity included, energy included, energy model, energy, electricity, power,
    strom inklusive, strom inkl, strommodell, stromabrechnung, strom, energie incluse, electricite incluse,
    refacturation energie, energie, electricite, energia incluida, electricidad, energia, energia inclusa,
    elettricita, stroom inbegrepen, stroom, elektriciteit
  `),
  partWords: {
    tariff: wordList(`
      power tariff, power price, power rate, power cost, power charge, metered power rate, metered power,
      electricity price, electricity rate, electricity tariff, electricity cost, energy price, energy rate,
      energy tariff, energy cost, utility rate, kwh rate, kwh price, price per kwh, rate per kwh, pass through rate,
      energy, electricity, strompreis, stromtarif, stromkosten, energiepreis, arbeitspreis, strom,
      tarif de l electricite, tarif electricite, prix de l electricite, prix de l energie, prix du kwh,
      cout de l energie, electricite, precio de la energia, precio de la electricidad, precio del kwh, precio kwh,
      tarifa electrica, prezzo dell energia, prezzo energia, prezzo kwh, tariffa elettrica, stroomprijs,
      energieprijs, stroomtarief
    `),
    escalator: wordList(`
      power tariff growth, power escalator, power escalation, power price escalation, energy escalator,
      energy escalation, tariff escalation, strompreissteigerung, indexation de l energie
    `),
  },
  asks: [
    {
      label: 'power included',
      change: (value) => (value?.mode === 'pass-through' ? { mode: 'included' as const } : undefined),
    },
    {
      label: 'tariff 10 % lower',
      change: (value) =>
        value?.mode === 'pass-through' && value.tariff !== undefined && value.tariff > 0
          ? { ...value, tariff: Math.round(value.tariff * 0.9e6) / 1e6 }
          : undefined,
    },
  ],
})
