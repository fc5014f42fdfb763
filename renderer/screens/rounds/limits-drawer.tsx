// How far a value may move from round to round before it is asked about.
import { Button, Drawer, Group, NumberInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { standardLimits } from '../../../shared/quote/guard-round.ts'
import type { RoundLimits, Tender } from '../../../shared/tender/tender.ts'
import { useTender } from '../../stores/tender.ts'

interface LimitsDrawerProps {
  readonly tender: Tender
  readonly opened: boolean
  readonly onClose: () => void
}

export function LimitsDrawer({ tender, opened, onClose }: LimitsDrawerProps) {
  return (
    <Drawer opened={opened} onClose={onClose} title="Limits on change between rounds" size={420}>
      {opened && <Limits limits={tender.roundLimits ?? {}} onClose={onClose} />}
    </Drawer>
  )
}

const fields = [
  { name: 'price', label: 'Price, up or down', help: 'Of a unit price, in one currency and unit.' },
  { name: 'quantity', label: 'Quantity, downwards', help: 'Of the largest quantity offered.' },
  { name: 'term', label: 'Term, longer or shorter', help: 'Of the months of service.' },
] as const

function Limits({ limits, onClose }: { readonly limits: RoundLimits; readonly onClose: () => void }) {
  const [draft, setDraft] = useState(limits)
  const save = async () => {
    const stated = fields.flatMap(({ name }): [string, number][] => {
      const value = draft[name]
      return value === undefined ? [] : [[name, value]]
    })
    const value = stated.length === 0 ? {} : { value: Object.fromEntries(stated) }
    if (await useTender.getState().edit('Limits on change between rounds', [{ path: 'roundLimits', ...value }]))
      onClose()
  }
  return (
    <Stack gap="sm">
      <Text c="var(--quiet)">
        A value that moves further is asked about at its cell when the quote comes in, until it is corrected or somebody
        says why it is right. Another currency or unit is always asked about.
      </Text>
      {fields.map(({ name, label, help }) => (
        <NumberInput
          key={name}
          label={label}
          description={help}
          suffix=" %"
          min={0}
          decimalScale={2}
          placeholder={`${standardLimits[name] * 100} %`}
          value={draft[name] === undefined ? '' : Math.round(draft[name] * 10_000) / 100}
          onChange={(value) =>
            setDraft({ ...draft, [name]: typeof value === 'number' ? Math.round(value * 100) / 10_000 : undefined })
          }
        />
      ))}
      <Group justify="flex-end">
        <Button onClick={() => void save()}>Save</Button>
      </Group>
    </Stack>
  )
}
