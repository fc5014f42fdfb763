// What a megawatt more, or a month earlier, is worth to us, where it can be had.
import { Table, Text } from '@mantine/core'
import { vendorsByOffer } from '../../view/leverage-rows.ts'
import { namesOf } from '../../view/names.ts'
import classes from './leverage-screen.module.css'
import type { LeverageView } from './leverage-view.ts'
import { SaidValue } from './said-value.tsx'

export function IncrementTable({ view }: { readonly view: LeverageView }) {
  const { leverage, tender, locale } = view
  const { currency } = tender
  const nameOf = namesOf(tender)
  const vendors = vendorsByOffer(tender)
  if (leverage.increments === undefined) {
    const done = leverage.done?.includes('increments') === true
    return (
      <Text c="var(--quiet)">
        {done ? 'No offer in the award and no site limits us in power or time.' : 'Not worked out yet.'}
      </Text>
    )
  }
  return (
    <Table aria-label="What one more MW and a month earlier are worth" className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Where</Table.Th>
          <Table.Th>What</Table.Th>
          <Table.Th>Worth to us, present value</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {leverage.increments.map(({ offer, site, change, value }) => (
          <Table.Tr key={`${offer} ${site} ${change}`}>
            <Table.Td>
              {nameOf(site ?? vendors.get(offer ?? '') ?? '')}
              <Text fz="xs" c="var(--quiet)">
                {offer ?? 'site'}
              </Text>
            </Table.Td>
            <Table.Td>{change}</Table.Td>
            <Table.Td>
              <SaidValue {...{ currency, locale, value }} without="no award then" />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
