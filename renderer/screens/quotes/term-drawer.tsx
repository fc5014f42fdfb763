// One term of an offer changed by hand: the new value, and why; the file's own value stays on record.
import { Drawer, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { describeField } from '../../../shared/tender/field-shape.ts'
import { TERMS, type TermKey } from '../../../shared/tender/offer.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { RecordForm } from '../../components/form/record-form.tsx'
import { type Edits, useTender } from '../../stores/tender.ts'
import type { OfferRow } from '../../view/offer-rows.ts'
import { schemaErrors } from '../../view/schema-errors.ts'
import { termNote } from './term-notes.ts'

interface TermDrawerProps {
  readonly tender: Tender
  readonly row: OfferRow
  readonly term: TermKey | null
  readonly onClose: () => void
}

/** Terms no offer can be without. */
const needed: ReadonlySet<TermKey> = new Set(['kind', 'maxQuantity', 'price'])

export function TermDrawer({ tender, row, term, onClose }: TermDrawerProps) {
  return (
    <Drawer
      opened={term !== null}
      onClose={onClose}
      size={500}
      title={term === null ? '' : `${TERMS[term].label}: ${row.offer.id}, ${row.vendorName}`}
    >
      {term !== null && (
        <TermForm key={`${row.path}.${term}`} tender={tender} row={row} term={term} onClose={onClose} />
      )}
    </Drawer>
  )
}

function TermForm({ tender, row, term, onClose }: TermDrawerProps & { readonly term: TermKey }) {
  const [why, setWhy] = useState('')
  const [asked, setAsked] = useState(false)
  const { schema, label } = TERMS[term]
  const required = needed.has(term)
  const value = row.offer[term]
  return (
    <RecordForm
      shape={{ kind: 'group', fields: [{ name: term, shape: describeField(schema), required }] }}
      notes={{ [term]: termNote(tender, row.quote, row.offer.kind, term) }}
      initial={value === undefined ? {} : { [term]: value }}
      columns={1}
      context={{ currency: row.quote.currency, start: tender.start, months: tender.months }}
      check={(draft) => {
        if (draft[term] === undefined) return required ? { [term]: 'Needed' } : {}
        const errors = Object.entries(schemaErrors(schema, draft[term]))
        return Object.fromEntries(
          errors.map(([path, words]) => [
            path === '' ? term : path.startsWith('[') ? `${term}${path}` : `${term}.${path}`,
            words,
          ]),
        )
      }}
      saveLabel="Change the term"
      onSave={async (draft) => {
        setAsked(true)
        if (why.trim() === '') return false
        const next = draft[term]
        const path = `${row.path}.${term}`
        // The form holds JSON values only: the term's schema has checked them.
        const edits = [next === undefined ? { path } : { path, value: next }] as Edits
        const saved = await useTender.getState().edit(`${label} of ${row.offer.id}: ${why.trim()}`, edits)
        if (saved) onClose()
        return saved
      }}
      onCancel={onClose}
    >
      {() => (
        <Stack gap={4}>
          <TextInput
            label="Why"
            withAsterisk
            placeholder="e.g. confirmed by the vendor by e-mail on 2 March"
            value={why}
            error={asked && why.trim() === '' ? 'Say why: it is kept beside the value' : undefined}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <Text c="var(--quiet)" fz="xs">
            What the vendor’s file says stays on record. Runs made before become stale.
          </Text>
        </Stack>
      )}
    </RecordForm>
  )
}
