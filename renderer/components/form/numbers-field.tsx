// A list of numbers or shares, typed with commas: `50, 100`; what cannot be read is said and not taken.
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { readNumberList, showNumberList } from '../../view/number-list.ts'
import type { AnyFieldProps, Around } from './any-field.ts'

export function NumbersField({ note, value, onChange, around }: AnyFieldProps & { readonly around: Around }) {
  const percent = note.unit === 'shares'
  const given = Array.isArray(value) ? value.filter((item): item is number => typeof item === 'number') : []
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? showNumberList(given, percent)
  const read = readNumberList(shown, percent)
  return (
    <TextInput
      {...around}
      value={shown}
      error={read === undefined ? 'Write numbers with commas between them' : around.error}
      rightSection={percent ? '%' : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const numbers = readNumberList(text, percent)
        if (numbers !== undefined) onChange(numbers.length === 0 ? undefined : numbers)
      }}
      onBlur={() => read !== undefined && setTyped(null)}
    />
  )
}
