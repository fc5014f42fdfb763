// What each change of a clause is worth to us, the award found anew, and the rise in price that cancels it.
import { Checkbox, Group, Select, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { ClauseValue } from '../../../shared/tender/leverage.ts'
import { WordHint } from '../../components/word.tsx'
import { byValue, isWorthNothing, termLabel } from '../../view/leverage-rows.ts'
import { exchangeWords } from '../../view/leverage-words.ts'
import { namesOf } from '../../view/names.ts'
import classes from './leverage-screen.module.css'
import type { LeverageView } from './leverage-view.ts'
import { SaidValue } from './said-value.tsx'

interface ClauseTableProps {
  readonly view: LeverageView
  /** Only this vendor's; null: all. */
  readonly vendor: string | null
  readonly onVendor: (vendor: string | null) => void
}

export function ClauseTable({ view, vendor, onVendor }: ClauseTableProps) {
  const [all, setAll] = useState(false)
  const { leverage } = view
  const nameOf = namesOf(view.tender)
  const vendors = [...new Set(leverage.clauses.map((one) => one.vendor))]
  const own = byValue(leverage.clauses.filter((one) => vendor === null || one.vendor === vendor))
  const idle = own.filter(isWorthNothing).length
  const shown = all ? own : own.filter((one) => !isWorthNothing(one))
  if (leverage.clauses.length === 0) return <Text c="var(--quiet)">No clause is worked out yet.</Text>
  return (
    <>
      <Group mb="sm">
        <Select
          aria-label="Clauses of"
          placeholder="All vendors"
          w={240}
          clearable
          data={vendors.map((id) => ({ value: id, label: nameOf(id) }))}
          value={vendor}
          onChange={onVendor}
        />
        <Checkbox
          label={`Also show those worth nothing today (${idle})`}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      </Group>
      {shown.length === 0 ? (
        <Text>No change of a clause worked out so far is worth anything today.</Text>
      ) : (
        <Clauses view={view} clauses={shown} />
      )}
    </>
  )
}

function Clauses({ view, clauses }: { readonly view: LeverageView; readonly clauses: readonly ClauseValue[] }) {
  const nameOf = namesOf(view.tender)
  const { locale, tender } = view
  const { currency } = tender
  return (
    <Table aria-label="What each change of a clause is worth" className={classes.table} stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Vendor, offer</Table.Th>
          <Table.Th>Change</Table.Th>
          <Table.Th>Worth to us, present value</Table.Th>
          <Table.Th>
            <WordHint word="exchange rate">As much as</WordHint>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {clauses.map((clause) => (
          <Table.Tr key={`${clause.offer} ${clause.term} ${clause.change}`}>
            <Table.Td>
              {nameOf(clause.vendor)}
              <Text fz="xs" c="var(--quiet)">
                {clause.offer}
              </Text>
            </Table.Td>
            <Table.Td>
              {clause.change}
              <Text fz="xs" c="var(--quiet)">
                {termLabel(clause.term)}
                {clause.wins ? '' : '; the offer has no place in the award even so'}
              </Text>
            </Table.Td>
            <Table.Td>
              <SaidValue {...{ currency, locale }} value={clause.value} without="no award keeps the rules then" />
            </Table.Td>
            <Table.Td>{exchangeWords(clause.exchangeRate, locale)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
