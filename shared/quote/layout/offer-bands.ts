// The prices of an offer's records with the quantities they hold for; without a net price, list price less the discounts beside it.
import { exact, multiply, one, subtract } from '../../money/exact.ts'
import { roundTo } from '../../money/round.ts'
import { remark } from '../cell-reading.ts'
import { placeRemark } from '../placed-remark.ts'
import type { ForeignRecord, ForeignValue } from './foreign-record.ts'
import type { Band } from './offer-price.ts'

/** `defaults`: what the file says for all offers, a discount among it. */
export function bandsOf(group: readonly ForeignRecord[], defaults: readonly ForeignValue[]): readonly Band[] {
  const hasNet = group.some(({ values }) => values.some(({ to }) => to === 'price'))
  const first = group[0] === undefined ? [] : discountsOf(group[0], defaults)
  return group.flatMap((record) => {
    const volume = record.values.find(({ to }) => to === 'volume')
    const discounts = discountsOf(record, defaults)
    return record.values
      .filter(({ to }) => to === (hasNet ? 'price' : 'price.list'))
      .flatMap((price) => {
        const band = bandOf(price, volume)
        if (hasNet) return [withDifference(band, discounts, first)]
        return discounts.length === 0 ? [] : [netOf(band, discounts)]
      })
  })
}

function discountsOf(record: ForeignRecord, defaults: readonly ForeignValue[]): readonly ForeignValue[] {
  const own = record.values.filter(isDiscount)
  return own.length > 0 ? own : defaults.filter(isDiscount)
}

/** Only one list price and its discounts explain an offer: where a band has others, that is said. */
function withDifference(band: Band, own: readonly ForeignValue[], first: readonly ForeignValue[]): Band {
  const written = (discounts: readonly ForeignValue[]) => discounts.map(({ value }) => Number(value)).join()
  const [discount] = own
  if (discount === undefined || written(own) === written(first)) return band
  const what = `the discount of this band is ${shareWords(own)}, that of the first ${shareWords(first)}; each band has the price stated for it, and only the first band’s discount is kept`
  return {
    ...band,
    remark: placeRemark(discount.place, remark('warning', 'discount-differs', what, 'None, if the prices are right')),
  }
}

function shareWords(discounts: readonly ForeignValue[]): string {
  const words = discounts.map(({ value }) => `${Number((Number(value) * 100).toFixed(4))} %`)
  return words.length === 0 ? 'none' : words.join(' and ')
}

function isDiscount({ to }: ForeignValue): boolean {
  return to.startsWith('price.discounts')
}

function bandOf(price: ForeignValue, volume: ForeignValue | undefined): Band {
  const isAcross = price.at?.volume !== undefined
  const place = isAcross ? price.place : (volume ?? price).place
  const start = typeof volume?.value === 'number' ? volume.value : 0
  return { from: price.at?.volume ?? start, to: isAcross ? price.upTo : volume?.upTo, price, place }
}

function netOf(band: Band, discounts: readonly ForeignValue[]): Band {
  const list = band.price
  const net = discounts.reduce(
    (value, discount) => multiply(value, subtract(one, exact(Number(discount.value)))),
    exact(Number(list.value)),
  )
  const price = Number(roundTo(net, 6)) / 1e6
  const what = `no net price is stated; list price less discounts is ${price}`
  const worked = remark('warning', 'net-worked-out', what, 'Have the vendor confirm the price')
  return { ...band, price: { ...list, value: price }, list, remark: placeRemark(list.place, worked) }
}
