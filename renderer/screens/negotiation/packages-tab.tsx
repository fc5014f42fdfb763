// Packages that are worth the same to us: the target as prices alone, or smaller cuts with asks; one of them becomes what is asked for.

import { Button, Group, Table, Text } from '@mantine/core'
import { roundedDown } from '../../../shared/leverage/rounded-down.ts'
import { formatMoney, formatPrice } from '../../../shared/money/format.ts'
import type { Package } from '../../../shared/tender/position.ts'
import { WordHint } from '../../components/word.tsx'
import { useBargaining } from '../../stores/bargaining.ts'
import { useJobs } from '../../stores/jobs.ts'
import { useNegotiation } from '../../stores/negotiation.ts'
import { changeWords } from '../../view/leverage-words.ts'
import { withPackage } from '../../view/position-edits.ts'
import { type PriceRow, perUnit, priceRows, tierWords } from '../../view/price-rows.ts'
import type { DeskProps } from './desk-props.ts'
import classes from './negotiation-screen.module.css'

export function PackagesTab({ file, tender, vendor, run, position, leverage, change, locale }: DeskProps) {
  const busy = useJobs((state) => state.running.length > 0)
  const looked = useBargaining((state) => state.packages[vendor.vendor])
  const { packages, targets, asks } = position
  const nothing = targets.length === 0 && asks.length === 0
  const rows = priceRows(tender, position, leverage)
  const find = async () => {
    const plain = asks.map(({ offer, term, label, to }) => ({ offer, term, label, to }))
    const asked = { file, run: run ?? '', vendor: vendor.vendor, targets, asks: plain }
    const found = await useBargaining.getState().makePackages(asked)
    if (found === null) return
    // What was typed while they were looked for stays.
    const { drafts, kept } = useNegotiation.getState()
    change({ ...(drafts[vendor.vendor] ?? kept[vendor.vendor] ?? position), packages: [...found] })
  }
  return (
    <section className={classes.section} aria-label={`Packages for ${vendor.name}`}>
      <Group justify="space-between">
        <h3>
          <WordHint word="package">Packages</WordHint> that are worth the same to us
        </h3>
        <Button variant="default" disabled={run === null || nothing || busy} onClick={() => void find()}>
          Find packages of equal value
        </Button>
      </Group>
      <Text c="var(--quiet)">
        Each leads to the same total of the award as the target prices and asks they were found for (without targets: as
        all asks together). Offer the vendor the choice, or keep one in hand. They stay in the house.
      </Text>
      {run === null && <Text c="var(--quiet)">Run a case first.</Text>}
      {nothing && <Text c="var(--quiet)">Set target prices or asks first.</Text>}
      {looked !== undefined && looked.length === 0 && (
        <Text>
          No package leads there: the target cannot be reached, or this vendor’s prices decide more than its bill.
        </Text>
      )}
      {packages.some((one) => one.run !== run) && (
        <Text c="var(--warn)">Found for another award than this one: find them again before you rely on them.</Text>
      )}
      {packages.length > 0 && (
        <Table aria-label="Packages of equal value" className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Package</Table.Th>
              <Table.Th className="numeric">Its unit prices</Table.Th>
              <Table.Th className="numeric">Total of the award</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {packages.map((one) => (
              <PackageRow key={one.name} one={one} rows={rows} {...{ tender, position, change, locale }} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}

interface PackageRowProps extends Pick<DeskProps, 'tender' | 'position' | 'change' | 'locale'> {
  readonly one: Package
  readonly rows: readonly PriceRow[]
}

/** Unit prices spelled out; of more tiers the change says enough. */
const spelledTiers = 3

function PackageRow({ one, rows, tender, position, change, locale }: PackageRowProps) {
  const today = rows.map(({ offer, from, now: price }) => ({ offer, from, price }))
  const factor = one.priceFactor
  return (
    <Table.Tr>
      <Table.Td>
        {one.name}
        {one.asks
          .filter(({ label }) => label !== one.name)
          .map((ask) => (
            <Text key={`${ask.offer} ${ask.term}`} fz="xs" c="var(--quiet)">
              {ask.label} ({ask.offer})
            </Text>
          ))}
      </Table.Td>
      <Table.Td className="numeric">
        {factor === 1 ? 'as today' : changeWords(factor, locale)}
        {rows.length <= spelledTiers &&
          rows.map((row) => (
            <Text key={`${row.offer} ${row.from}`} fz="xs" c="var(--quiet)" className={classes.perUnit}>
              {rows.length > 1 && `${row.offer}, ${tierWords(row, locale)}: `}
              {formatPrice(roundedDown(row.now * factor), row.currency, locale)} {perUnit(row.unit)}
            </Text>
          ))}
      </Table.Td>
      <Table.Td className="numeric">{formatMoney(one.total, tender.currency, locale)}</Table.Td>
      <Table.Td className="numeric">
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`Ask for the package ${one.name}`}
          onClick={() => change(withPackage(position, one, today))}
        >
          Ask for it
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}
