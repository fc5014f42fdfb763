// Unit prices of the vendor tier by tier: today's, the computed one, our target and our walk-away, which the buyer types or takes over.
import { Alert, Button, Group, NumberInput, Table, Text } from '@mantine/core'
import { formatPrice } from '../../../shared/money/format.ts'
import { computedPrices } from '../../../shared/negotiation/target-origin.ts'
import type { Position } from '../../../shared/tender/position.ts'
import { showMoment } from '../../view/moment.ts'
import { type PriceList, withPrice, withTargets, withWalkAway } from '../../view/position-edits.ts'
import { orphanedPrices, type PriceRow, perUnit, priceRows } from '../../view/price-rows.ts'
import type { DeskProps } from './desk-props.ts'
import classes from './negotiation-screen.module.css'

export function PriceTable({ tender, vendor, position, leverage, change, locale }: DeskProps) {
  const rows = priceRows(tender, position, leverage)
  const computed = leverage === null ? [] : computedPrices(leverage, vendor.vendor)
  const awarded = leverage?.vendors.find((one) => one.vendor === vendor.vendor)?.awarded ?? false
  const orphans = orphanedPrices(rows, position)
  return (
    <section className={classes.section} aria-label={`Prices of ${vendor.name}`}>
      <Group justify="space-between">
        <h3>Prices</h3>
        {computed.length > 0 && (
          <Group gap={6}>
            {!awarded && (
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => change(withTargets(position, computed, 'price-to-win'))}
              >
                Price to win as target
              </Button>
            )}
            <Button variant="default" size="compact-sm" onClick={() => change(withWalkAway(position, computed))}>
              {awarded ? 'Price ceiling as walk-away' : 'Price to win as walk-away'}
            </Button>
          </Group>
        )}
      </Group>
      <Table aria-label="Target and walk-away prices" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Offer</Table.Th>
            <Table.Th>From</Table.Th>
            <Table.Th className="numeric">Today</Table.Th>
            <Table.Th className="numeric">{awarded ? 'Price ceiling' : 'Price to win'}</Table.Th>
            <Table.Th>Target (may be sent)</Table.Th>
            <Table.Th>Walk-away (never sent)</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.offer} ${row.from}`}>
              <Table.Td>{row.offer}</Table.Td>
              <Table.Td>{row.from}</Table.Td>
              <Table.Td className="numeric">
                {formatPrice(row.now, row.currency, locale)} {perUnit(row.unit)}
              </Table.Td>
              <Table.Td className="numeric">
                {row.computed === null ? '–' : formatPrice(row.computed, row.currency, locale)}
              </Table.Td>
              <PriceCell row={row} list="targets" position={position} change={change} />
              <PriceCell row={row} list="walkAway" position={position} change={change} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Origin position={position} locale={locale} />
      {orphans.length > 0 && (
        <Alert color="yellow" variant="light" p="xs" mt="xs">
          <Group justify="space-between">
            <Text>
              Prices are kept of tiers that are no longer offered:{' '}
              {orphans.map(({ offer, from }) => `${offer} from ${from}`).join(', ')}.
            </Text>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() =>
                change(
                  orphans.reduce(
                    (all, one) => withPrice(withPrice(all, 'targets', one, undefined), 'walkAway', one, undefined),
                    position,
                  ),
                )
              }
            >
              Take them out
            </Button>
          </Group>
        </Alert>
      )}
    </section>
  )
}

interface PriceCellProps {
  readonly row: PriceRow
  readonly list: PriceList
  readonly position: Position
  readonly change: (position: Position) => void
}

const names = { targets: 'Target', walkAway: 'Walk-away' } as const

function PriceCell({ row, list, position, change }: PriceCellProps) {
  const value = list === 'targets' ? row.target : row.walkAway
  return (
    <Table.Td>
      <NumberInput
        aria-label={`${names[list]} of ${row.offer} from ${row.from}`}
        size="xs"
        w={170}
        min={0}
        decimalScale={6}
        hideControls
        suffix={` ${row.currency}`}
        value={value ?? ''}
        onChange={(next) => change(withPrice(position, list, row, next === '' ? undefined : Number(next)))}
      />
    </Table.Td>
  )
}

const origins = {
  typed: 'The targets are your own.',
  'price-to-win': 'The targets follow from the price to win: they tell what rivals ask.',
  'price-ceiling': 'The targets follow from the price ceiling: they tell what rivals ask.',
  package: 'The targets follow from a package computed against rivals: they tell what rivals ask.',
} as const

function Origin({ position, locale }: { readonly position: Position; readonly locale: string }) {
  const { from, acceptedAt, roundedTo } = position.targetOrigin
  if (position.targets.length === 0) return null
  const accepted =
    acceptedAt === undefined
      ? ' Before they go into a letter, you are asked.'
      : ` You accepted that on ${showMoment(acceptedAt, locale)}${roundedTo === undefined ? '' : `, rounded to ${roundedTo}`}.`
  return (
    <Text c="var(--quiet)" fz="xs" mt={4}>
      {origins[from]}
      {from === 'typed' ? '' : accepted}
    </Text>
  )
}
