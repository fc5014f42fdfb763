// Commitments: what is signed by an award or today, month by month, what leaving costs, what ends when, and the dates not to miss.
import { Button, Group, Loader, Menu, Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconCalendarEvent, IconChevronDown, IconGavel, IconPrinter } from '@tabler/icons-react'
import { useEffect, useMemo } from 'react'
import type { TenderView } from '../../../shared/contract/views.ts'
import { type Block, type BlockOf, flatten } from '../../../shared/report/block.ts'
import { formatText, formatValue } from '../../../shared/report/format-value.ts'
import type { RegisterView } from '../../../shared/report/register-view.ts'
import { ChartPanel } from '../../components/chart-view.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ReportTable } from '../../components/report-table.tsx'
import { Panel, ScreenFrame } from '../../components/screen-frame.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useRegister } from '../../stores/register.ts'
import { newestRuns } from '../../stores/runs.ts'
import { useTender } from '../../stores/tender.ts'
import { namesOf } from '../../view/names.ts'
import { DateCalendar } from './date-calendar.tsx'

const purpose =
  'What is signed: accelerators and MW by month, what is still owed, what leaving costs, and the dates not to miss.'

/** The choice that stands for no run: what is signed today. */
const today = 'today'

export function CommitmentsScreen() {
  const view = useTender((state) => state.view)
  return view === null ? null : <Commitments tender={view} />
}

function Commitments({ tender }: { readonly tender: TenderView }) {
  const { view, chosen, choose, load } = useRegister()
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const nameOf = useMemo(() => namesOf(tender.tender), [tender.tender])
  const runs = newestRuns(tender).filter((run) => run.total !== null && !run.stale)
  const fitting = chosen === null || runs.some((run) => run.run === chosen) ? chosen : undefined
  const run = fitting === undefined ? (runs.at(-1)?.run ?? null) : fitting
  useEffect(() => void load(tender.file, run, tender.revision), [tender.file, tender.revision, run, load])
  const choices = [
    ...runs.map((one) => ({ value: one.run, label: `Award: ${one.name}` })),
    { value: today, label: 'Signed today' },
  ]
  return (
    <ScreenFrame
      title="Commitments"
      purpose={purpose}
      actions={
        <Group gap={8} wrap="nowrap">
          <Select
            aria-label="Commitments of"
            w={300}
            allowDeselect={false}
            data={choices}
            value={run ?? today}
            onChange={(value) => value !== null && choose(value === today ? null : value)}
          />
          <SaveButtons file={tender.file} run={run} ready={view?.holds === true} />
        </Group>
      }
    >
      {view === null ? <Loader size="sm" /> : <Register view={view} nameOf={nameOf} locale={locale} />}
    </ScreenFrame>
  )
}

interface SaveButtonsProps {
  readonly file: string
  readonly run: string | null
  readonly ready: boolean
}

function SaveButtons({ file, run, ready }: SaveButtonsProps) {
  const save = useRegister((state) => state.save)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} />} disabled={!ready}>
            Other formats
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void save(file, run, 'ics')}>Calendar (ICS)</Menu.Item>
          <Menu.Item onClick={() => void save(file, run, 'xlsx')}>Workbook (XLSX)</Menu.Item>
          <Menu.Item onClick={() => void save(file, run, 'csv')}>FOCUS commitments (CSV)</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button leftSection={<IconPrinter size={15} />} disabled={!ready} onClick={() => void save(file, run, 'pdf')}>
        Save PDF
      </Button>
    </>
  )
}

interface RegisterProps {
  readonly view: RegisterView
  readonly nameOf: (vendor: string) => string
  readonly locale: string
}

function Register({ view, nameOf, locale }: RegisterProps) {
  const go = useNavigation((state) => state.go)
  if (!view.holds) {
    return (
      <EmptyState
        Icon={IconCalendarEvent}
        title="Nothing is signed"
        text="No contract of this tender is signed today. Run a case to see what its award would commit us to."
      >
        <Button leftSection={<IconGavel size={15} />} onClick={() => go('award')}>
          Go to Award
        </Button>
      </EmptyState>
    )
  }
  const blocks = flatten(view.document.blocks)
  return (
    <Stack gap={12}>
      <Figures blocks={blocks} locale={locale} />
      <Panel title="Dates not to miss">
        <DateCalendar dates={view.dates} nameOf={nameOf} locale={locale} />
      </Panel>
      {blocks.map((block) => {
        if (block.kind === 'chart')
          return <ChartPanel key={block.chart.id} chart={block.chart} height={240} locale={locale} />
        return block.kind === 'table' ? <ReportTable key={block.id} table={block} locale={locale} /> : null
      })}
    </Stack>
  )
}

function Figures({ blocks, locale }: { readonly blocks: readonly Block[]; readonly locale: string }) {
  const figures = blocks.find((block): block is BlockOf<'key-figures'> => block.kind === 'key-figures')?.figures ?? []
  return (
    <SimpleGrid cols={3} spacing={10}>
      {figures.map((figure) => (
        <Panel key={figure.label}>
          <Text fz="xs" c="var(--quiet)">
            {figure.label}
          </Text>
          <Text fw={600} fz="lg">
            {formatValue(figure.value, locale)}
          </Text>
          <Text fz="xs" c="var(--quiet)">
            {formatText(figure.note, locale)}
          </Text>
        </Panel>
      ))}
    </SimpleGrid>
  )
}
