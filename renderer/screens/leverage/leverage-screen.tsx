// Leverage: what each vendor, clause and rule is worth to us under one award, worked out part by part.
import { Alert, Button, Select } from '@mantine/core'
import { IconFileImport, IconGavel, IconScale } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo } from 'react'
import type { RunSummary, TenderView } from '../../../shared/contract/views.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Panel, ScreenFrame } from '../../components/screen-frame.tsx'
import { WordHint } from '../../components/word.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { useLeverage } from '../../stores/leverage.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { newestRuns, useRuns } from '../../stores/runs.ts'
import { useTender } from '../../stores/tender.ts'
import { runsWithLeverage, shownRun } from '../../view/leverage-rows.ts'
import { LeverageHead } from './leverage-head.tsx'
import classes from './leverage-screen.module.css'
import { LeverageTabs } from './leverage-tabs.tsx'
import { WhatComes } from './what-comes.tsx'

const purpose = (
  <>
    What each vendor, clause and rule is worth to us: differences between computed awards, each with its{' '}
    <WordHint word="interval">interval</WordHint>.
  </>
)

export function LeverageScreen() {
  const view = useTender((state) => state.view)
  const runs = useMemo(() => (view === null ? [] : runsWithLeverage(newestRuns(view))), [view])
  if (view === null) return null
  return runs.length === 0 ? <Empty view={view} /> : <Shown view={view} runs={runs} />
}

function Empty({ view }: { readonly view: TenderView }) {
  const go = useNavigation((state) => state.go)
  const quoted = view.tender.quotes.length > 0
  const text = quoted
    ? 'Leverage is measured from an award: run a case first, then see what each vendor and clause is worth.'
    : 'Import what the vendors sent, and run a case; then see what each vendor and clause is worth.'
  return (
    <ScreenFrame title="Leverage" purpose={purpose} fill>
      <Panel grow>
        <EmptyState Icon={IconScale} title="No award to measure from" text={text}>
          {quoted ? (
            <Button leftSection={<IconGavel size={15} />} onClick={() => go('award')}>
              Run a case
            </Button>
          ) : (
            <Button leftSection={<IconFileImport size={15} />} onClick={() => go('import')}>
              Import bid sheets
            </Button>
          )}
        </EmptyState>
      </Panel>
    </ScreenFrame>
  )
}

function Shown({ view, runs }: { readonly view: TenderView; readonly runs: readonly RunSummary[] }) {
  const { file, tender } = view
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const { chosen, known, load, choose } = useLeverage()
  const { views, load: loadRuns } = useRuns()
  const run = shownRun(runs, chosen) as RunSummary
  useEffect(() => {
    void loadRuns(file, [run.run])
    void load(file, run.run)
  }, [file, run.run, loadRuns, load])
  const award = views[run.run]?.award
  const leverage = known[run.run]
  const picker = (
    <Select
      aria-label="Award to measure from"
      w={280}
      data={runs.map((one) => ({ value: one.run, label: one.stale ? `${one.name} (stale)` : one.name }))}
      value={run.run}
      onChange={(value) => value !== null && choose(file, value)}
      allowDeselect={false}
    />
  )
  return (
    <ScreenFrame title="Leverage" purpose={purpose} actions={picker}>
      <div className={classes.screen}>
        {run.stale && <Stale>{leverage != null && 'What stands here was worked out before the change.'}</Stale>}
        {award !== undefined && leverage !== undefined && (
          <>
            <LeverageHead file={file} run={run} award={award} leverage={leverage} tender={tender} locale={locale} />
            {leverage === null ? (
              <WhatComes />
            ) : (
              <LeverageTabs
                key={run.run}
                {...{ file, award, leverage, tender, locale }}
                run={run.run}
                stale={run.stale}
              />
            )}
          </>
        )}
      </div>
    </ScreenFrame>
  )
}

function Stale({ children }: { readonly children: ReactNode }) {
  const go = useNavigation((state) => state.go)
  return (
    <Alert color="yellow" variant="light" p="xs">
      The tender has changed since this award was computed. {children}{' '}
      <Button size="compact-xs" variant="default" onClick={() => go('award')}>
        Run the case again
      </Button>
    </Alert>
  )
}
