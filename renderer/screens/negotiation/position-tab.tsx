// The position towards one vendor: what we fall back on, prices tier by tier, and what the buyer notes, agrees and sends.
import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { isDate } from '../../../shared/time/month.ts'
import { type PositionText, withText } from '../../view/position-edits.ts'
import { Approvals } from './approvals.tsx'
import type { DeskProps } from './desk-props.ts'
import { Fallback } from './fallback.tsx'
import { PriceTable } from './price-table.tsx'

interface TextNote {
  readonly field: PositionText
  readonly label: string
  readonly help: string
}

const internal: readonly TextNote[] = [
  { field: 'objectives', label: 'Objectives', help: 'What we want of this vendor. Stays in the house.' },
  { field: 'walkAwayNote', label: 'When we walk away', help: 'Beside the walk-away prices. Stays in the house.' },
  { field: 'notes', label: 'Notes', help: 'Calls, people, what was said. Stays in the house.' },
]

const sent: readonly TextNote[] = [
  { field: 'contact', label: 'Contact', help: 'Whom the vendor answers: name, address. Goes into the letter.' },
  {
    field: 'published',
    label: 'Published requirements',
    help: 'What every vendor was told. Goes into the letter; name no other vendor.',
  },
]

export function PositionTab(props: DeskProps) {
  const { position, change } = props
  const deadline = position.deadline ?? ''
  return (
    <>
      <Fallback {...props} />
      <PriceTable {...props} />
      <SimpleGrid cols={2} spacing="sm">
        {internal.map((note) => (
          <TextBox key={note.field} note={note} {...props} />
        ))}
        <TextInput
          label="Deadline"
          description="YYYY-MM-DD, by when the vendor answers. Goes into the letter."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          defaultValue={deadline}
          key={deadline}
          error={deadline === '' || isDate(deadline) ? undefined : 'A day such as 2027-03-01'}
          onBlur={(event) => {
            const text = event.currentTarget.value.trim()
            if (text !== deadline && (text === '' || isDate(text))) change(withText(position, 'deadline', text))
            else event.currentTarget.value = deadline
          }}
        />
        {sent.map((note) => (
          <TextBox key={note.field} note={note} {...props} />
        ))}
      </SimpleGrid>
      <Approvals {...props} />
    </>
  )
}

function TextBox({ note, position, change }: DeskProps & { readonly note: TextNote }) {
  return (
    <Textarea
      label={note.label}
      description={note.help}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autosize
      minRows={2}
      maxRows={8}
      value={position[note.field] ?? ''}
      onChange={(event) => change(withText(position, note.field, event.currentTarget.value))}
    />
  )
}
