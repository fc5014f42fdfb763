// The day by which the vendor answers: what was typed stays with what is wrong with it, and only a day is kept.
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { isDate } from '../../../shared/time/month.ts'
import { withText } from '../../view/position-edits.ts'
import type { DeskProps } from './desk-props.ts'

export function DeadlineField({ position, change }: DeskProps) {
  const kept = position.deadline ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? kept
  const text = shown.trim()
  const day = text === '' || isDate(text)
  const past = text !== '' && day && text < new Date().toISOString().slice(0, 10)
  return (
    <TextInput
      label="Deadline"
      description="By when the vendor answers."
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder="YYYY-MM-DD"
      value={shown}
      error={
        typed !== null && !day ? 'Write a day as 2027-03-01' : past ? 'This day is past: choose a later one' : undefined
      }
      onChange={(event) => {
        const next = event.currentTarget.value
        const whole = next.trim() === '' || isDate(next.trim())
        setTyped(whole ? null : next)
        if (whole) change(withText(position, 'deadline', next.trim()))
      }}
    />
  )
}
