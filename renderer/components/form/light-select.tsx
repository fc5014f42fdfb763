// A choice from a list as the system draws it; the list is made when somebody comes near, so that many of them cost little.
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Choice } from '../../view/names.ts'

interface ChoiceGroup {
  readonly group: string
  readonly items: readonly Choice[]
}

interface LightSelectProps {
  readonly label: string
  /** The label is read out, not drawn. */
  readonly quiet?: boolean
  readonly value: string
  /** What stands for '': nothing chosen. Absent: something always is. */
  readonly none?: string
  readonly data: readonly (Choice | ChoiceGroup)[]
  readonly onChange: (value: string) => void
}

export function LightSelect({ label, quiet = false, value, none, data, onChange }: LightSelectProps) {
  const [near, setNear] = useState(false)
  const come = () => setNear(true)
  const items = data.flatMap((one) => ('group' in one ? one.items : [one]))
  const chosen = items.filter((one) => one.value === value)
  const absent = none === undefined ? [] : [{ value: '', label: none }]
  const all = data.map((one) => ('group' in one ? { group: one.group, items: [...one.items] } : one))
  return (
    <NativeSelect
      size="xs"
      {...(quiet ? { 'aria-label': label } : { label })}
      value={value}
      data={near ? [...absent, ...all] : value === '' ? absent : chosen}
      onPointerEnter={come}
      onMouseDown={come}
      onFocus={come}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
