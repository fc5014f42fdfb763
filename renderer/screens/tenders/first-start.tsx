// The first start: what the app does in one breath, and one big button that shows it.
import { Button, Group, Text, Title } from '@mantine/core'
import {
  IconArrowRight,
  IconChecklist,
  IconColumns3,
  IconFileImport,
  IconFileText,
  IconGavel,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { SampleName } from '../../../shared/tender/samples.ts'
import classes from './first-start.module.css'

interface FirstStartProps {
  readonly busy: boolean
  readonly onSample: (sample: SampleName) => void
  /** The other ways to begin. */
  readonly children: ReactNode
}

const steps = [
  { Icon: IconChecklist, name: 'Describe demand', text: 'Capacity by workload and month' },
  { Icon: IconFileImport, name: 'Import quotes', text: 'Bid sheets in XLSX, ODS or CSV' },
  { Icon: IconColumns3, name: 'Compare', text: 'Every term, every number explained' },
  { Icon: IconGavel, name: 'Award', text: 'Under your rules, proven' },
  { Icon: IconFileText, name: 'Report', text: 'A PDF one can sign' },
] as const

export function FirstStart({ busy, onSample, children }: FirstStartProps) {
  return (
    <section className={classes.page} aria-label="Tenders">
      <div className={classes.inner}>
        <Title order={1} className={classes.title}>
          Quotes in, award and signed-off report out
        </Title>
        <Text className={classes.lead}>
          Headroom holds what vendors offer for accelerators and power, works out whom to award what, and says why.
          Nothing leaves this computer.
        </Text>
        <ol className={classes.steps}>
          {steps.map(({ Icon, name, text }) => (
            <li key={name}>
              <Icon size={20} stroke={1.5} aria-hidden />
              <strong>{name}</strong>
              <span>{text}</span>
            </li>
          ))}
        </ol>
        <Group gap="md" mt={30} align="center">
          <Button
            size="md"
            w={252}
            loading={busy}
            onClick={() => onSample('tender')}
            rightSection={<IconArrowRight size={17} stroke={2} />}
            data-autofocus
          >
            Try it with the sample tender
          </Button>
          <Text c="var(--quiet)" maw={330}>
            Three workloads, eleven vendors, their bid sheets: the first award takes about two minutes.
          </Text>
        </Group>
        <Group gap="md" mt={12} align="center">
          <Button variant="default" w={252} disabled={busy} onClick={() => onSample('world')}>
            Or one with power and a build
          </Button>
          <Text c="var(--quiet)" maw={430}>
            Leases, rented power, bought hardware and a hall of one’s own, beside a running contract; its quotes are in
            it.
          </Text>
        </Group>
        <Group gap={8} mt={26} align="center">
          <Text c="var(--quiet)" mr={4}>
            Or begin with your own:
          </Text>
          {children}
        </Group>
      </div>
    </section>
  )
}
