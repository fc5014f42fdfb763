// Chooses an offer and one of its terms, and takes the new value from a form made of the term's schema.
import { Group, Select } from '@mantine/core'
import { useState } from 'react'
import type { ActiveOffer } from '../../../shared/tender/active-offers.ts'
import { describeField } from '../../../shared/tender/field-shape.ts'
import { TERMS, type TermKey, termKeys } from '../../../shared/tender/offer.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { RecordForm } from '../../components/form/record-form.tsx'
import type { ChangedTerm } from '../../stores/bargaining.ts'
import { schemaErrors } from '../../view/schema-errors.ts'
import { termNote } from '../quotes/term-notes.ts'
import classes from './negotiation-screen.module.css'

interface TermChooserProps {
  readonly tender: Tender
  readonly offers: readonly ActiveOffer[]
  readonly onAdd: (change: ChangedTerm) => void
}

/** What makes an offer another offer is no counter-offer. */
const fixed: ReadonlySet<TermKey> = new Set(['kind', 'awarded', 'notes', 'requires', 'excludes'])

export function TermChooser({ tender, offers, onAdd }: TermChooserProps) {
  const [offer, setOffer] = useState(offers[0]?.offer.id ?? null)
  const [term, setTerm] = useState<TermKey | null>(null)
  const active = offers.find((one) => one.offer.id === offer)
  const terms = termKeys.filter(
    (key) => active !== undefined && TERMS[key].kinds.includes(active.offer.kind) && !fixed.has(key),
  )
  return (
    <>
      <Group gap={8} mt="xs">
        <Select
          label="Offer"
          w={220}
          allowDeselect={false}
          data={offers.map((one) => one.offer.id)}
          value={offer}
          onChange={(next) => {
            setOffer(next)
            setTerm(null)
          }}
        />
        <Select
          label="Term to change"
          w={220}
          searchable
          data={terms.map((key) => ({ value: key, label: TERMS[key].label }))}
          value={term}
          onChange={(next) => setTerm(terms.find((key) => key === next) ?? null)}
        />
      </Group>
      {active !== undefined && term !== null && (
        <div className={classes.termValue}>
          <TermValue
            key={`${active.offer.id} ${term}`}
            tender={tender}
            active={active}
            term={term}
            onAdd={(change) => {
              onAdd(change)
              setTerm(null)
            }}
            onCancel={() => setTerm(null)}
          />
        </div>
      )}
    </>
  )
}

interface TermValueProps {
  readonly tender: Tender
  readonly active: ActiveOffer
  readonly term: TermKey
  readonly onAdd: (change: ChangedTerm) => void
  readonly onCancel: () => void
}

function TermValue({ tender, active, term, onAdd, onCancel }: TermValueProps) {
  const { offer, quote } = active
  const { schema } = TERMS[term]
  const value = offer[term]
  return (
    <RecordForm
      shape={{ kind: 'group', fields: [{ name: term, shape: describeField(schema), required: false }] }}
      notes={{ [term]: termNote(tender, quote, offer.kind, term) }}
      initial={value === undefined ? {} : { [term]: value }}
      columns={1}
      context={{ currency: quote.currency, start: tender.start, months: tender.months }}
      check={(draft) => {
        if (draft[term] === undefined) return {}
        const errors = Object.entries(schemaErrors(schema, draft[term]))
        return Object.fromEntries(
          errors.map(([path, words]) => [
            path === '' ? term : `${term}${path.startsWith('[') ? '' : '.'}${path}`,
            words,
          ]),
        )
      }}
      saveLabel="Put it in"
      onSave={async (draft) => {
        // The form holds JSON values only: the term's schema has checked them. Null takes the term away.
        const to = JSON.parse(JSON.stringify(draft[term] ?? null)) as ChangedTerm['to']
        onAdd({ offer: offer.id, term, to })
        return true
      }}
      onCancel={onCancel}
    />
  )
}
