// Audit: every change, export and view of a quote, newest first, with the chain of hashes that proves the list whole.
import { Loader, Table, Text, TextInput } from '@mantine/core'
import { IconHistory, IconSearch } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { EmptyState } from '../../components/empty-state.tsx'
import { Panel, ScreenFrame } from '../../components/screen-frame.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { useAudit } from '../../stores/audit.ts'
import { useTender } from '../../stores/tender.ts'
import { showMoment } from '../../view/moment.ts'

const shownAtOnce = 300

export function AuditScreen() {
  const file = useTender((state) => state.view?.file)
  const revision = useTender((state) => state.view?.revision)
  const entries = useAudit((state) => state.entries)
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const [words, setWords] = useState('')
  useEffect(() => {
    if (file !== undefined && revision !== undefined) void useAudit.getState().load(file)
  }, [file, revision])
  const found = useMemo(() => {
    const wanted = words.toLowerCase()
    return (entries ?? [])
      .filter((entry) => `${entry.action} ${entry.what}`.toLowerCase().includes(wanted))
      .sort((a, b) => b.seq - a.seq)
  }, [entries, words])
  return (
    <ScreenFrame
      title="Audit"
      purpose="Who could be asked later what was done when: each entry carries the hash of the one before it."
      actions={
        <TextInput
          w={240}
          placeholder="Find in the list"
          aria-label="Find in the list"
          leftSection={<IconSearch size={14} stroke={1.7} />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      }
    >
      <Panel flush>
        {entries === null ? (
          <Loader m="md" size="sm" aria-label="Loading" />
        ) : found.length === 0 ? (
          <EmptyState
            Icon={IconHistory}
            title={words === '' ? 'Nothing has happened yet' : 'No entry says that'}
            text={
              words === '' ? 'Changes, imports, runs and exports are listed here as they happen.' : 'Try fewer words.'
            }
          />
        ) : (
          <Table stickyHeader aria-label="Audit list">
            <Table.Thead>
              <Table.Tr>
                <Table.Th className="numeric" w={60}>
                  No.
                </Table.Th>
                <Table.Th w={190}>When</Table.Th>
                <Table.Th w={110}>Action</Table.Th>
                <Table.Th>What</Table.Th>
                <Table.Th w={130}>Hash</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {found.slice(0, shownAtOnce).map((entry) => (
                <Table.Tr key={entry.seq}>
                  <Table.Td className="numeric">{entry.seq}</Table.Td>
                  <Table.Td>{showMoment(entry.at, locale)}</Table.Td>
                  <Table.Td>{entry.action}</Table.Td>
                  <Table.Td>{entry.what}</Table.Td>
                  <Table.Td>
                    <Text span ff="monospace" fz="xs" c="var(--quiet)" title={entry.hash}>
                      {entry.hash.slice(0, 12)}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        {found.length > shownAtOnce && (
          <Text p="sm" c="var(--quiet)">
            The newest {shownAtOnce} of {found.length} entries are shown. Find words to see older ones.
          </Text>
        )}
      </Panel>
    </ScreenFrame>
  )
}
