// Who gets how much of what from when, and what is taken on demand; offers that won nothing are not here but under "Why not".
import { Table, Text } from '@mantine/core'
import type { RunView } from '../../../shared/contract/views.ts'
import { formatPrice, formatQuantity } from '../../../shared/money/format.ts'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { quantityUnit } from '../../../shared/tender/term.ts'
import { monthOf, nameMonth } from '../../../shared/time/month.ts'
import { useAppInfo } from '../../stores/app-info.ts'
import { namesOf } from '../../view/names.ts'
import { Explained } from './explained.tsx'

export function AwardLines({ view, tender }: { readonly view: RunView; readonly tender: Tender }) {
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const nameOf = namesOf(tender)
  const offers = new Map(activeOffers(tender, view.award.options.round).active.map((item) => [item.offer.id, item]))
  const taken = new Set(view.award.lines.map((line) => line.offer))
  const onDemand = [...new Set(view.award.use.map((use) => use.offer))].filter((offer) => !taken.has(offer))
  return (
    <Table aria-label="Awarded offers" stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Vendor</Table.Th>
          <Table.Th>Offer</Table.Th>
          <Table.Th>What</Table.Th>
          <Table.Th>Where</Table.Th>
          <Table.Th className="numeric">Quantity</Table.Th>
          <Table.Th>Start</Table.Th>
          <Table.Th>End</Table.Th>
          <Table.Th className="numeric">Price of the tier reached</Table.Th>
          <Table.Th>Cost</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {view.award.lines.map((line) => {
          const item = offers.get(line.offer)
          const price = item?.terms.tiers[line.tier]?.price
          return (
            <Table.Tr key={line.offer}>
              <Table.Td fw={500}>{nameOf(line.vendor)}</Table.Td>
              <Table.Td>{line.offer}</Table.Td>
              <Table.Td>{nameOf(item?.terms.accelerator ?? '')}</Table.Td>
              <Table.Td>{nameOf(line.site ?? item?.terms.site ?? '')}</Table.Td>
              <Table.Td className="numeric">
                {formatQuantity(line.quantity, quantityUnit(item?.terms.kind ?? 'lease'), locale)}
              </Table.Td>
              <Table.Td>{nameMonth(monthOf(tender.start, line.start))}</Table.Td>
              <Table.Td>
                {item === undefined ? '' : nameMonth(monthOf(tender.start, line.start + item.terms.termMonths - 1))}
              </Table.Td>
              <Table.Td className="numeric">
                {item === undefined || price === undefined
                  ? ''
                  : `${formatPrice(price, item.currency, locale)} per ${item.terms.priceUnit}`}
              </Table.Td>
              <Table.Td>
                <Explained title={`Cost of ${line.offer}`} run={view.summary.run} path={`offers.${line.offer}.npv`}>
                  steps
                </Explained>
              </Table.Td>
            </Table.Tr>
          )
        })}
        {onDemand.map((offer) => {
          const item = offers.get(offer)
          const peak = Math.max(0, ...peaksOf(view, offer))
          return (
            <Table.Tr key={offer}>
              <Table.Td fw={500}>{nameOf(item?.vendor ?? '')}</Table.Td>
              <Table.Td>{offer}</Table.Td>
              <Table.Td>{nameOf(item?.terms.accelerator ?? '')}, on demand</Table.Td>
              <Table.Td>{nameOf(item?.terms.site ?? '')}</Table.Td>
              <Table.Td className="numeric">up to {formatQuantity(peak, 'accelerators', locale)}</Table.Td>
              <Table.Td colSpan={2}>
                <Text c="var(--quiet)">no commitment</Text>
              </Table.Td>
              <Table.Td className="numeric">
                {item === undefined
                  ? ''
                  : `${formatPrice(item.terms.tiers[0]?.price ?? 0, item.currency, locale)} per accelerator-hour`}
              </Table.Td>
              <Table.Td>
                <Explained title={`Cost of ${offer}`} run={view.summary.run} path={`offers.${offer}.npv`}>
                  steps
                </Explained>
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

/** Accelerators used of an offer, month by month, all workloads together. */
function peaksOf(view: RunView, offer: string): readonly number[] {
  const uses = view.award.use.filter((use) => use.offer === offer)
  return view.award.months.map((_, m) => uses.reduce((sum, use) => sum + (use.quantity[m] ?? 0), 0))
}
