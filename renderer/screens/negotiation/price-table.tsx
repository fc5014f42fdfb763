// Unit prices of the vendor tier by tier: today's, the computed one, our target and our walk-away, which the buyer types or takes over.
import { Alert, Button, Group, NumberInput, Table, Text } from '@mantine/core'
import { formatPrice } from '../../../shared/money/format.ts'
import { computedPrices } from '../../../shared/negotiation/target-origin.ts'
import type { Position, TargetPrice } from '../../../shared/tender/position.ts'
import { WordHint } from '../../components/word.tsx'
import { showMoment } from '../../view/moment.ts'
import { type PriceList, withPrice, withTargets, withWalkAway } from '../../view/position-edits.ts'
import {
  againstToday,
  orphanedPrices,
  type PriceRow,
  perUnit,
  priceDoubts,
  priceRows,
  tierWords,
} from '../../view/price-rows.ts'
import type { DeskProps } from './desk-props.ts'
import classes from './negotiation-screen.module.css'

export function PriceTable(props: DeskProps) {
  const { tender, vendor, position, leverage, locale } = props
  const rows = priceRows(tender, position, leverage)
  const found = leverage?.vendors.find((one) => one.vendor === vendor.vendor)
  const awarded = found?.awarded ?? false
  return (
    <section className={classes.section} aria-label={`Prices of ${vendor.name}`}>
      <Group justify="space-between">
        <h3>Prices</h3>
        <TakeOver {...props} awarded={awarded} />
      </Group>
      <Table aria-label="Target and walk-away prices" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Offer</Table.Th>
            <Table.Th className="numeric">Today</Table.Th>
            <Table.Th className="numeric">
              {found === undefined ? (
                'Price to win or ceiling'
              ) : (
                <WordHint word={awarded ? 'price ceiling' : 'price to win'}>
                  {awarded ? 'Price ceiling' : 'Price to win'}
                </WordHint>
              )}
            </Table.Th>
            <Table.Th>
              <WordHint word="target">Target</WordHint> (may be sent)
            </Table.Th>
            <Table.Th>
              <WordHint word="walk-away">Walk-away</WordHint> (never sent)
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={`${row.offer} ${row.from}`} row={row} awarded={awarded} {...props} />
          ))}
        </Table.Tbody>
      </Table>
      <Text c="var(--quiet)" fz="xs" mt={4}>
        Unit prices as quoted, before support, fees and charges.
        {position.targets.length === 0 ? '' : ` ${originWords(position, locale)}`}
      </Text>
      <Orphans {...props} orphans={orphanedPrices(rows, position)} />
    </section>
  )
}

/** The computed prices become target or walk-away in one step. */
function TakeOver({ vendor, position, leverage, change, awarded }: DeskProps & { readonly awarded: boolean }) {
  const computed = leverage === null ? [] : computedPrices(leverage, vendor.vendor)
  if (computed.length === 0) return null
  return (
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
  )
}

interface RowProps extends DeskProps {
  readonly row: PriceRow
  readonly awarded: boolean
}

function Row({ row, awarded, position, change, locale }: RowProps) {
  const doubts = priceDoubts(row, awarded)
  const cell = { row, position, change, locale }
  return (
    <Table.Tr>
      <Table.Td>
        {row.offer}
        <Text fz="xs" c="var(--quiet)">
          {tierWords(row, locale)}, {perUnit(row.unit)}
        </Text>
      </Table.Td>
      <Table.Td className="numeric">{formatPrice(row.now, row.currency, locale)}</Table.Td>
      <Table.Td className="numeric">
        {row.computed === null ? '–' : formatPrice(row.computed, row.currency, locale)}
        <Text fz="xs" c="var(--quiet)">
          {againstToday(row.computed, row, locale)}
        </Text>
      </Table.Td>
      <PriceCell {...cell} list="targets" value={row.target} doubt={doubts.target} />
      <PriceCell {...cell} list="walkAway" value={row.walkAway} doubt={doubts.walkAway} />
    </Table.Tr>
  )
}

interface PriceCellProps {
  readonly row: PriceRow
  readonly list: PriceList
  readonly value: number | null
  readonly doubt: string
  readonly position: Position
  readonly change: (position: Position) => void
  readonly locale: string
}

const names = { targets: 'Target', walkAway: 'Walk-away' } as const

function PriceCell({ row, list, value, doubt, position, change, locale }: PriceCellProps) {
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
      <Text fz="xs" c={doubt === '' ? 'var(--quiet)' : 'var(--warn)'} maw={190}>
        {doubt === '' ? againstToday(value, row, locale) : doubt}
      </Text>
    </Table.Td>
  )
}

const origins = {
  typed: 'The targets are your own.',
  'price-to-win': 'The targets follow from the price to win: they tell what rivals ask.',
  'price-ceiling': 'The targets follow from the price ceiling: they tell what rivals ask.',
  package: 'The targets follow from a package computed against rivals: they tell what rivals ask.',
} as const

function originWords({ targetOrigin }: Position, locale: string): string {
  const { from, acceptedAt, roundedTo } = targetOrigin
  if (from === 'typed') return origins.typed
  if (acceptedAt === undefined) return `${origins[from]} Before they go into a letter, you are asked.`
  const rounded = roundedTo === undefined ? '' : `, rounded to ${roundedTo}`
  return `${origins[from]} You accepted that on ${showMoment(acceptedAt, locale)}${rounded}.`
}

function Orphans({ position, change, orphans }: DeskProps & { readonly orphans: readonly TargetPrice[] }) {
  if (orphans.length === 0) return null
  const takeOut = () =>
    change(
      orphans.reduce(
        (all, one) => withPrice(withPrice(all, 'targets', one, undefined), 'walkAway', one, undefined),
        position,
      ),
    )
  return (
    <Alert color="yellow" variant="light" p="xs" mt="xs">
      <Group justify="space-between">
        <Text>
          Prices are kept of tiers that are no longer offered:{' '}
          {orphans.map(({ offer, from }) => `${offer} from ${from}`).join(', ')}.
        </Text>
        <Button variant="default" size="compact-sm" onClick={takeOut}>
          Take them out
        </Button>
      </Group>
    </Alert>
  )
}
