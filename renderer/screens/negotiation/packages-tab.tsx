// Packages that are worth the same to us: the target as prices alone, or smaller cuts with asks; one of them becomes what is asked for.
import { Button, Group, Table, Text } from '@mantine/core'
import { formatMoney } from '../../../shared/money/format.ts'
import { useBargaining } from '../../stores/bargaining.ts'
import { useJobs } from '../../stores/jobs.ts'
import { factorWords } from '../../view/negotiation-words.ts'
import { withPackage } from '../../view/position-edits.ts'
import { priceRows } from '../../view/price-rows.ts'
import type { DeskProps } from './desk-props.ts'
import classes from './negotiation-screen.module.css'

export function PackagesTab({ file, tender, vendor, run, position, leverage, change, locale }: DeskProps) {
  const busy = useJobs((state) => state.running.length > 0)
  const looked = useBargaining((state) => state.packages[vendor.vendor])
  const { packages, targets, asks } = position
  const nothing = targets.length === 0 && asks.length === 0
  const today = priceRows(tender, position, leverage).map(({ offer, from, now: price }) => ({ offer, from, price }))
  const find = async () => {
    const plain = asks.map(({ offer, term, label, to }) => ({ offer, term, label, to }))
    const asked = { file, run: run ?? '', vendor: vendor.vendor, targets, asks: plain }
    const found = await useBargaining.getState().makePackages(asked)
    if (found !== null) change({ ...position, packages: [...found] })
  }
  return (
    <section className={classes.section} aria-label={`Packages for ${vendor.name}`}>
      <Group justify="space-between">
        <h3>Packages that are worth the same to us</h3>
        <Button variant="default" disabled={run === null || nothing || busy} onClick={() => void find()}>
          Find packages of equal value
        </Button>
      </Group>
      <Text c="var(--quiet)">
        Each leads to the same total of the award as the target prices (without targets: as all asks together). Offer
        the vendor the choice, or keep one in hand. They stay in the house.
      </Text>
      {run === null && <Text c="var(--quiet)">Run a case first.</Text>}
      {nothing && <Text c="var(--quiet)">Set target prices or asks first.</Text>}
      {looked !== undefined && looked.length === 0 && (
        <Text>
          No package leads there: the target cannot be reached, or this vendor’s prices decide more than its bill.
        </Text>
      )}
      {packages.length > 0 && (
        <Table aria-label="Packages of equal value" className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Package</Table.Th>
              <Table.Th>With</Table.Th>
              <Table.Th className="numeric">Its unit prices</Table.Th>
              <Table.Th className="numeric">Total of the award, {tender.currency}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {packages.map((one) => (
              <Table.Tr key={one.name}>
                <Table.Td>{one.name}</Table.Td>
                <Table.Td>
                  {one.asks.length === 0
                    ? 'prices alone'
                    : one.asks.map((ask) => `${ask.label} (${ask.offer})`).join('; ')}
                </Table.Td>
                <Table.Td className="numeric">{factorWords(one.priceFactor, locale)}</Table.Td>
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
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}
