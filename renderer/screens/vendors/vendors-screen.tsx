// Vendors: who may quote, who has, the sheets to send them, and their sites.
import { Button, Text } from '@mantine/core'
import { IconBuildingWarehouse, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Tender } from '../../../shared/tender/tender.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Panel, ScreenFrame } from '../../components/screen-frame.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useTender } from '../../stores/tender.ts'
import { vendorRows } from '../../view/vendor-rows.ts'
import { SiteDrawer, type SiteToEdit } from './site-drawer.tsx'
import { VendorGrid } from './vendor-grid.tsx'
import { VendorPanel } from './vendor-panel.tsx'

export function VendorsScreen() {
  const tender = useTender((state) => state.view?.tender)
  return tender === undefined ? null : <Vendors tender={tender} />
}

function Vendors({ tender }: { readonly tender: Tender }) {
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const focus = useNavigation((state) => state.focus)
  const rows = useMemo(() => vendorRows(tender), [tender])
  const [chosen, setChosen] = useState<string | null>(() => vendorIn(tender, focus))
  const [adding, setAdding] = useState(false)
  const [site, setSite] = useState<SiteToEdit | null>(null)
  const vendor = adding ? undefined : (tender.vendors.find((one) => one.id === chosen) ?? tender.vendors[0])
  const without = rows.filter((row) => row.round === null).length
  const ownSites = tender.sites.filter((one) => one.vendor === undefined)
  return (
    <ScreenFrame
      title="Vendors"
      purpose={
        rows.length === 0
          ? 'Who may quote. Save a bid sheet for each, send it, and import what comes back.'
          : `${rows.length} vendors, ${rows.length - without} with a quote, ${without} still without. Save a bid sheet for those, send it, and import what comes back.`
      }
      fill
      actions={
        <>
          {ownSites.map((one) => (
            <Button key={one.id} variant="default" onClick={() => setSite({ site: one, vendor: undefined })}>
              Own site: {one.name ?? one.id}
            </Button>
          ))}
          <Button leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
            Add a vendor
          </Button>
        </>
      }
    >
      {rows.length === 0 && !adding ? (
        <Panel grow>
          <EmptyState
            Icon={IconBuildingWarehouse}
            title="No vendor yet"
            text="List who may quote, hyperscaler to marketplace. Each gets a bid sheet of its own; no vendor sees another."
          >
            <Button leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
              Add a vendor
            </Button>
          </EmptyState>
        </Panel>
      ) : (
        <div style={{ display: 'flex', gap: 12, flex: 1, minHeight: 0 }}>
          <div style={{ flex: 1, minWidth: 0, display: 'flex' }}>
            <Panel flush grow>
              <VendorGrid
                rows={rows}
                selected={vendor?.id ?? null}
                locale={locale}
                onSelect={(id) => {
                  setAdding(false)
                  setChosen(id)
                }}
              />
            </Panel>
          </div>
          <VendorPanel
            tender={tender}
            vendor={vendor}
            onDone={(id) => {
              setAdding(false)
              setChosen(id)
            }}
            onSite={(one) => setSite({ site: one, vendor: vendor?.id })}
          />
        </div>
      )}
      <Text className="sr-only" role="status">
        {vendor === undefined ? '' : `${vendor.name ?? vendor.id} is shown`}
      </Text>
      <SiteDrawer tender={tender} editing={site} onClose={() => setSite(null)} />
    </ScreenFrame>
  )
}

/** The vendor a focus names: its id, or a document path into the list. */
function vendorIn(tender: Tender, focus: string | null): string | null {
  const index = /^vendors\[(\d+)\]/.exec(focus ?? '')?.[1]
  return index === undefined ? focus : (tender.vendors[Number(index)]?.id ?? null)
}
