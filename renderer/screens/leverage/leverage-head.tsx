// The head of the leverage screen: the award's total, how much is worked out, and the button that goes on or stops.
import { Button, Progress, Text } from '@mantine/core'
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { RunSummary } from '../../../shared/contract/views.ts'
import { formatMoney } from '../../../shared/money/format.ts'
import type { Award } from '../../../shared/tender/award.ts'
import type { Leverage } from '../../../shared/tender/leverage.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { Panel } from '../../components/screen-frame.tsx'
import { WordHint } from '../../components/word.tsx'
import { type RunningJob, useJobs } from '../../stores/jobs.ts'
import { useLeverage } from '../../stores/leverage.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { furtherTasks, howMuch, type Progress as Pieces, progressWords } from '../../view/leverage-rows.ts'
import { cheaperWords, valueWords, type Words } from '../../view/leverage-words.ts'
import classes from './leverage-screen.module.css'

interface LeverageHeadProps {
  readonly file: string
  readonly run: RunSummary
  readonly award: Award
  readonly leverage: Leverage | null
  readonly tender: Tender
  readonly locale: string
}

export function LeverageHead({ file, run, award, leverage, tender, locale }: LeverageHeadProps) {
  const running = useJobs((state) => state.running)
  const working = useLeverage((state) => state.working)
  const job = running.find((one) => one.job === working?.job)
  const pieces = useMemo(() => howMuch(tender, award, leverage), [tender, award, leverage])
  const further = useMemo(() => howMuch(tender, award, leverage, furtherTasks).left, [tender, award, leverage])
  const total = leverage === null ? null : valueWords(leverage.total, { currency: tender.currency, locale }, 'no award')
  return (
    <Panel>
      <div className={classes.head}>
        <div>
          <WordHint word="total">Total of the award</WordHint>
          <div className={classes.total}>{total?.text ?? formatMoney(run.total ?? 0, tender.currency, locale, 0)}</div>
          <Text fz="xs" c="var(--quiet)">
            {total?.proof ?? 'Present value, lost compute and penalties included.'}
          </Text>
        </div>
        <div className={classes.progress}>
          <Text fw={job === undefined ? 400 : 500} role="status">
            {job === undefined ? progressWords(pieces) : stateOf(job)}
          </Text>
          {job !== undefined && <Steps job={job} />}
          {job === undefined && running.length > 0 && (
            <Text fz="xs" c="var(--quiet)">
              Waiting for other work: {running.map(({ words }) => words).join(', ')}.
            </Text>
          )}
          <LeftOpen leverage={leverage} />
          <Cheaper leverage={leverage} words={{ currency: tender.currency, locale }} />
          {job === undefined && pieces.left === 0 && further > 0 && (
            <Further file={file} run={run} further={further} busy={running.length > 0} />
          )}
        </div>
        <Start file={file} run={run} pieces={pieces} job={job} busy={running.length > 0} />
      </div>
    </Panel>
  )
}

function stateOf({ stopping, words }: RunningJob): string {
  return stopping ? 'Stopping; what is worked out is kept' : words
}

/** Changes too often to be read out as it does. */
function Steps({ job: { progress } }: { readonly job: RunningJob }) {
  const share = progress !== null && progress.of > 0 ? (progress.done / progress.of) * 100 : 0
  return (
    <>
      <Progress value={Math.max(3, share)} animated aria-label="How far" my={6} />
      <Text fz="xs" c="var(--quiet)" lineClamp={1}>
        {progress === null ? 'Starting' : `${progress.done} of ${progress.of} pieces · ${progress.step}`}
      </Text>
    </>
  )
}

interface StartProps {
  readonly file: string
  readonly run: RunSummary
  readonly pieces: Pieces
  readonly job: RunningJob | undefined
  readonly busy: boolean
}

function Start({ file, run, pieces, job, busy }: StartProps) {
  const { start, stop } = useLeverage()
  if (job !== undefined) {
    return (
      <Button
        variant="default"
        leftSection={<IconPlayerStop size={14} />}
        disabled={job.stopping}
        onClick={() => void stop()}
      >
        Stop
      </Button>
    )
  }
  if (pieces.left > 0) {
    return (
      <Button
        leftSection={<IconPlayerPlay size={15} />}
        disabled={busy || run.stale}
        onClick={() => void start(file, run.run, 'Working out leverage')}
      >
        {pieces.begun ? 'Go on' : 'Work out leverage'}
      </Button>
    )
  }
  return null
}

interface FurtherProps {
  readonly file: string
  readonly run: RunSummary
  /** How many pieces that are worked out only when asked for are to do. */
  readonly further: number
  readonly busy: boolean
}

/** Stands below the words, not where Stop stood a moment before: a late click on that must not begin anything. */
function Further({ file, run, further, busy }: FurtherProps) {
  const start = useLeverage((state) => state.start)
  const words = 'Working out award curves, late credits and pairs'
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      ml={-8}
      leftSection={<IconPlayerPlay size={13} />}
      disabled={busy || run.stale}
      onClick={() => void start(file, run.run, words, { tasks: [...furtherTasks] })}
    >
      Also all curves, late credits and pairs ({further})
    </Button>
  )
}

/** The award itself is the best to a gap alone, or was stopped: what was come across on the way is not kept from the buyer. */
function Cheaper({ leverage, words }: { readonly leverage: Leverage | null; readonly words: Words }) {
  const go = useNavigation((state) => state.go)
  const said = leverage === null ? null : cheaperWords(leverage, words)
  if (said === null) return null
  return (
    <Text fz="xs" c="var(--warn)">
      {said}{' '}
      <Button size="compact-xs" variant="default" onClick={() => go('award')}>
        Run the case again
      </Button>
    </Text>
  )
}

function LeftOpen({ leverage }: { readonly leverage: Leverage | null }) {
  if (leverage === null || leverage.open.length === 0) return null
  return (
    <Text fz="xs" c="var(--warn)">
      Not computed: {leverage.open.map(({ what, why }) => `${what} (${why})`).join('; ')}.
    </Text>
  )
}
