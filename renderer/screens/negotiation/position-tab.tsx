// The position towards one vendor: what we fall back on, prices tier by tier, and what the buyer notes, agrees and sends.
import { SimpleGrid, Textarea } from '@mantine/core'
import { type PositionText, withText } from '../../view/position-edits.ts'
import { Approvals } from './approvals.tsx'
import { DeadlineField } from './deadline-field.tsx'
import type { DeskProps } from './desk-props.ts'
import { Fallback } from './fallback.tsx'
import classes from './negotiation-screen.module.css'
import { PriceTable } from './price-table.tsx'

interface TextNote {
  readonly field: PositionText
  readonly label: string
  readonly help: string
}

const internal: readonly TextNote[] = [
  { field: 'objectives', label: 'Objectives', help: 'What we want of this vendor.' },
  { field: 'walkAwayNote', label: 'When we walk away', help: 'Beside the walk-away prices.' },
  { field: 'notes', label: 'Notes', help: 'Calls, people, what was said.' },
]

const sent: readonly TextNote[] = [
  { field: 'contact', label: 'Contact', help: 'Whom the vendor answers: name, address.' },
  {
    field: 'published',
    label: 'Published requirements',
    help: 'What every vendor was told. Name no other vendor.',
  },
]

export function PositionTab(props: DeskProps) {
  return (
    <>
      <Fallback {...props} />
      <PriceTable {...props} />
      <section className={classes.section} aria-label="For us alone">
        <h3>For us alone: never sent</h3>
        <SimpleGrid cols={3} spacing="sm">
          {internal.map((note) => (
            <TextBox key={note.field} note={note} {...props} />
          ))}
        </SimpleGrid>
      </section>
      <section className={classes.section} aria-label="For the letter">
        <h3>For the letter</h3>
        <SimpleGrid cols={3} spacing="sm">
          <DeadlineField {...props} />
          {sent.map((note) => (
            <TextBox key={note.field} note={note} {...props} />
          ))}
        </SimpleGrid>
      </section>
      <Approvals {...props} />
    </>
  )
}

/** As long as a position may hold. */
const longest = 20_000

function TextBox({ note, position, change }: DeskProps & { readonly note: TextNote }) {
  return (
    <Textarea
      label={note.label}
      description={note.help}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={longest}
      value={position[note.field] ?? ''}
      onChange={(event) => change(withText(position, note.field, event.currentTarget.value))}
    />
  )
}
