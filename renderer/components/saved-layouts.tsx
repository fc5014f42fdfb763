// Saved layouts as a list: by which files are recognised, each to be renamed, saved as a file, or forgotten.
import { ActionIcon, Text, TextInput, Tooltip } from '@mantine/core'
import { IconFileExport, IconPencil, IconTrash } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { SavedLayout } from '../../shared/contract/views.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { useLayouts } from '../stores/layouts.ts'
import { addedNames } from '../view/layout-words.ts'
import { showDate } from '../view/moment.ts'
import { namesOf } from '../view/names.ts'
import classes from './saved-layouts.module.css'

interface SavedLayoutsProps {
  readonly tender: Tender
  readonly locale: string
  /** Only those of this vendor's files. */
  readonly vendor?: string
}

export function SavedLayouts({ tender, locale, vendor }: SavedLayoutsProps) {
  const all = useLayouts((state) => state.saved)
  useEffect(() => {
    void useLayouts.getState().load()
  }, [])
  const shown = vendor === undefined ? all : all.filter(({ layout }) => layout.vendor === vendor)
  if (shown.length === 0)
    return (
      <Text c="var(--quiet)">
        None yet. A layout is saved when a file in the vendor’s own form is taken in; the next file of its shape is then
        recognised.
      </Text>
    )
  return (
    <ul className={classes.list} aria-label="Saved layouts">
      {shown.map((saved) => (
        <LayoutRow key={saved.id} saved={saved} detail={detailOf(saved, tender, locale, vendor === undefined)} />
      ))}
    </ul>
  )
}

function detailOf({ layout, savedAt, inTender }: SavedLayout, tender: Tender, locale: string, named: boolean): string {
  const whose =
    layout.vendor === undefined
      ? 'files that name their vendors'
      : (addedNames(layout).get(layout.vendor) ?? namesOf(tender)(layout.vendor))
  const fields = layout.tables.reduce((sum, table) => sum + table.fields.length, 0)
  const parts = [
    named ? whose : undefined,
    layout.tables.length === 1 ? '1 table' : `${layout.tables.length} tables`,
    fields === 1 ? '1 field' : `${fields} fields`,
    showDate(savedAt.slice(0, 10), locale),
    inTender ? 'used in this tender' : undefined,
  ]
  return parts.filter((part) => part !== undefined).join(' · ')
}

function LayoutRow({ saved, detail }: { readonly saved: SavedLayout; readonly detail: string }) {
  const [renaming, setRenaming] = useState(false)
  const { exportLayout, remove, rename } = useLayouts.getState()
  const { name } = saved.layout
  const finish = (next: string) => {
    setRenaming(false)
    if (next.trim() !== '' && next.trim() !== name) void rename(saved.id, next.trim())
  }
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        {renaming ? (
          <TextInput
            defaultValue={name}
            maxLength={200}
            aria-label={`New name of ${name}`}
            data-autofocus
            ref={(input) => input?.focus()}
            onBlur={(event) => finish(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur()
              if (event.key === 'Escape') setRenaming(false)
            }}
          />
        ) : (
          <Text fw={500}>{name}</Text>
        )}
        <Text c="var(--quiet)" fz="xs">
          {detail}
        </Text>
      </div>
      <Tooltip label="Rename">
        <ActionIcon aria-label={`Rename ${name}`} onClick={() => setRenaming(true)}>
          <IconPencil size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Save as a file">
        <ActionIcon aria-label={`Save ${name} as a file`} onClick={() => void exportLayout(saved.layout)}>
          <IconFileExport size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Forget: files of its shape are no longer recognised">
        <ActionIcon aria-label={`Forget ${name}`} onClick={() => void remove(saved)}>
          <IconTrash size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </li>
  )
}
