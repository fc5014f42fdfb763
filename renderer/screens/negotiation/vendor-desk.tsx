// The desk of one vendor: its position, asks, counter-offer, packages and ledger on tabs, over one draft that is saved as a whole.
import { Button, Group, Loader, Tabs } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import type { TenderView } from '../../../shared/contract/views.ts'
import { Panel } from '../../components/screen-frame.tsx'
import { useBargaining } from '../../stores/bargaining.ts'
import { useNegotiation } from '../../stores/negotiation.ts'
import type { NegotiableVendor } from '../../view/negotiable-vendors.ts'
import { AsksTab } from './asks-tab.tsx'
import { CounterOfferTab } from './counter-offer-tab.tsx'
import type { DeskProps } from './desk-props.ts'
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

export function VendorDesk({ view, vendor, run, locale }: VendorDeskProps) {
  const draft = useNegotiation((state) => state.drafts[vendor.vendor])
  const kept = useNegotiation((state) => state.kept[vendor.vendor])
  const saving = useNegotiation((state) => state.saving)
  const leverage = useBargaining((state) => state.leverage)
  const { change, revert, save } = useNegotiation.getState()
  const position = draft ?? kept
  if (position === undefined) return <Loader size="sm" m="md" aria-label="Reading the position" />
  const props: DeskProps = { file: view.file, tender: view.tender, vendor, run, position, leverage, change, locale }
  return (
    <Panel
      grow
      title={vendor.name}
      className={classes.desk}
      aside={
        <Group gap={8} wrap="nowrap">
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
      <Tabs defaultValue="position" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="position">Position</Tabs.Tab>
          <Tabs.Tab value="asks">Asks{position.asks.length === 0 ? '' : ` (${position.asks.length})`}</Tabs.Tab>
          <Tabs.Tab value="counter-offer">Counter-offer</Tabs.Tab>
          <Tabs.Tab value="packages">Packages</Tabs.Tab>
          <Tabs.Tab value="ledger">What it gave</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="position" className={classes.tabs}>
          <PositionTab {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="asks" className={classes.tabs}>
          <AsksTab {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="counter-offer" className={classes.tabs}>
          <CounterOfferTab {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="packages" className={classes.tabs}>
          <PackagesTab {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="ledger" className={classes.tabs}>
          <LedgerTab {...props} />
        </Tabs.Panel>
      </Tabs>
    </Panel>
  )
}
