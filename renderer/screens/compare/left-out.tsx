// Offers that take no part in the comparison, each with the reason.
import { Text } from '@mantine/core'
import type { Comparison } from '../../../shared/price/comparison.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { namesOf } from '../../view/names.ts'

export function LeftOut({ comparison, tender }: { readonly comparison: Comparison; readonly tender: Tender }) {
  if (comparison.leftOut.length === 0) return null
  const nameOf = namesOf(tender)
  return (
    <Text c="var(--quiet)" fz="xs">
      Left out: {comparison.leftOut.map((item) => `${nameOf(item.vendor)} · ${item.offer} (${item.reason})`).join('; ')}
    </Text>
  )
}
