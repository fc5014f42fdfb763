// What a counter-offer brings: whether the vendor wins, how much of it, what that is worth to us, and how far its prices are off.
import { Table, Text } from '@mantine/core'
import { formatPrice, formatShare } from '../../../shared/money/format.ts'
import type { CounterOffer } from '../../../shared/negotiation/counter-offer.ts'
import { monthOf, nameMonth } from '../../../shared/time/month.ts'
import { Tag } from '../../components/tag.tsx'
import { priceAnswerWords, valueWords } from '../../view/negotiation-words.ts'
import { perUnit } from '../../view/price-rows.ts'
import type { DeskProps } from './desk-props.ts'
import classes from './negotiation-screen.module.css'

export function CounterOfferResult({ result, tender, vendor, locale }: DeskProps & { readonly result: CounterOffer }) {
  const { wins, share, shareToday, gain, lines, unitPrices } = result
  return (
    <section className={classes.section} aria-label={`What ${vendor.name} would win`}>
      <h3>
        {vendor.name} {wins ? 'would win' : 'would still lose'}{' '}
        <Tag tone={wins ? 'good' : 'bad'}>{wins ? 'wins' : 'loses'}</Tag>
      </h3>
      <Text>
        It serves {formatShare(share, locale)} of all demand, {formatShare(shareToday, locale)} today. The changes are
        worth <strong>{valueWords(gain, tender.currency, locale)}</strong> to us.
      </Text>
      <Text>{priceAnswerWords(result, wins, locale)}</Text>
      {lines.length > 0 && (
        <Table aria-label="What it would be awarded">
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={`${line.offer} ${line.start} ${line.site ?? ''}`}>
                <Table.Td>{line.offer}</Table.Td>
                <Table.Td className="numeric">{line.quantity} units</Table.Td>
                <Table.Td>from {nameMonth(monthOf(tender.start, line.start))}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {unitPrices.length > 0 && (
        <Text fz="xs" c="var(--quiet)">
          {wins ? 'We leave above ' : 'With these changes it wins at '}
          {unitPrices
            .map(
              ({ offer, from, at, currency, unit }) =>
                `${offer}${from > 0 ? ` from ${from}` : ''} ${formatPrice(at, currency, locale)} ${perUnit(unit)}`,
            )
            .join(', ')}
          .
        </Text>
      )}
    </section>
  )
}
