// Settings: how the window looks, where the files are, that they are not encrypted and what to do about it, and what the app is made of.
import { Alert, SegmentedControl, Stack, Table, Text, useMantineColorScheme } from '@mantine/core'
import { IconLock, IconLockOpen, IconShieldCheck } from '@tabler/icons-react'
import type { AppInfo } from '../../../shared/contract/views.ts'
import { SavedLayouts } from '../../components/saved-layouts.tsx'
import { Panel, ScreenFrame } from '../../components/screen-frame.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { useTender } from '../../stores/tender.ts'
import classes from './settings-screen.module.css'

export function SettingsScreen() {
  const info = useAppInfo((state) => state.info)
  const tender = useTender((state) => state.view?.tender)
  return (
    <ScreenFrame title="Settings" purpose="How the window looks, where your files are, and who can read them.">
      <div className={classes.grid}>
        <Panel title="Your files">{info !== null && <Files info={info} />}</Panel>
        <Panel title="Appearance">
          <Appearance />
        </Panel>
        <Panel title="About Headroom">{info !== null && <About info={info} />}</Panel>
        {tender !== undefined && (
          <Panel title="Saved layouts">
            <SavedLayouts tender={tender} locale={info?.locale ?? 'en-US'} />
          </Panel>
        )}
        <Panel title="Promises">
          <Stack gap={8}>
            <Text>
              <IconShieldCheck size={15} className={classes.icon} aria-hidden /> The app makes no network connection of
              any kind: no account, no updates, no usage figures.
            </Text>
            <Text>
              <IconShieldCheck size={15} className={classes.icon} aria-hidden /> Formulas in vendors’ files are never
              evaluated, macros and links never opened.
            </Text>
            <Text>
              <IconShieldCheck size={15} className={classes.icon} aria-hidden /> Every change can be undone and is
              written to the audit list in the same step.
            </Text>
          </Stack>
        </Panel>
      </div>
    </ScreenFrame>
  )
}

const encryption = {
  on: {
    color: 'teal',
    Icon: IconLock,
    title: 'This computer’s disk is encrypted',
    text: 'That protects the files when the computer is off or lost.',
  },
  off: {
    color: 'red',
    Icon: IconLockOpen,
    title: 'This computer’s disk is not encrypted',
    text: 'Whoever holds the disk can read every quote. Switch on BitLocker (Windows), FileVault (Mac) or LUKS (Linux), or ask your IT department to.',
  },
  unknown: {
    color: 'yellow',
    Icon: IconLockOpen,
    title: 'The system does not say whether this disk is encrypted',
    text: 'Check BitLocker (Windows), FileVault (Mac) or LUKS (Linux) yourself, or ask your IT department.',
  },
} as const

function Files({ info }: { readonly info: AppInfo }) {
  const { color, Icon, title, text } = encryption[info.diskEncryption]
  return (
    <Stack gap="sm">
      <Text>
        Headroom does not encrypt its files. Anyone who can read them on this computer can read the quotes in them.
      </Text>
      <Alert color={color} title={title} icon={<Icon size={18} />} p="sm">
        {text}
      </Alert>
      <div>
        <Text c="var(--quiet)">Tender files are kept in</Text>
        <Text ff="monospace" fz="xs" style={{ overflowWrap: 'anywhere' }}>
          {info.libraryPlace}
        </Text>
      </div>
    </Stack>
  )
}

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Stack gap={6} align="flex-start">
      <Text c="var(--quiet)">Until the app is closed; then it follows the system again.</Text>
      <SegmentedControl
        aria-label="Colours"
        value={colorScheme}
        onChange={(value) => setColorScheme(value === 'dark' || value === 'light' ? value : 'auto')}
        data={[
          { value: 'auto', label: 'As the system' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
      />
    </Stack>
  )
}

function About({ info }: { readonly info: AppInfo }) {
  const rows = [['Headroom', info.version], ['Platform', info.platform], ...Object.entries(info.versions)]
  return (
    <Table className={classes.about} aria-label="Versions">
      <Table.Tbody>
        {rows.map(([name, version]) => (
          <Table.Tr key={name}>
            <Table.Td>{name}</Table.Td>
            <Table.Td>{version}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
