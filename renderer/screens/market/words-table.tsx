// Words of price lists that mean no accelerator of the tender, and those the buyer gave a meaning: said once, kept with the list.
import { Select, Table, Text } from '@mantine/core'
import type { ObservationSet } from '../../../shared/contract/observation-views.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { Panel } from '../../components/screen-frame.tsx'
import { useMarket } from '../../stores/market.ts'
import { choicesOf } from '../../view/names.ts'

interface WordsTableProps {
  readonly tender: Tender
  readonly sets: readonly ObservationSet[]
  readonly locale: string
}

/** Words shown of a list at most: the most frequent. */
const shownOfList = 50

export function WordsTable({ tender, sets, locale }: WordsTableProps) {
  const rows = sets.flatMap((set) =>
    set.words
      .filter(({ accelerator, given }) => accelerator === null || given)
      .slice(0, shownOfList)
      .map((word) => ({ ...word, set: set.set, file: set.file })),
  )
  if (rows.length === 0) return null
  const choices = choicesOf(tender, 'accelerator').map(({ value, label }) => ({ value, label }))
  return (
    <Panel title="Accelerators of the lists" flush>
      <Text px="md" py={8} c="var(--quiet)">
        These words mean none of the tender’s accelerators, or were given a meaning here. Say which one is meant; the
        others do not count.
      </Text>
      <Table aria-label="Accelerators of the lists">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>In the list</Table.Th>
            <Table.Th>List</Table.Th>
            <Table.Th className="numeric">Observations</Table.Th>
            <Table.Th w={260}>Accelerator of the tender</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.set} ${row.word}`}>
              <Table.Td>{row.word}</Table.Td>
              <Table.Td>{row.file}</Table.Td>
              <Table.Td className="numeric">{row.observations.toLocaleString(locale)}</Table.Td>
              <Table.Td>
                <Select
                  size="xs"
                  aria-label={`${row.word} in ${row.file}`}
                  placeholder="none of them"
                  clearable
                  data={choices}
                  value={row.accelerator}
                  onChange={(value) => void useMarket.getState().giveMeaning(row.set, row.word, value)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  )
}
