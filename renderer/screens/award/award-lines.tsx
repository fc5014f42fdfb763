// Who gets how much of what from when, and what is taken on demand; offers that won nothing are not here but under "Why not".
import { Table, Text } from '@mantine/core'
import type { RunView } from '../../../shared/contract/views.ts'
import { formatPrice, formatQuantity } from '../../../shared/money/format.ts'
import { serviceOf } from '../../../shared/price/kinds/commitment.ts'
import { type ActiveOffer, activeOffers } from '../../../shared/tender/active-offers.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { quantityUnit } from '../../../shared/tender/term.ts'
import { monthOf, nameMonth } from '../../../shared/time/month.ts'
import { useAppInfo } from '../../stores/app-info.ts'
import { namesOf } from '../../view/names.ts'
import classes from './award-lines.module.css'
import { Explained } from './explained.tsx'

export function AwardLines({ view, tender }: { readonly view: RunView; readonly tender: Tender }) {
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const nameOf = namesOf(tender)
  const offers = new Map(activeOffers(tender, view.award.options.round).active.map((item) => [item.offer.id, item]))
  const taken = new Set(view.award.lines.map((line) => line.offer))
  const onDemand = [...new Set(view.award.use.map((use) => use.offer))].filter((offer) => !taken.has(offer))
  return (
    <Table aria-label="Awarded offers" stickyHeader className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Vendor, offer</Table.Th>
          <Table.Th>What, where</Table.Th>
          <Table.Th className="numeric">Quantity</Table.Th>
          <Table.Th>From, to</Table.Th>
          <Table.Th className="numeric">Price of its tier</Table.Th>
          <Table.Th>Cost</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {view.award.lines.map((line) => {
          const item = offers.get(line.offer)
          const { from, to } = spanWords(tender, item, line.start)
          return (
            <Row
              key={`${line.offer} ${line.site ?? ''}`}
              run={view.summary.run}
              offer={line.offer}
              vendor={nameOf(line.vendor)}
              what={item?.terms.accelerator ?? ''}
              where={nameOf(line.site ?? item?.terms.site ?? '')}
              quantity={formatQuantity(line.quantity, quantityUnit(item?.terms.kind ?? 'lease'), locale)}
              from={from}
              to={to}
              price={priceWords(item, line.tier, locale)}
            />
          )
        })}
        {onDemand.map((offer) => {
          const item = offers.get(offer)
          const peak = Math.max(0, ...peaksOf(view, offer))
          return (
            <Row
              key={offer}
              run={view.summary.run}
              offer={offer}
              vendor={nameOf(item?.vendor ?? '')}
              what={`${item?.terms.accelerator ?? ''}, on demand`}
              where={nameOf(item?.terms.site ?? '')}
              quantity={`up to ${formatQuantity(peak, 'accelerators', locale)}`}
              from="as needed"
              to="no commitment"
              price={priceWords(item, 0, locale)}
            />
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

interface RowProps {
  readonly run: string
  readonly offer: string
  readonly vendor: string
  readonly what: string
  readonly where: string
  readonly quantity: string
  readonly from: string
  readonly to: string
  readonly price: readonly [price: string, per: string]
}

function Row({ run, offer, vendor, what, where, quantity, from, to, price }: RowProps) {
  const second = (text: string) => (
    <Text fz="xs" c="var(--quiet)">
      {text}
    </Text>
  )
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={500} fz="sm">
          {vendor}
        </Text>
        {second(offer)}
      </Table.Td>
      <Table.Td>
        {what}
        {second(where)}
      </Table.Td>
      <Table.Td className="numeric">{quantity}</Table.Td>
      <Table.Td>
        {from}
        {second(to)}
      </Table.Td>
      <Table.Td className="numeric">
        {price[0]}
        {second(price[1])}
      </Table.Td>
      <Table.Td>
        <Explained title={`Cost of ${offer}, present value`} run={run} path={`offers.${offer}.npv`}>
          steps
        </Explained>
      </Table.Td>
    </Table.Tr>
  )
}

/** First and last month in service. */
function spanWords(tender: Tender, item: ActiveOffer | undefined, start: number) {
  const named = (m: number) => nameMonth(monthOf(tender.start, m))
  if (item === undefined) return { from: named(start), to: '' }
  const { from, months } = serviceOf(item.terms, start)
  return { from: named(from), to: Number.isFinite(months) ? named(from + months - 1) : 'no end' }
}

function priceWords(item: ActiveOffer | undefined, tier: number, locale: string): readonly [string, string] {
  const price = item?.terms.tiers[tier]?.price
  if (item === undefined || price === undefined) return ['', '']
  return [formatPrice(price, item.currency, locale), `per ${item.terms.priceUnit}`]
}

/** Accelerators used of an offer, month by month, all workloads together. */
function peaksOf(view: RunView, offer: string): readonly number[] {
  const uses = view.award.use.filter((use) => use.offer === offer)
  return view.award.months.map((_, m) => uses.reduce((sum, use) => sum + (use.quantity[m] ?? 0), 0))
}
