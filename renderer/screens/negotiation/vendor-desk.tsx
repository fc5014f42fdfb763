// The desk of one vendor: its position, asks, counter-offer, packages and ledger on tabs, over one draft that is saved as a whole.
import { Button, Group, Loader, Tabs, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { type ComponentType, useEffect, useState } from 'react'
import type { TenderView } from '../../../shared/contract/views.ts'
import { Panel } from '../../components/screen-frame.tsx'
import { useLeverage } from '../../stores/leverage.ts'
import { useNegotiation } from '../../stores/negotiation.ts'
import { useUnsaved } from '../../stores/unsaved.ts'
import type { NegotiableVendor } from '../../view/negotiable-vendors.ts'
import { AsksTab } from './asks-tab.tsx'
import { CounterOfferTab } from './counter-offer-tab.tsx'
import type { DeskProps, Tab } from './desk-props.ts'
import { LedgerTab } from './ledger-tab.tsx'
import classes from './negotiation-screen.module.css'
import { PackagesTab } from './packages-tab.tsx'
import { PositionTab } from './position-tab.tsx'

interface VendorDeskProps {
  readonly view: TenderView
  readonly vendor: NegotiableVendor
  /** A fresh award; null when there is none. */
  readonly run: string | null
  readonly locale: string
}

const tabs: readonly { readonly name: Tab; readonly label: string; readonly View: ComponentType<DeskProps> }[] = [
  { name: 'position', label: 'Position', View: PositionTab },
  { name: 'asks', label: 'Asks', View: AsksTab },
  { name: 'counter-offer', label: 'Counter-offer', View: CounterOfferTab },
  { name: 'packages', label: 'Packages', View: PackagesTab },
  { name: 'ledger', label: 'What it gave', View: LedgerTab },
]

export function VendorDesk({ view, vendor, run, locale }: VendorDeskProps) {
  const draft = useNegotiation((state) => state.drafts[vendor.vendor])
  const kept = useNegotiation((state) => state.kept[vendor.vendor])
  const saving = useNegotiation((state) => state.saving)
  const leverage = useLeverage((state) => (run === null ? null : (state.known[run] ?? null)))
  const [tab, setTab] = useState<Tab>('position')
  const { change, revert, save } = useNegotiation.getState()
  // Another vendor or screen: what was typed is saved.
  useEffect(() => () => void useUnsaved.getState().keepAll(), [])
  // Works while typing, too.
  useHotkeys([['mod+S', () => void save(vendor.vendor)]], [])
  const position = draft ?? kept
  if (position === undefined) return <Loader size="sm" m="md" aria-label="Reading the position" />
  const { file, tender } = view
  const props: DeskProps = { file, tender, vendor, run, position, leverage, change, locale, openTab: setTab }
  return (
    <Panel
      grow
      title={vendor.name}
      className={classes.desk}
      aside={
        <Group gap={8} wrap="nowrap">
          {draft !== undefined && (
            <Text c="var(--quiet)" fz="xs">
              Saves itself when you pause, leave or close
            </Text>
          )}
          {draft !== undefined && (
            <Button variant="subtle" size="compact-sm" onClick={() => revert(vendor.vendor)}>
              Drop what was typed
            </Button>
          )}
          <Button
            variant="default"
            disabled={draft === undefined}
            loading={saving}
            leftSection={<IconDeviceFloppy size={15} stroke={1.7} />}
            onClick={() => void save(vendor.vendor)}
          >
            Save the position
          </Button>
        </Group>
      }
    >
      <Tabs
        value={tab}
        onChange={(next) => setTab(tabs.find(({ name }) => name === next)?.name ?? 'position')}
        keepMounted={false}
      >
        <Tabs.List className={classes.tabList ?? ''}>
          {tabs.map(({ name, label }) => (
            <Tabs.Tab key={name} value={name}>
              {label}
              {name === 'asks' && position.asks.length > 0 ? ` (${position.asks.length})` : ''}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ name, View }) => (
          <Tabs.Panel key={name} value={name} className={classes.tabs}>
            <View {...props} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Panel>
  )
}
