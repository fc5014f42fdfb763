// One vendor: its form and its sites.
import { Button, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconMapPin, IconPlus, IconTableExport, IconTrash } from '@tabler/icons-react'
import { describeField } from '../../../shared/tender/field-shape.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { type Site, type Vendor, vendorSchema } from '../../../shared/tender/vendor.ts'
import { RecordForm } from '../../components/form/record-form.tsx'
import { SavedLayouts } from '../../components/saved-layouts.tsx'
import { Panel } from '../../components/screen-frame.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { useBidSheets } from '../../stores/bid-sheets.ts'
import { useTender } from '../../stores/tender.ts'
import { idTaken, putRecord, removeRecord } from '../../view/list-edits.ts'
import { schemaErrors } from '../../view/schema-errors.ts'
import { vendorNotes } from './vendor-notes.ts'
import classes from './vendor-panel.module.css'

const shape = describeField(vendorSchema)

interface VendorPanelProps {
  readonly tender: Tender
  /** Undefined for a new vendor. */
  readonly vendor: Vendor | undefined
  readonly onDone: (vendor: string | null) => void
  /** Opens a site's form; without a site, a new one of this vendor. */
  readonly onSite: (site: Site | undefined) => void
}

export function VendorPanel({ tender, vendor, onDone, onSite }: VendorPanelProps) {
  const file = useTender((state) => state.view?.file ?? '')
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const making = useBidSheets((state) => state.making)
  return (
    <Panel
      className={classes.panel}
      title={vendor === undefined ? 'New vendor' : (vendor.name ?? vendor.id)}
      aside={
        vendor !== undefined && (
          <Button
            variant="light"
            loading={making === vendor.id}
            leftSection={<IconTableExport size={14} stroke={1.7} />}
            onClick={() => void useBidSheets.getState().save(file, vendor.id, vendor.name ?? vendor.id)}
          >
            Save bid sheet
          </Button>
        )
      }
    >
      <Stack gap="lg">
        <VendorForm key={JSON.stringify(vendor ?? null)} tender={tender} vendor={vendor} onDone={onDone} />
        {vendor !== undefined && <Sites tender={tender} vendor={vendor} onSite={onSite} />}
        {vendor !== undefined && (
          <div>
            <Title order={3} fz="sm" mb={6}>
              Saved layouts
            </Title>
            <SavedLayouts tender={tender} vendor={vendor.id} locale={locale} />
          </div>
        )}
      </Stack>
    </Panel>
  )
}

function VendorForm({ tender, vendor, onDone }: Omit<VendorPanelProps, 'onSite'>) {
  const { id, ...others } = vendorNotes(tender)
  const { edit } = useTender.getState()
  const remove = async (one: Vendor) => {
    if (await edit(`Vendor ${one.name ?? one.id} removed`, removeRecord(tender, 'vendors', one.id))) onDone(null)
  }
  const quoted = vendor !== undefined && tender.quotes.some((quote) => quote.vendor === vendor.id)
  return (
    <RecordForm
      shape={shape}
      notes={vendor === undefined && id !== undefined ? { id, ...others } : others}
      initial={vendor ?? { status: 'invited' }}
      context={tender}
      check={(value) => ({
        ...schemaErrors(vendorSchema, value),
        ...(idTaken(tender, 'vendors', value.id, vendor?.id ?? null) ? { id: 'Another vendor has this id' } : {}),
      })}
      saveLabel={vendor === undefined ? 'Add the vendor' : 'Save'}
      onSave={async (value) => {
        const saved = await edit(
          `Vendor ${value.name ?? value.id}`,
          putRecord(tender, 'vendors', vendor?.id ?? null, value),
        )
        if (saved && vendor === undefined) onDone(String(value.id))
        return saved
      }}
      {...(vendor === undefined ? { onCancel: () => onDone(null) } : {})}
      aside={
        vendor !== undefined &&
        !quoted && (
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={14} stroke={1.7} />}
            onClick={() => void remove(vendor)}
          >
            Remove
          </Button>
        )
      }
    />
  )
}

interface SitesProps {
  readonly tender: Tender
  readonly vendor: Vendor
  readonly onSite: (site: Site | undefined) => void
}

function Sites({ tender, vendor, onSite }: SitesProps) {
  const sites = tender.sites.filter((site) => site.vendor === vendor.id)
  return (
    <div>
      <Group justify="space-between" mb={6}>
        <Title order={3} fz="sm">
          Sites
        </Title>
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconPlus size={13} />}
          onClick={() => onSite(undefined)}
        >
          Add a site
        </Button>
      </Group>
      {sites.length === 0 && (
        <Text c="var(--quiet)">No site yet. An offer stands at a site; the vendor may name it.</Text>
      )}
      {sites.map((site) => (
        <UnstyledButton key={site.id} className={classes.site} onClick={() => onSite(site)}>
          <IconMapPin size={15} stroke={1.6} color="var(--faint)" />
          <span>
            {site.name ?? site.id}
            <span className={classes.quiet}> · {site.region}</span>
          </span>
          <span className={classes.quiet}>
            {site.pue === undefined ? '' : `PUE ${site.pue}`}
            {site.failureGroups === undefined ? '' : ` · ${site.failureGroups.join(', ')}`}
          </span>
        </UnstyledButton>
      ))}
    </div>
  )
}
