// What the quotes of a file are to those the tender has: next round, alternative or correction, and whether we wrote them down for the vendor.
import { SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Arrival } from '../../../shared/quote/import-preview.ts'
import { useImports } from '../../stores/imports.ts'

const kinds = [
  { value: 'next-round', label: 'Next round' },
  { value: 'alternative', label: 'Alternative' },
  { value: 'correction', label: 'Correction' },
]

const words: { readonly [A in Arrival['as']]: string } = {
  'next-round': 'It takes the place of the round before, which is kept.',
  alternative: 'It stands beside the newest round: at most one of the two is awarded.',
  correction: 'It takes the place of a quote of the newest round, which stays on record.',
}

/** `known`: the vendor has quoted before, so that there is a choice. */
export function QuoteArrival({ source, known }: { readonly source: string; readonly known: boolean }) {
  const arrival = useImports((state) => state.arrivals[source])
  const { as = 'next-round', surrogate = '' } = arrival ?? {}
  const [reason, setReason] = useState(surrogate)
  const set = (next: Arrival) => void useImports.getState().arrive(source, next)
  return (
    <Stack gap={4}>
      {known && (
        <>
          <SegmentedControl
            size="xs"
            aria-label="What this quote is"
            data={kinds}
            value={as}
            onChange={(value) => set({ ...arrival, as: value as Arrival['as'] })}
          />
          <Text fz="xs" c="var(--quiet)">
            {words[as]}
          </Text>
        </>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const { surrogate: _, ...rest } = arrival ?? { as }
          set(reason.trim() === '' ? rest : { ...rest, surrogate: reason.trim() })
        }}
      >
        <TextInput
          size="xs"
          aria-label="Put down for the vendor because"
          placeholder="Put down by us for the vendor? Say why, then Enter"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </form>
    </Stack>
  )
}
