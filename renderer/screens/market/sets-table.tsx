// The price lists in the tender: what each gave, what was left out of it and why, and the way to take it out again.
import { Button, Stack, Table, Text } from '@mantine/core'
import type { ObservationSet } from '../../../shared/contract/observation-views.ts'
import { useMarket } from '../../stores/market.ts'
import { showDate, showMoment } from '../../view/moment.ts'

interface SetsTableProps {
  readonly sets: readonly ObservationSet[]
  readonly locale: string
}

export function SetsTable({ sets, locale }: SetsTableProps) {
  return (
    <Table aria-label="Price lists">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>List</Table.Th>
          <Table.Th>Days</Table.Th>
          <Table.Th className="numeric">Rows</Table.Th>
          <Table.Th className="numeric">Observations</Table.Th>
          <Table.Th>Left out, assumed</Table.Th>
          <Table.Th>Taken in</Table.Th>
          <Table.Th />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sets.map((set) => (
          <Table.Tr key={set.set}>
            <Table.Td>
              {set.file}
              <Text c="var(--quiet)" fz="xs">
                {set.formatName}, {set.providers === 1 ? '1 provider' : `${set.providers} providers`},{' '}
                {set.currencies.join(', ')}
              </Text>
            </Table.Td>
            <Table.Td>{[...new Set([set.from, set.to])].map((day) => showDate(day, locale)).join(' to ')}</Table.Td>
            <Table.Td className="numeric">{set.rows.toLocaleString(locale)}</Table.Td>
            <Table.Td className="numeric">{set.observations.toLocaleString(locale)}</Table.Td>
            <Table.Td>
              <Notes set={set} locale={locale} />
            </Table.Td>
            <Table.Td>
              {showMoment(set.at, locale)}
              <Text c="var(--quiet)" fz="xs">
                {set.who}
              </Text>
            </Table.Td>
            <Table.Td>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Take out ${set.file}`}
                onClick={() => void useMarket.getState().remove(set)}
              >
                Take out
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Notes({ set, locale }: { readonly set: ObservationSet; readonly locale: string }) {
  const left = set.leftOut.map(
    ({ why, rows }) => `${rows.toLocaleString(locale)} ${rows === 1 ? 'row' : 'rows'}: ${why}`,
  )
  return (
    <Stack gap={2}>
      {[...left, ...set.assumed].map((note) => (
        <Text key={note} c="var(--quiet)" fz="xs">
          {note}
        </Text>
      ))}
    </Stack>
  )
}
