// The chosen award: its headline figures, then lines, coverage, cash, redundancy, savings, rules, losers, each on a tab.
import { Alert, Button, Group, Tabs, Text } from '@mantine/core'
import { IconFileText, IconScale } from '@tabler/icons-react'
import { useEffect, useMemo } from 'react'
import { capacityByMonth } from '../../../shared/chart/capacity-by-month.ts'
import { cashOfAward } from '../../../shared/chart/cash-of-award.ts'
import { powerByMonth } from '../../../shared/chart/power-by-month.ts'
import type { RunView } from '../../../shared/contract/views.ts'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { ChartFigure } from '../../components/chart-view.tsx'
import { Panel } from '../../components/screen-frame.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { useJobs } from '../../stores/jobs.ts'
import { useLeverage } from '../../stores/leverage.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useRuns } from '../../stores/runs.ts'
import { useTender } from '../../stores/tender.ts'
import { AwardFigures } from './award-figures.tsx'
import { AwardLines } from './award-lines.tsx'
import classes from './award-result.module.css'
import { PolicyTable, SavingsTable, StressTable, WhyNotTable } from './award-tables.tsx'
import { Conflict } from './conflict.tsx'
import { FrontierPanel } from './frontier-panel.tsx'
import { LeaseOrBuildPanel } from './lease-or-build-panel.tsx'

export function AwardResult({ view, tender }: { readonly view: RunView; readonly tender: Tender }) {
  const go = useNavigation((state) => state.go)
  if (view.award.totals === null) return <Conflict view={view} tender={tender} />
  return (
    <Panel
      title={view.summary.name}
      aside={
        <Group gap={8} wrap="nowrap">
          {!view.summary.manual && <ToLeverage run={view.summary.run} />}
          <Button
            leftSection={<IconFileText size={15} />}
            disabled={view.summary.stale}
            onClick={() => go('reports', view.summary.run)}
          >
            Make the report
          </Button>
        </Group>
      }
      className={classes.panel}
    >
      {view.summary.stale && (
        <Alert color="yellow" variant="light" mb="sm" p="xs">
          The tender has changed since this was computed. Run the case again before relying on it.
        </Alert>
      )}
      <AwardFigures view={view} currency={tender.currency} />
      <Violations view={view} />
      <Tabs defaultValue="lines" classNames={{ tab: classes.tab }}>
        <Tabs.List>
          <Tabs.Tab value="lines">Award</Tabs.Tab>
          <Tabs.Tab value="coverage">Coverage and power</Tabs.Tab>
          <Tabs.Tab value="cash">Cash</Tabs.Tab>
          <Tabs.Tab value="stress">Redundancy</Tabs.Tab>
          <Tabs.Tab value="savings">Savings</Tabs.Tab>
          <Tabs.Tab value="policies">Price of each rule</Tabs.Tab>
          <Tabs.Tab value="why-not">Why not</Tabs.Tab>
          <Tabs.Tab value="frontiers">Frontiers</Tabs.Tab>
          <Tabs.Tab value="lease-or-build">Lease or build</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="lines" pt="sm">
          <AwardLines view={view} tender={tender} />
        </Tabs.Panel>
        <Tabs.Panel value="coverage" pt="sm">
          <Charts view={view} tender={tender} which="coverage" />
        </Tabs.Panel>
        <Tabs.Panel value="cash" pt="sm">
          <Charts view={view} tender={tender} which="cash" />
        </Tabs.Panel>
        <BoardPanels view={view} tender={tender} />
      </Tabs>
    </Panel>
  )
}

function ToLeverage({ run }: { readonly run: string }) {
  const file = useTender((state) => state.view?.file)
  const show = () => {
    if (file === undefined) return
    useLeverage.getState().choose(file, run)
    useNavigation.getState().go('leverage')
  }
  return (
    <Button variant="default" leftSection={<IconScale size={15} />} onClick={show}>
      See its leverage
    </Button>
  )
}

function Charts({
  view,
  tender,
  which,
}: {
  readonly view: RunView
  readonly tender: Tender
  readonly which: 'coverage' | 'cash'
}) {
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const charts = useMemo(() => {
    if (which === 'cash') return [cashOfAward(tender, view.award, locale)]
    const offers = activeOffers(tender, view.award.options.round).active
    return [capacityByMonth(tender, offers, view.award, locale), powerByMonth(tender, offers, view.award, locale)]
  }, [which, tender, view.award, locale])
  return (
    <div className={classes.charts}>
      {charts.map((chart) => (
        <ChartFigure key={chart.id} chart={chart} height={300} locale={locale} />
      ))}
    </div>
  )
}

function BoardPanels({ view, tender }: { readonly view: RunView; readonly tender: Tender }) {
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const tables = {
    stress: StressTable,
    savings: SavingsTable,
    policies: PolicyTable,
    'why-not': WhyNotTable,
  } as const
  const { board, summary } = view
  const frontiers = (
    <Tabs.Panel key="frontiers" value="frontiers" pt="sm">
      {board === null ? (
        <MakeBoard run={summary.run} stale={summary.stale} />
      ) : (
        <FrontierPanel run={summary.run} stale={summary.stale} board={board} tender={tender} locale={locale} />
      )}
    </Tabs.Panel>
  )
  const panels = Object.entries(tables).map(([tab, Table]) => (
    <Tabs.Panel key={tab} value={tab} pt="sm">
      {view.board === null ? (
        <MakeBoard run={view.summary.run} stale={view.summary.stale} />
      ) : (
        <Table board={view.board} tender={tender} locale={locale} />
      )}
    </Tabs.Panel>
  ))
  const leaseOrBuild = (
    <Tabs.Panel key="lease-or-build" value="lease-or-build" pt="sm">
      {board === null ? (
        <MakeBoard run={summary.run} stale={summary.stale} />
      ) : (
        <LeaseOrBuildPanel run={summary} board={board} tender={tender} locale={locale} />
      )}
    </Tabs.Panel>
  )
  return [...panels, frontiers, leaseOrBuild]
}

/** Savings and the like need further solves; they start by themselves when first looked at. */
function MakeBoard({ run, stale }: { readonly run: string; readonly stale: boolean }) {
  const complete = useRuns((state) => state.completeBoard)
  const busy = useJobs((state) => state.running.length > 0)
  useEffect(() => {
    if (!stale && useJobs.getState().running.length === 0) void complete(run)
  }, [run, stale, complete])
  return (
    <Group py="lg" justify="center">
      <Text c="var(--quiet)">
        {stale
          ? 'The tender has changed; run the case again first.'
          : busy
            ? 'Being worked out: savings, what each rule costs, why others lost, what is left after a failure.'
            : 'Not worked out yet.'}
      </Text>
      {!busy && !stale && (
        <Button variant="default" onClick={() => void complete(run)}>
          Work it out
        </Button>
      )}
    </Group>
  )
}

function Violations({ view }: { readonly view: RunView }) {
  const violations = view.award.violations ?? []
  if (violations.length === 0) return null
  return (
    <Alert color="red" variant="light" mb="sm" p="xs" title="This award breaks what was asked">
      <ul className={classes.list}>
        {violations.map((violation) => (
          <li key={violation.what}>{violation.what}</li>
        ))}
      </ul>
    </Alert>
  )
}
