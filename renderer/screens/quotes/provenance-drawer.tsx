// Where a value came from: the cell of the file, as it stood there, and every correction by hand since.
import { Drawer, Loader, Stack, Text } from '@mantine/core'
import { IconFileSpreadsheet, IconPencil } from '@tabler/icons-react'
import type { Provenance } from '../../../shared/contract/views.ts'
import { useAppInfo } from '../../stores/app-info.ts'
import { useProvenance } from '../../stores/provenance.ts'
import { showMoment } from '../../view/moment.ts'

export function ProvenanceDrawer() {
  const { title, found, close } = useProvenance()
  return (
    <Drawer opened={title !== null} onClose={close} size={440} title={title === null ? '' : `Source: ${title}`}>
      {found === null ? (
        <Loader size="sm" aria-label="Looking up the source" />
      ) : (
        <Stack gap="md">
          {found.every((one) => one.entries.length === 0) && (
            <Text c="var(--quiet)">This value was typed in the app; no file stands behind it.</Text>
          )}
          {found
            .flatMap((one) => one.entries.map((entry) => ({ path: one.path, entry })))
            .map(({ path, entry }) => (
              <Entry key={`${path} ${entry.at} ${entry.address} ${entry.raw}`} path={path} entry={entry} />
            ))}
        </Stack>
      )}
    </Drawer>
  )
}

interface EntryProps {
  readonly path: string
  readonly entry: Provenance['entries'][number]
}

function Entry({ path, entry }: EntryProps) {
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const fromFile = entry.kind === 'file'
  const field = path.replace(/^quotes\[\d+\]\.(offers\[\d+\]\.)?/, '')
  return (
    <div style={{ borderLeft: '3px solid var(--line)', paddingLeft: 12 }}>
      <Text c="var(--quiet)" fz="xs">
        {field} · {showMoment(entry.at, locale)}
      </Text>
      <Text fw={500} style={{ display: 'flex', gap: 6, alignItems: 'center' }}>
        {fromFile ? <IconFileSpreadsheet size={15} stroke={1.7} /> : <IconPencil size={15} stroke={1.7} />}
        {fromFile || entry.address !== ''
          ? `${entry.file} › ${entry.sheet} › ${entry.address}`
          : 'Changed by hand in the app'}
      </Text>
      <Text>
        {fromFile ? 'The cell says ' : 'Set to '}
        <strong>“{entry.raw}”</strong>
      </Text>
      {entry.why !== '' && <Text c="var(--quiet)">{entry.why}</Text>}
    </div>
  )
}
