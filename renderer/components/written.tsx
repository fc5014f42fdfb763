// The text a vendor wrote in its cells, small below the value that was read from it.
import { Text } from '@mantine/core'

export function Written({ text = '' }: { readonly text: string | undefined }) {
  if (text === '') return null
  return (
    <Text fz="xs" c="var(--quiet)">
      written “{text}”
    </Text>
  )
}
