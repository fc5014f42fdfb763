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
            {summary.trouble === undefined ? <Facts summary={summary} locale={locale} /> : <Trouble {...summary} />}
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

function Facts({ summary, locale }: { readonly summary: TenderSummary; readonly locale: string }) {
  const { start, months, currency, vendors, quotes, runs, changedAt } = summary
  return (
    <>
      <Table.Td>
        {nameMonth(monthOf(start, 0))}, {months} months, {currency}
      </Table.Td>
      <Table.Td className="numeric">{vendors}</Table.Td>
      <Table.Td className="numeric">{quotes}</Table.Td>
      <Table.Td className="numeric">{runs}</Table.Td>
      <Table.Td>{showMoment(changedAt, locale)}</Table.Td>
    </>
  )
}

const troubles = {
  damaged: 'Damaged: it was moved aside. Open it to hear which backup can be restored.',
  unreadable: 'Cannot be read: another version of the app wrote it, or it is in use. Open it to hear more.',
} as const

/** A file that cannot be read has no figures to show. */
function Trouble({ trouble }: TenderSummary) {
  return (
    <Table.Td colSpan={5}>
      <Text c="var(--bad)">{trouble === undefined ? '' : troubles[trouble]}</Text>
    </Table.Td>
  )
}
