// The tenders on this computer, the newest change first.
import { ActionIcon, Table, Text, Tooltip, UnstyledButton } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { TenderSummary } from '../../../shared/contract/views.ts'
import { monthOf, nameMonth } from '../../../shared/time/month.ts'
import { useAppInfo } from '../../stores/app-info.ts'
import { useTender } from '../../stores/tender.ts'
import { useTenders } from '../../stores/tenders.ts'
import { showMoment } from '../../view/moment.ts'
import classes from './tender-list.module.css'

interface TenderListProps {
  readonly list: readonly TenderSummary[]
  readonly onOpen: (file: string) => void
}

export function TenderList({ list, onOpen }: TenderListProps) {
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const shown = useTender((state) => state.view?.file)
  return (
    <Table highlightOnHover className={classes.table} aria-label="Tenders on this computer">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Tender</Table.Th>
          <Table.Th>Horizon</Table.Th>
          <Table.Th className="numeric">Vendors</Table.Th>
          <Table.Th className="numeric">Quotes</Table.Th>
          <Table.Th className="numeric">Runs</Table.Th>
          <Table.Th>Changed</Table.Th>
          <Table.Th aria-label="Remove" />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {list.map((summary) => (
          <Table.Tr key={summary.file} className={classes.row} onClick={() => onOpen(summary.file)}>
            <Table.Td>
              <UnstyledButton className={classes.open} onClick={() => onOpen(summary.file)}>
                {summary.name}
              </UnstyledButton>
              {shown === summary.file && <span className={classes.shown}>open</span>}
              <Text c="var(--faint)" fz="xs" truncate maw={420} title={summary.place}>
                {summary.place}
              </Text>
            </Table.Td>
            <Table.Td>
              {nameMonth(monthOf(summary.start, 0))}, {summary.months} months, {summary.currency}
            </Table.Td>
            <Table.Td className="numeric">{summary.vendors}</Table.Td>
            <Table.Td className="numeric">{summary.quotes}</Table.Td>
            <Table.Td className="numeric">{summary.runs}</Table.Td>
            <Table.Td>{showMoment(summary.changedAt, locale)}</Table.Td>
            <Table.Td w={44}>
              <Tooltip label="Remove from this list; it can be brought back">
                <ActionIcon
                  aria-label={`Remove ${summary.name}`}
                  onClick={(event) => {
                    event.stopPropagation()
                    void useTenders.getState().remove(summary)
                  }}
                >
                  <IconTrash size={16} stroke={1.6} />
                </ActionIcon>
              </Tooltip>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
