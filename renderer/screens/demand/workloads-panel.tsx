// The workloads in short, each opening its form.
import { Button, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { swatchOf } from '../../../shared/chart/theme.ts'
import { formatPrice, formatShare } from '../../../shared/money/format.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { Panel } from '../../components/screen-frame.tsx'
import { WordHint } from '../../components/word.tsx'
import classes from './workloads-panel.module.css'

interface WorkloadsPanelProps {
  readonly tender: Tender
  readonly locale: string
  readonly onOpen: (workload: string) => void
}

export function WorkloadsPanel({ tender, locale, onOpen }: WorkloadsPanelProps) {
  return (
    <Panel
      className={classes.panel}
      title="Workloads"
      aside={
        <Button variant="default" size="compact-xs" leftSection={<IconPlus size={13} />} onClick={() => onOpen('')}>
          Add
        </Button>
      }
    >
      <Stack gap={4} mx={-6}>
        {tender.workloads.map((workload, index) => (
          <UnstyledButton
            key={workload.id}
            className={classes.card}
            onClick={() => onOpen(workload.id)}
            aria-label={`Workload ${workload.name ?? workload.id}`}
          >
            <span className={classes.swatch} style={{ background: swatchOf(index).fill }} />
            <div style={{ minWidth: 0 }}>
              <Text fw={500}>{workload.name ?? workload.id}</Text>
              <Text c="var(--quiet)" fz="xs">
                {workload.kind ?? 'any kind'} · {(workload.regions ?? ['any region']).join(', ')}
                {workload.families === undefined ? '' : ` · ${workload.families.join(', ')} only`}
              </Text>
              <Text c="var(--quiet)" fz="xs">
                {formatShare(workload.criticalShare, locale)} critical ·{' '}
                {formatPrice(workload.valueOfLostCompute, tender.currency, locale)} a missing H100e-hour
              </Text>
            </div>
          </UnstyledButton>
        ))}
      </Stack>
      <Text c="var(--faint)" fz="xs" mt={8}>
        Demand is counted in <WordHint word="H100e" />; what must survive a failure is the{' '}
        <WordHint word="critical share" />.
      </Text>
    </Panel>
  )
}
