// A text that is taken when it is left or Enter is pressed, and that says what to write when it does not fit.
import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import type { Said } from '../../view/layout-said.ts'

interface TypedInputProps extends Pick<TextInputProps, 'label' | 'placeholder' | 'aria-label'> {
  readonly value: string | number | undefined
  readonly read: (text: string) => Said
  readonly onSet: (value: string | number | undefined) => void
}

export function TypedInput({ value, read, onSet, ...props }: TypedInputProps) {
  const known = String(value ?? '')
  const [text, setText] = useState(known)
  const [before, setBefore] = useState(known)
  const [fix, setFix] = useState<string>()
  // Changed from elsewhere: taken back, say.
  if (before !== known) {
    setBefore(known)
    setText(known)
    setFix(undefined)
  }
  const take = () => {
    const typed = text.trim()
    if (typed === known) return setFix(undefined)
    const said = typed === '' ? { value: undefined } : read(typed)
    setFix('fix' in said ? said.fix : undefined)
    if ('value' in said) onSet(said.value)
  }
  return (
    <TextInput
      {...props}
      value={text}
      error={fix}
      maxLength={200}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  )
}
