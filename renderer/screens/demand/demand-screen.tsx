// Demand: what capacity is needed, by workload and month, and what each workload can live with.
import { Button } from '@mantine/core'
import { IconChartAreaLine, IconCpu, IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { demandByMonth } from '../../../shared/chart/demand-by-month.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { ChartPanel } from '../../components/chart-view.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Panel, ScreenFrame } from '../../components/screen-frame.tsx'
import { WordHint } from '../../components/word.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { useTender } from '../../stores/tender.ts'
import { AcceleratorsDrawer } from './accelerators-drawer.tsx'
import { DemandGrid } from './demand-grid.tsx'
import { AskDecimal, type PastedBlock, pasteDemand } from './paste-demand.tsx'
import { WorkloadDrawer } from './workload-drawer.tsx'
import { WorkloadsPanel } from './workloads-panel.tsx'

export function DemandScreen() {
  const tender = useTender((state) => state.view?.tender)
  return tender === undefined ? null : <Demand tender={tender} />
}

function Demand({ tender }: { readonly tender: Tender }) {
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const [workload, setWorkload] = useState<string | null>(null)
  const [typesOpen, setTypesOpen] = useState(false)
  const [block, setBlock] = useState<PastedBlock>()
  // The chart follows a moment after the cell, so that typing is never held up.
  const drawn = useDeferredValue(tender)
  const chart = useMemo(() => demandByMonth(drawn, locale), [drawn, locale])
  const empty = tender.workloads.length === 0
  return (
    <ScreenFrame
      title="Demand"
      purpose={
        <>
          What capacity is needed, by workload and month, in <WordHint word="H100e" />. Type in the grid, or paste a
          block from a spreadsheet.
        </>
      }
      fill
      actions={
        <Button variant="default" leftSection={<IconCpu size={15} stroke={1.7} />} onClick={() => setTypesOpen(true)}>
          Accelerator types ({tender.accelerators.length})
        </Button>
      }
    >
      {empty ? (
        <Panel>
          <EmptyState
            Icon={IconChartAreaLine}
            title="No workload yet"
            text="A workload is something that needs capacity: a training programme, an inference service. Name the accelerator types it could run on first, then add it."
          >
            {tender.accelerators.length === 0 && (
              <Button variant="default" onClick={() => setTypesOpen(true)}>
                Add accelerator types
              </Button>
            )}
            <Button leftSection={<IconPlus size={14} />} onClick={() => setWorkload('')}>
              Add a workload
            </Button>
          </EmptyState>
        </Panel>
      ) : (
        <>
          <div style={{ display: 'flex', gap: 12, flex: '2 1 0', minHeight: 280 }}>
            <div style={{ flex: 1, minWidth: 0, display: 'grid' }}>
              <ChartPanel chart={chart} locale={locale} />
            </div>
            <WorkloadsPanel tender={tender} locale={locale} onOpen={setWorkload} />
          </div>
          <Panel flush grow={tender.workloads.length > 8}>
            <DemandGrid
              tender={tender}
              locale={locale}
              onPasteText={(text, target) => setBlock(pasteDemand(tender, text, target))}
            />
          </Panel>
        </>
      )}
      <WorkloadDrawer tender={tender} workload={workload} onClose={() => setWorkload(null)} />
      <AcceleratorsDrawer tender={tender} opened={typesOpen} onClose={() => setTypesOpen(false)} locale={locale} />
      <AskDecimal tender={tender} block={block} locale={locale} onClose={() => setBlock(undefined)} />
    </ScreenFrame>
  )
}
