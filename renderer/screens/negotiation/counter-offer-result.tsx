// What a counter-offer brings: whether the vendor wins, how much of it, what that is worth to us, and how far its prices are off.

import { Table, Text } from '@mantine/core'
import { roundedDown } from '../../../shared/leverage/rounded-down.ts'
import { formatPrice, formatQuantity, formatShare } from '../../../shared/money/format.ts'
import type { CounterOffer } from '../../../shared/negotiation/counter-offer.ts'
import type { VendorLeverage } from '../../../shared/tender/leverage.ts'
import { quantityUnit } from '../../../shared/tender/term.ts'
import { monthOf, nameMonth } from '../../../shared/time/month.ts'
import { Tag } from '../../components/tag.tsx'
import { priceWords } from '../../view/leverage-words.ts'
import { openOffersOf, perUnit, tierWords } from '../../view/price-rows.ts'
import { SaidValue } from '../leverage/said-value.tsx'
import type { DeskProps } from './desk-props.ts'
import classes from './negotiation-screen.module.css'

export function CounterOfferResult(props: DeskProps & { readonly result: CounterOffer }) {
  const { result, tender, vendor, locale } = props
  const { wins, gain, total, unitPrices } = result
  const { currency } = tender
  const price = priceWords({ ...result, awarded: wins, without: null }, locale)
  const [then, today] = partWords(result, locale)
  return (
    <section className={classes.section} aria-label={`What ${vendor.name} would win`}>
      <h3>
        With these changes {vendor.name} <Tag tone={wins ? 'good' : 'bad'}>{wins ? 'wins' : 'still loses'}</Tag>
      </h3>
      <dl className={classes.figures}>
        <div>
          <dt>How much of it</dt>
          <dd>
            <span className={classes.value}>{then}</span>
            <Text fz="xs" c="var(--quiet)">
              {today} today
            </Text>
          </dd>
        </div>
        <div>
          <dt>Worth to us</dt>
          <dd>
            <SaidValue {...{ currency, locale }} value={gain} without="without limit" />
          </dd>
        </div>
        <div>
          <dt>The award then costs</dt>
          <dd>
            <SaidValue {...{ currency, locale }} value={total} without="no award keeps the rules" />
          </dd>
        </div>
        <div>
          <dt>{wins ? 'Price ceiling then' : 'Price to win then'}</dt>
          <dd>
            <span className={classes.value}>{price.text}</span>
            <Text fz="xs" c="var(--quiet)">
              {price.basis}
            </Text>
          </dd>
        </div>
      </dl>
      <Lines {...props} />
      {unitPrices.length > 0 && (
        <Text fz="xs" c="var(--quiet)" mt={4}>
          {wins ? 'With these changes we leave above ' : 'With these changes it wins at '}
          {unitPrices.map((one) => pricePoint(one, locale)).join(', ')}.
        </Text>
      )}
    </section>
  )
}

/** Of all demand; of who supplies power and serves none, in MW. */
function partWords({ share, shareToday, mw, mwToday }: CounterOffer, locale: string): readonly [string, string] {
  const inMw = mw !== undefined && share === 0 && shareToday === 0
  if (!inMw) return [`${formatShare(share, locale)} of all demand`, formatShare(shareToday, locale)]
  const power = (value: number) => formatQuantity(value, 'MW', locale, 2)
  return [`${power(mw)} on average`, power(mwToday ?? 0)]
}

function Lines({ result, tender, vendor, locale }: DeskProps & { readonly result: CounterOffer }) {
  const kinds = new Map(openOffersOf(tender, vendor.vendor).map(({ offer }) => [offer.id, offer.kind]))
  if (result.lines.length === 0) return null
  return (
    <Table aria-label="What it would be awarded" mt={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Offer</Table.Th>
          <Table.Th className="numeric">Quantity</Table.Th>
          <Table.Th>From</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {result.lines.map((line) => (
          <Table.Tr key={`${line.offer} ${line.start} ${line.site ?? ''}`}>
            <Table.Td>{line.offer}</Table.Td>
            <Table.Td className="numeric">
              {formatQuantity(line.quantity, quantityUnit(kinds.get(line.offer) ?? 'lease'), locale)}
            </Table.Td>
            <Table.Td>{nameMonth(monthOf(tender.start, line.start))}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** `1.8964 USD per accelerator-hour for lease (1.8335 in the counter-offer)`. */
function pricePoint(one: VendorLeverage['unitPrices'][number], locale: string): string {
  const { offer, from, at, now, unit, currency } = one
  const asked = formatPrice(now, currency, locale).replace(` ${currency}`, '')
  const tier = from > 0 ? ` ${tierWords(one, locale)}` : ''
  return `${formatPrice(roundedDown(at), currency, locale)} ${perUnit(unit)} for ${offer}${tier} (${asked} in the counter-offer)`
}
