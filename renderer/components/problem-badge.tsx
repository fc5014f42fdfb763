// How bad a problem is, as a small mark with its word.
import { Badge } from '@mantine/core'
import { IconAlertTriangle, IconCircleX, IconHelpCircle, IconInfoCircle } from '@tabler/icons-react'
import type { Severity } from '../../shared/kernel/problem.ts'

export const severityLooks = {
  error: { word: 'Error', color: 'red', ink: 'var(--bad)', Icon: IconCircleX },
  question: { word: 'Question', color: 'violet', ink: 'light-dark(#6741d9, #b197fc)', Icon: IconHelpCircle },
  warning: { word: 'Warning', color: 'yellow', ink: 'var(--warn)', Icon: IconAlertTriangle },
  note: { word: 'Note', color: 'gray', ink: 'var(--quiet)', Icon: IconInfoCircle },
} as const satisfies Record<Severity, unknown>

export function SeverityIcon({ severity, size = 16 }: { readonly severity: Severity; readonly size?: number }) {
  const { Icon, ink, word } = severityLooks[severity]
  return <Icon size={size} color={ink} stroke={1.8} role="img" aria-label={word} style={{ flex: 'none' }} />
}

export function SeverityBadge({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  const { word, color, Icon } = severityLooks[severity]
  return (
    <Badge color={color} leftSection={<Icon size={13} stroke={1.8} aria-hidden />}>
      {count} {count === 1 ? word.toLowerCase() : `${word.toLowerCase()}s`}
    </Badge>
  )
}
