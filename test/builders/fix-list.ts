// A vendor's file with mistakes, in a tender full of what that vendor must not see: each secret is a canary.
import type { FileRead } from '../../shared/quote/read-file.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { quoteTender } from './arbitrary-quote.ts'
import { bidWorkbook, cleanQuote, spoil } from './bid-workbook.ts'
import { leaseOffer } from './tender.ts'

/** Words that stand in the tender and in no file of acme's. */
export const canaries = [
  'zebracloud',
  'quagga-hall',
  'okapi-lease',
  'tapir-region',
  'secret tender name',
  'numbat-workload',
  'kept because of the axolotl',
  'pangolin said so',
  '987654.32',
  '3.271828',
  '1.234567',
] as const

/** The buyer's tender; `round` of acme before the file. */
export function secretTender(over: Partial<Tender> = {}): Tender {
  const base = quoteTender()
  return {
    ...base,
    id: 'secret-tender-name',
    name: 'Secret tender name',
    budget: 987654.32,
    fx: { EUR: { rate: 1.234567 } },
    vendors: [...base.vendors, { id: 'zebracloud', name: 'Zebracloud Compute' }],
    sites: [...base.sites, { id: 'quagga-hall', vendor: 'zebracloud', region: 'tapir-region' }],
    workloads: [{ id: 'numbat-workload', capacityFactor: { H100: 1 }, criticalShare: 0.5, valueOfLostCompute: 6 }],
    demand: [{ workload: 'numbat-workload', quantity: Array.from({ length: 36 }, () => 100) }],
    quotes: [
      {
        ...cleanQuote,
        surrogate: 'kept because of the axolotl',
        confirmations: [{ what: 'a price', reason: 'pangolin said so' }],
      },
      {
        id: 'zebracloud-1',
        vendor: 'zebracloud',
        currency: 'EUR',
        offers: [
          leaseOffer({
            id: 'okapi-lease',
            site: 'quagga-hall',
            price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 3.271828 }] },
          }),
        ],
      },
    ],
    ...over,
  }
}

/** Acme's second round with a price written as text, a site that is a rival's, a price that moved far and a formula to run. */
export function flawedFile(): FileRead {
  const workbook = spoil(bidWorkbook(), {
    'lease-24 takeOrPay': 'eighty',
    'lease-24 site': 'hall-3',
    'spot price.tiers[0].price': 28,
    'lease-24 paymentDays': '=cmd|calc',
  })
  return { file: 'acme round 2.xlsx', sha256: 'a'.repeat(64), content: { kind: 'workbook', workbook } }
}
