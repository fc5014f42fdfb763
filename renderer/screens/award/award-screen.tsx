// Award: cases with their rules on the left, their awards side by side on the right, the chosen one in full below.
import { Button, Group, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconFileImport, IconGavel, IconPencilPlus, IconPlayerPlay } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import type { TenderView } from '../../../shared/contract/views.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ScreenFrame } from '../../components/screen-frame.tsx'
import { useAwardCases } from '../../stores/award-cases.ts'
import { useJobs } from '../../stores/jobs.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { newestRuns, useRuns } from '../../stores/runs.ts'
import { useTender } from '../../stores/tender.ts'
import { AwardResult } from './award-result.tsx'
import classes from './award-screen.module.css'
import { CasePanel } from './case-panel.tsx'
import { CaseTable } from './case-table.tsx'
import { ManualAward } from './manual-award.tsx'
import { RunProgress } from './run-progress.tsx'

const purpose =
  'Who gets how much, from when, under your rules. Each case is a set of rules; run several and see what a rule costs.'

export function AwardScreen() {
  const view = useTender((state) => state.view)
  const go = useNavigation((state) => state.go)
  if (view === null) return null
  if (view.tender.quotes.length === 0) {
    return (
      <ScreenFrame title="Award" purpose={purpose}>
        <EmptyState
          Icon={IconGavel}
          title="Nothing to award yet"
          text="Import the vendors' bid sheets first; then an award is one click away."
        >
          <Button leftSection={<IconFileImport size={15} />} onClick={() => go('import')}>
            Import bid sheets
          </Button>
        </EmptyState>
      </ScreenFrame>
    )
  }
  return <Cases view={view} />
}

function Cases({ view }: { readonly view: TenderView }) {
  const { tender, file } = view
  const runs = useMemo(() => newestRuns(view), [view])
  const { views, chosen, load } = useRuns()
  const running = useJobs((state) => state.running.length > 0)
  useEffect(() => {
    void load(
      file,
      runs.map((run) => run.run),
    )
  }, [file, runs, load])
  const shownRun = runs.find((run) => run.run === chosen) ?? runs.filter((run) => !run.stale).at(-1) ?? runs[0]
  const loaded = shownRun === undefined ? undefined : views[shownRun.run]
  // Whether a run is stale changes with the tender; the summary of the open tender is the newer word.
  const shown = loaded === undefined || shownRun === undefined ? undefined : { ...loaded, summary: shownRun }
  return (
    <ScreenFrame title="Award" purpose={purpose} fill actions={<Actions view={view} running={running} />}>
      <div className={classes.split}>
        <CasePanel tender={tender} />
        <div className={classes.results}>
          <RunProgress currency={tender.currency} />
          {runs.length === 0 && !running && (
            <EmptyState
              Icon={IconGavel}
              title="No award yet"
              text="Tick the cases you want and run them. The sample takes a few seconds."
            />
          )}
          {runs.length > 0 && <CaseTable runs={runs} currency={tender.currency} chosen={shownRun?.run ?? null} />}
          {shown !== undefined && <AwardResult key={shown.summary.run} view={shown} tender={tender} />}
          <Text fz="xs" c="var(--faint)">
            Money in {tender.currency}, taxes excluded; a month has 730 hours; everything signed is counted, also after
            the horizon.
          </Text>
        </div>
      </div>
    </ScreenFrame>
  )
}

function Actions({ view, running }: { readonly view: TenderView; readonly running: boolean }) {
  const { skipped, compute, computeStandard, standard, loadStandard } = useAwardCases()
  const [typing, setTyping] = useState(false)
  const ticked = (view.tender.awardScenarios ?? []).filter((scenario) => !skipped.has(scenario.id))
  return (
    <Group gap={8} wrap="nowrap">
      <Button variant="default" leftSection={<IconPencilPlus size={15} />} onClick={() => setTyping(true)}>
        Type an award
      </Button>
      <Menu onOpen={() => void loadStandard()} width={380} position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} />} disabled={running}>
            Standard cases
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(standard ?? []).map((one) => (
            <Menu.Item key={one.id} disabled={!one.available} onClick={() => void computeStandard([one.id])}>
              <Text fw={500}>{one.name}</Text>
              <Text fz="xs" c="var(--quiet)">
                {one.why}
              </Text>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        leftSection={<IconPlayerPlay size={15} />}
        disabled={running || ticked.length === 0}
        onClick={() => void compute(ticked)}
      >
        {ticked.length === 1 ? 'Run 1 case' : `Run ${ticked.length} cases`}
      </Button>
      {typing && <ManualAward tender={view.tender} onClose={() => setTyping(false)} />}
    </Group>
  )
}
