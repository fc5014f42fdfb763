// The tender's own properties: name, dates, rates, budget, currencies.
import { Drawer } from '@mantine/core'
import { describeField } from '../../shared/tender/field-shape.ts'
import { type Tender, tenderSchema } from '../../shared/tender/tender.ts'
import type { Draft } from '../components/form/any-field.ts'
import type { FieldNotes } from '../components/form/field-note.ts'
import { RecordForm } from '../components/form/record-form.tsx'
import { useNavigation } from '../stores/navigation.ts'
import { useTender } from '../stores/tender.ts'
import { schemaErrors } from '../view/schema-errors.ts'
import { fxRows, propertyEdits, readFxRows } from '../view/tender-properties.ts'

const properties = tenderSchema.pick({
  name: true,
  signingDate: true,
  discountRate: true,
  tailValue: true,
  budget: true,
  fiscalYearStart: true,
  start: true,
})

const fields = describeField(properties)
const shape = {
  kind: 'group' as const,
  fields: [
    ...(fields.kind === 'group' ? fields.fields : []),
    {
      name: 'fx',
      required: false,
      shape: {
        kind: 'list' as const,
        item: {
          kind: 'group' as const,
          fields: [
            { name: 'currency', required: true, shape: { kind: 'text' as const } },
            { name: 'rate', required: true, shape: { kind: 'number' as const, whole: false } },
            { name: 'asOf', required: false, shape: { kind: 'text' as const } },
            { name: 'source', required: false, shape: { kind: 'text' as const } },
          ],
        },
      },
    },
  ],
}

function notesFor(tender: Tender): FieldNotes {
  return {
    name: { label: 'Name', wide: true },
    start: { label: 'First month', help: 'YYYY-MM' },
    signingDate: { label: 'Signing date', word: 'signing date', unit: 'date' },
    discountRate: { label: 'Discount rate', word: 'discounting', unit: 'rate' },
    tailValue: { label: 'Tail value', word: 'tail value', unit: 'share' },
    budget: { label: 'Budget', unit: 'money', help: 'A baseline for savings; not a rule.' },
    fiscalYearStart: { label: 'Fiscal year starts in month', help: '1 to 12' },
    fx: {
      label: 'Other currencies',
      help: `${tender.currency} for 1 of the other currency.`,
      inside: {
        currency: { label: 'Currency' },
        rate: { label: 'Rate' },
        asOf: { label: 'As of', unit: 'date' },
        source: { label: 'Source' },
      },
    },
  }
}

export function PropertiesDrawer() {
  const opened = useNavigation((state) => state.propertiesOpen)
  const show = useNavigation((state) => state.showProperties)
  const view = useTender((state) => state.view)
  return (
    <Drawer opened={opened && view !== null} onClose={() => show(false)} size={560} title="Tender properties">
      {view !== null && <Properties key={view.revision} tender={view.tender} onClose={() => show(false)} />}
    </Drawer>
  )
}

function Properties({ tender, onClose }: { readonly tender: Tender; readonly onClose: () => void }) {
  const { name, start, signingDate, discountRate, tailValue, budget, fiscalYearStart } = tender
  const given = { name, start, signingDate, discountRate, tailValue, budget, fiscalYearStart, fx: fxRows(tender) }
  const initial: Draft = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return (
    <RecordForm
      shape={shape}
      notes={notesFor(tender)}
      initial={initial}
      context={tender}
      check={({ fx, ...plain }) => ({ ...schemaErrors(properties, plain), ...readFxRows(fx).errors })}
      saveLabel="Save"
      onSave={async (value) => {
        const saved = await useTender.getState().edit('Tender properties', propertyEdits(tender, value))
        if (saved) onClose()
        return saved
      }}
      onCancel={onClose}
    />
  )
}
