// An offer with every silence filled by its standard, so that later steps never ask "what if it is absent".
import type { Offer } from './offer.ts'
import type { OfferKind } from './term.ts'

/** What pricing and solver read. All shares 0…1, months from the tender's start, prices in the quote's currency. */
export interface CompleteOffer {
  readonly id: string
  readonly kind: OfferKind
  readonly accelerator: string | undefined
  readonly site: string | undefined
  readonly sites: readonly string[]
  readonly minQuantity: number
  readonly maxQuantity: number
  readonly blockSize: number
  readonly startEarliest: number
  readonly startLatest: number
  /** 0 for on-demand. */
  readonly termMonths: number
  readonly ramp: readonly number[]
  readonly billingRamp: readonly number[]
  readonly priceUnit: Offer['price']['unit']
  readonly tierMode: 'all-units' | 'incremental'
  readonly tiers: readonly { readonly from: number; readonly price: number }[]
  /** min(cap, max(floor, annual)). */
  readonly annualGrowth: number
  readonly priceByYear: readonly number[] | undefined
  readonly takeOrPay: number
  readonly upfrontShare: number
  readonly paymentDays: number
  readonly setupFee: number
  readonly setupFeePerUnit: number
  readonly supportShare: number
  readonly availability: number
  readonly charges: NonNullable<Offer['charges']>
  readonly power: {
    readonly mode: 'included' | 'pass-through'
    readonly tariff: number | undefined
    readonly escalator: number
  }
  /** Months bought or built capacity lives from delivery; infinite when unstated. */
  readonly lifeMonths: number
  /** Share of the price left at delivery, falling straight to nothing over the life. */
  readonly residualShare: number
  /** Months from order or go-ahead to delivery. */
  readonly leadMonths: number
  /** Shares of the capex by month from the go-ahead; their sum is 1. */
  readonly capexShares: readonly number[]
  /** Quote currency. */
  readonly opexPerKwYear: number
  readonly deposit: Offer['deposit']
  readonly options: NonNullable<Offer['options']>
  readonly awarded: Offer['awarded']
  readonly requires: readonly string[]
  readonly excludes: readonly string[]
}

/** Fills defaults as docs/model.md lists them; the offer has passed the schema. */
export function completeOffer(offer: Offer): CompleteOffer {
  const onDemand = offer.kind === 'on-demand'
  const growth = offer.escalator
  const ramp = onDemand ? [1] : (offer.ramp ?? [1])
  const startEarliest = offer.startEarliest ?? 0
  return {
    id: offer.id,
    kind: offer.kind,
    accelerator: offer.accelerator,
    site: offer.site,
    sites: offer.sites ?? (offer.site === undefined ? [] : [offer.site]),
    minQuantity: offer.minQuantity ?? 0,
    maxQuantity: offer.maxQuantity,
    blockSize: offer.blockSize ?? 1,
    startEarliest,
    startLatest: offer.startLatest ?? startEarliest,
    termMonths: onDemand ? 0 : (offer.termMonths ?? 0),
    ramp,
    billingRamp: onDemand ? [1] : (offer.billingRamp ?? ramp),
    priceUnit: offer.price.unit,
    tierMode: offer.price.tierMode ?? 'all-units',
    tiers: offer.price.tiers,
    annualGrowth:
      growth === undefined
        ? 0
        : Math.min(
            growth.cap ?? Number.POSITIVE_INFINITY,
            Math.max(growth.floor ?? Number.NEGATIVE_INFINITY, growth.annual),
          ),
    priceByYear: offer.priceByYear,
    takeOrPay: onDemand ? 0 : (offer.takeOrPay ?? 1),
    upfrontShare: offer.upfrontShare ?? 0,
    paymentDays: offer.paymentDays ?? 0,
    setupFee: offer.setupFee ?? 0,
    setupFeePerUnit: offer.setupFeePerUnit ?? 0,
    supportShare: offer.supportShare ?? 0,
    availability: offer.availability ?? 1,
    charges: offer.charges ?? [],
    power: {
      mode: offer.power?.mode ?? 'included',
      tariff: offer.power?.tariff,
      escalator: offer.power?.escalator ?? 0,
    },
    lifeMonths: offer.lifeMonths ?? Number.POSITIVE_INFINITY,
    residualShare: offer.residualShare ?? 0,
    leadMonths: offer.leadMonths ?? 0,
    capexShares: offer.capexShares ?? [1],
    opexPerKwYear: offer.opexPerKwYear ?? 0,
    deposit: offer.deposit,
    options: offer.options ?? [],
    awarded: offer.awarded,
    requires: offer.requires ?? [],
    excludes: offer.excludes ?? [],
  }
}
