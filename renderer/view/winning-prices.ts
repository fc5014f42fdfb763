// The price to win as changes of offers: prices of every tier just below those at which the vendor ties with the award.

import { roundedDown } from '../../shared/leverage/rounded-down.ts'
import type { ActiveOffer } from '../../shared/tender/active-offers.ts'
import type { VendorLeverage } from '../../shared/tender/leverage.ts'
import type { PositionAsk } from '../../shared/tender/position.ts'

type PriceChange = Pick<PositionAsk, 'offer' | 'term' | 'to'>

/** A ten-thousandth less: at the price to win itself it only ties. */
const below = 1 - 1e-4

/** One change an offer; none for offers whose prices were not computed in every tier. */
export function winningPrices(
  offers: readonly ActiveOffer[],
  unitPrices: VendorLeverage['unitPrices'],
): readonly PriceChange[] {
  return offers.flatMap(({ offer }) => {
    const tiers = offer.price.tiers.flatMap((tier) => {
      const found = unitPrices.find((one) => one.offer === offer.id && one.from === tier.from)
      return found === undefined ? [] : [{ ...tier, price: roundedDown(found.at * below) }]
    })
    if (tiers.length < offer.price.tiers.length) return []
    // Terms hold JSON alone: fields that are not there must not be there as undefined.
    const to = JSON.parse(JSON.stringify({ ...offer.price, tiers })) as PriceChange['to']
    return [{ offer: offer.id, term: 'price', to }]
  })
}
