// An offer: one thing a vendor can give, as the sum of its terms. TERMS is the table everything about terms loops over.
import { z } from 'zod'
import { idField } from './field.ts'
import type { OfferKind, Term, TermGroup } from './term.ts'
import { termGroups } from './term.ts'
import { accelerator } from './terms/accelerator.ts'
import { availability } from './terms/availability.ts'
import { awarded } from './terms/awarded.ts'
import { billingRamp } from './terms/billing-ramp.ts'
import { blockSize } from './terms/block-size.ts'
import { capexShares } from './terms/capex-shares.ts'
import { charges } from './terms/charges.ts'
import { delivery } from './terms/delivery.ts'
import { deposit } from './terms/deposit.ts'
import { escalator } from './terms/escalator.ts'
import { excludes } from './terms/excludes.ts'
import { exits } from './terms/exits.ts'
import { kind } from './terms/kind.ts'
import { leadMonths } from './terms/lead-months.ts'
import { lifeMonths } from './terms/life-months.ts'
import { maxQuantity } from './terms/max-quantity.ts'
import { minQuantity } from './terms/min-quantity.ts'
import { notes } from './terms/notes.ts'
import { opexPerKwYear } from './terms/opex-per-kw-year.ts'
import { options } from './terms/options.ts'
import { paymentDays } from './terms/payment-days.ts'
import { power } from './terms/power.ts'
import { price } from './terms/price.ts'
import { priceByYear } from './terms/price-by-year.ts'
import { protections } from './terms/protections.ts'
import { ramp } from './terms/ramp.ts'
import { requires } from './terms/requires.ts'
import { residualShare } from './terms/residual-share.ts'
import { setupFee } from './terms/setup-fee.ts'
import { setupFeePerUnit } from './terms/setup-fee-per-unit.ts'
import { site } from './terms/site.ts'
import { sites } from './terms/sites.ts'
import { sla } from './terms/sla.ts'
import { startEarliest } from './terms/start-earliest.ts'
import { startLatest } from './terms/start-latest.ts'
import { supportShare } from './terms/support-share.ts'
import { takeOrPay } from './terms/take-or-pay.ts'
import { termMonths } from './terms/term-months.ts'
import { upfrontShare } from './terms/upfront-share.ts'

const shape = {
  id: idField,
  kind: kind.schema,
  accelerator: accelerator.schema.optional(),
  site: site.schema.optional(),
  sites: sites.schema.optional(),
  minQuantity: minQuantity.schema.optional(),
  maxQuantity: maxQuantity.schema,
  blockSize: blockSize.schema.optional(),
  startEarliest: startEarliest.schema.optional(),
  startLatest: startLatest.schema.optional(),
  termMonths: termMonths.schema.optional(),
  ramp: ramp.schema.optional(),
  billingRamp: billingRamp.schema.optional(),
  price: price.schema,
  escalator: escalator.schema.optional(),
  priceByYear: priceByYear.schema.optional(),
  takeOrPay: takeOrPay.schema.optional(),
  upfrontShare: upfrontShare.schema.optional(),
  paymentDays: paymentDays.schema.optional(),
  setupFee: setupFee.schema.optional(),
  setupFeePerUnit: setupFeePerUnit.schema.optional(),
  supportShare: supportShare.schema.optional(),
  availability: availability.schema.optional(),
  charges: charges.schema.optional(),
  power: power.schema.optional(),
  lifeMonths: lifeMonths.schema.optional(),
  residualShare: residualShare.schema.optional(),
  leadMonths: leadMonths.schema.optional(),
  capexShares: capexShares.schema.optional(),
  opexPerKwYear: opexPerKwYear.schema.optional(),
  awarded: awarded.schema.optional(),
  requires: requires.schema.optional(),
  excludes: excludes.schema.optional(),
  exits: exits.schema.optional(),
  options: options.schema.optional(),
  delivery: delivery.schema.optional(),
  sla: sla.schema.optional(),
  protections: protections.schema.optional(),
  deposit: deposit.schema.optional(),
  notes: notes.schema.optional(),
}

export const offerSchema = z.strictObject(shape)

/** One offer of a quote; fields and meaning: docs/model.md, "What a vendor can offer". Absent fields mean their term's standard. */
export type Offer = z.infer<typeof offerSchema>

/** Every field of an offer but its id is a term. */
export type TermKey = Exclude<keyof Offer, 'id'>
export type TermValue<K extends TermKey> = NonNullable<Offer[K]>

/** The term table, in the order terms are shown. Typed over the offer's fields: a field without a term does not compile. */
export const TERMS: { readonly [K in TermKey]: Term<TermValue<K>> } = {
  kind,
  accelerator,
  site,
  sites,
  minQuantity,
  maxQuantity,
  blockSize,
  startEarliest,
  startLatest,
  termMonths,
  ramp,
  billingRamp,
  price,
  escalator,
  priceByYear,
  takeOrPay,
  upfrontShare,
  paymentDays,
  setupFee,
  setupFeePerUnit,
  supportShare,
  availability,
  charges,
  power,
  lifeMonths,
  residualShare,
  leadMonths,
  capexShares,
  opexPerKwYear,
  awarded,
  requires,
  excludes,
  exits,
  options,
  delivery,
  sla,
  protections,
  deposit,
  notes,
}

export const termKeys = Object.keys(TERMS) as readonly TermKey[]

/** Terms that can stand in an offer of this kind, by group and then in table order. */
export function termsOf(kind: OfferKind): readonly TermKey[] {
  const order = (group: TermGroup) => termGroups.indexOf(group)
  return termKeys
    .filter((key) => TERMS[key].kinds.includes(kind))
    .sort((a, b) => order(TERMS[a].group) - order(TERMS[b].group))
}
