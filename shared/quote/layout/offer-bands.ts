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
  return group.flatMap((record) => {
    const volume = record.values.find(({ to }) => to === 'volume')
    const discounts = discountsOf(record, defaults)
    return record.values
      .filter(({ to }) => to === (hasNet ? 'price' : 'price.list'))
      .flatMap((price) => {
        const band = { ...bandOf(price, volume), beside: { list: listOf(record, price), discounts } }
        if (hasNet) return [band]
        return discounts.length === 0 ? [] : [netOf(band, discounts)]
      })
  })
}

function discountsOf(record: ForeignRecord, defaults: readonly ForeignValue[]): readonly ForeignValue[] {
  const own = record.values.filter(isDiscount)
  return own.length > 0 ? own : defaults.filter(isDiscount)
}

function isDiscount({ to }: ForeignValue): boolean {
  return to.startsWith('price.discounts')
}

/** The list price on the same term and volume, or one for all of them. */
function listOf({ values }: ForeignRecord, price: ForeignValue): ForeignValue | undefined {
  const lists = values.filter(({ to }) => to === 'price.list')
  const axis = ({ at }: ForeignValue) => `${at?.term} ${at?.volume}`
  return lists.find((list) => axis(list) === axis(price)) ?? lists.find(({ at }) => at === undefined)
}

function bandOf(price: ForeignValue, volume: ForeignValue | undefined): Omit<Band, 'beside'> {
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
