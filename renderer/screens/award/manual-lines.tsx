// The table of a typed award: a quantity and a start for every offer, and for every site of hardware that has a choice.
import { NumberInput, Select, Table, Text } from '@mantine/core'
import type { Tender } from '../../../shared/tender/tender.ts'
import { monthOf, nameMonth } from '../../../shared/time/month.ts'
import { type ManualEntries, type ManualRow, withStart } from '../../view/manual-rows.ts'
import { namesOf } from '../../view/names.ts'

interface ManualLinesProps {
  readonly tender: Tender
  readonly rows: readonly ManualRow[]
  readonly entries: ManualEntries
  readonly onChange: (entries: ManualEntries) => void
}

export function ManualLines({ tender, rows, entries, onChange }: ManualLinesProps) {
  return (
    <Table aria-label="Offers to award">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Offer</Table.Th>
          <Table.Th>Range</Table.Th>
          <Table.Th w={130}>Quantity</Table.Th>
          <Table.Th w={150}>Start</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Line key={row.key} row={row} tender={tender} rows={rows} entries={entries} onChange={onChange} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Line({ row, tender, rows, entries, onChange }: ManualLinesProps & { readonly row: ManualRow }) {
  const { key, offer, site, minQuantity, maxQuantity, blockSize, startEarliest, startLatest } = row
  const nameOf = namesOf(tender)
  const entry = entries[key] ?? { quantity: 0, start: startEarliest }
  const first = Math.min(startEarliest, entry.start)
  const last = Math.max(startLatest, entry.start)
  const starts = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const place = site === undefined ? offer : `${offer} at ${nameOf(site)}`
  return (
    <Table.Tr>
      <Table.Td>
        {nameOf(row.vendor)}{' '}
        <Text span c="var(--quiet)">
          {place}
        </Text>
      </Table.Td>
      <Table.Td>
        {minQuantity} to {maxQuantity} by {blockSize}
      </Table.Td>
      <Table.Td>
        <NumberInput
          aria-label={`Quantity of ${place}`}
          min={0}
          max={maxQuantity}
          step={blockSize}
          allowDecimal={false}
          value={entry.quantity}
          onChange={(value) =>
            onChange({ ...entries, [key]: { ...entry, quantity: typeof value === 'number' ? value : 0 } })
          }
        />
      </Table.Td>
      <Table.Td>
        <Select
          aria-label={`Start of ${place}`}
          allowDeselect={false}
          data={starts.map((m) => ({ value: String(m), label: nameMonth(monthOf(tender.start, m)) }))}
          value={String(entry.start)}
          onChange={(value) => onChange(withStart(rows, entries, offer, Number(value ?? startEarliest)))}
        />
      </Table.Td>
    </Table.Tr>
  )
}
