// One site as a form: a new one, or one that exists.
import { Button, Drawer } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { describeField } from '../../../shared/tender/field-shape.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { type Site, siteSchema } from '../../../shared/tender/vendor.ts'
import { RecordForm } from '../../components/form/record-form.tsx'
import { useTender } from '../../stores/tender.ts'
import { idTaken, putRecord, removeRecord } from '../../view/list-edits.ts'
import { schemaErrors } from '../../view/schema-errors.ts'
import { siteNotes } from './vendor-notes.ts'

const shape = describeField(siteSchema)

/** `vendor`: whose site a new one will be; absent, our own. */
export interface SiteToEdit {
  readonly site: Site | undefined
  readonly vendor: string | undefined
}

interface SiteDrawerProps {
  readonly tender: Tender
  readonly editing: SiteToEdit | null
  readonly onClose: () => void
}

export function SiteDrawer({ tender, editing, onClose }: SiteDrawerProps) {
  const name = editing?.site?.name ?? editing?.site?.id ?? 'New site'
  return (
    <Drawer opened={editing !== null} onClose={onClose} size={480} title={name}>
      {editing !== null && <SiteForm key={editing.site?.id ?? 'new'} {...editing} tender={tender} onClose={onClose} />}
    </Drawer>
  )
}

function SiteForm({
  tender,
  site,
  vendor,
  onClose,
}: SiteToEdit & { readonly tender: Tender; readonly onClose: () => void }) {
  const { id, ...others } = siteNotes(tender)
  const { edit } = useTender.getState()
  const remove = async (one: Site) => {
    if (await edit(`Site ${one.name ?? one.id} removed`, removeRecord(tender, 'sites', one.id))) onClose()
  }
  return (
    <RecordForm
      shape={shape}
      notes={site === undefined && id !== undefined ? { id, ...others } : others}
      initial={site ?? (vendor === undefined ? {} : { vendor })}
      context={tender}
      check={(value) => ({
        ...schemaErrors(siteSchema, value),
        ...(idTaken(tender, 'sites', value.id, site?.id ?? null) ? { id: 'Another site has this id' } : {}),
      })}
      saveLabel={site === undefined ? 'Add the site' : 'Save'}
      onSave={async (value) => {
        const saved = await edit(`Site ${value.name ?? value.id}`, putRecord(tender, 'sites', site?.id ?? null, value))
        if (saved) onClose()
        return saved
      }}
      onCancel={onClose}
      aside={
        site !== undefined && (
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={14} stroke={1.7} />}
            onClick={() => void remove(site)}
          >
            Remove
          </Button>
        )
      }
    />
  )
}
