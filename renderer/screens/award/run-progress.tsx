// What is being computed: the step, the best so far, how near it is proven to be to the best possible, and Cancel.
import { Button, Group, Progress, Text } from '@mantine/core'
import { IconPlayerStop } from '@tabler/icons-react'
import { formatMoney, formatQuantity, formatShare } from '../../../shared/money/format.ts'
import { useAppInfo } from '../../stores/app-info.ts'
import { type RunningJob, useJobs } from '../../stores/jobs.ts'
import classes from './run-progress.module.css'

export function RunProgress({ currency }: { readonly currency: string }) {
  const running = useJobs((state) => state.running)
  return running.map((job) => <JobBar key={job.job} job={job} currency={currency} />)
}

function JobBar({ job, currency }: { readonly job: RunningJob; readonly currency: string }) {
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const cancel = useJobs((state) => state.cancel)
  const progress = job.progress
  const share = progress !== null && progress.of > 0 ? (progress.done / progress.of) * 100 : 0
  return (
    <section className={classes.bar} aria-label={job.words} aria-live="polite">
      <Group justify="space-between" wrap="nowrap">
        <Text fw={500}>{job.stopping ? 'Stopping; the best found so far is kept' : job.words}</Text>
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={14} />}
          disabled={job.stopping}
          onClick={() => void cancel(job.job)}
        >
          Cancel
        </Button>
      </Group>
      <Progress value={Math.max(3, share)} animated aria-label="How far" my={6} />
      <Text c="var(--quiet)" className={classes.facts}>
        {progress === null ? (
          'Starting'
        ) : (
          <>
            {progress.step}
            {progress.incumbent !== null && <> · best so far {formatMoney(progress.incumbent, currency, locale, 0)}</>}
            {progress.gap !== null && Number.isFinite(progress.gap) && (
              <> · proven within {formatShare(progress.gap, locale, 2)}</>
            )}
            {progress.work > 0 && <> · {formatQuantity(progress.work, 'thousand steps', locale, 1)}</>} ·{' '}
            {formatQuantity(progress.seconds, 's', locale, 0)}
          </>
        )}
      </Text>
    </section>
  )
}
