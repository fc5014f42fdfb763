// Values that moved further than the limits allow, each with a place to say why it is right.
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { withStop } from '../../../shared/kernel/problem.ts'
import type { Doubt } from '../../../shared/quote/import-preview.ts'
import { useImports } from '../../stores/imports.ts'

export function QuoteDoubts({ source, doubts }: { readonly source: string; readonly doubts: readonly Doubt[] }) {
  if (doubts.length === 0) return null
  return (
    <Stack gap={6} mt={4}>
      {doubts.map((doubt) => (
        <OneDoubt key={doubt.id} source={source} doubt={doubt} />
      ))}
    </Stack>
  )
}

function OneDoubt({ source, doubt }: { readonly source: string; readonly doubt: Doubt }) {
  const [reason, setReason] = useState('')
  const whose = doubt.offer === '' ? '' : `${doubt.offer}: `
  if (doubt.reason !== undefined)
    return (
      <Text fz="xs" c="var(--quiet)">
        {whose}
        {doubt.what}; taken as right: {doubt.reason}.{' '}
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconArrowBackUp size={13} />}
          onClick={() => void useImports.getState().answerDoubt(source, doubt.id, '')}
        >
          Take back
        </Button>
      </Text>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') void useImports.getState().answerDoubt(source, doubt.id, reason.trim())
      }}
    >
      <Text fz="xs">
        {whose}
        {withStop(doubt.what)}
      </Text>
      <Group gap={6} mt={2} wrap="nowrap">
        <TextInput
          size="xs"
          style={{ flex: 1 }}
          placeholder="It is right because"
          aria-label={`Why ${whose}${doubt.term} is right`}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" variant="default" disabled={reason.trim() === ''}>
          It is right
        </Button>
      </Group>
    </form>
  )
}
