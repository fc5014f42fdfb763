// Reports: pick a run, see the very pages that will be saved, save them as PDF, workbook, tender or award document.
import { Alert, Button, Group, Menu, Select, Text } from '@mantine/core'
import { IconChevronDown, IconFileText, IconGavel, IconPrinter } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { RunSummary, TenderView } from '../../../shared/contract/views.ts'
import { formatMoney } from '../../../shared/money/format.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ScreenFrame } from '../../components/screen-frame.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useReport } from '../../stores/report.ts'
import { newestRuns } from '../../stores/runs.ts'
import { useTender } from '../../stores/tender.ts'
import { summaryWords } from '../../view/run-words.ts'
import { PdfPreview } from './pdf-preview.tsx'

const purpose =
  'The award recommendation, from the newest run of a case. What you see are the bytes that will be saved.'

export function ReportsScreen() {
  const view = useTender((state) => state.view)
  if (view === null) return null
  return <Reports view={view} />
}

function Reports({ view }: { readonly view: TenderView }) {
  const go = useNavigation((state) => state.go)
  const focus = useNavigation((state) => state.focus)
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const report = useReport()
  const { preview } = report
  const reportable = newestRuns(view).filter((run) => run.total !== null)
  const fresh = reportable.filter((run) => !run.stale)
  const picked = reportable.find((run) => run.run === (report.run ?? focus)) ?? fresh.at(-1) ?? reportable[0]
  const run = picked?.run
  const stale = picked?.stale ?? false
  useEffect(() => {
    if (run !== undefined && !stale) void preview(view.file, run)
  }, [view.file, run, stale, preview])
  if (picked === undefined || run === undefined) {
    return (
      <ScreenFrame title="Reports" purpose={purpose}>
        <EmptyState
          Icon={IconFileText}
          title="Nothing to report yet"
          text="A report is made from an award. Run at least one case first."
        >
          <Button leftSection={<IconGavel size={15} />} onClick={() => go('award')}>
            Go to Award
          </Button>
        </EmptyState>
      </ScreenFrame>
    )
  }
  const words = (one: RunSummary) =>
    `${one.name} · ${formatMoney(one.total ?? 0, view.tender.currency, locale, 0)} · ${one.stale ? 'stale' : summaryWords(one, locale).text}`
  const save = (format: 'pdf' | 'xlsx' | 'json' | 'award') => void report.save(view.file, run, format)
  return (
    <ScreenFrame
      title="Reports"
      purpose={purpose}
      fill
      actions={
        <Group gap={8} wrap="nowrap">
          <Select
            aria-label="Award to report on"
            w={420}
            allowDeselect={false}
            data={reportable.map((one) => ({ value: one.run, label: words(one) }))}
            value={run}
            onChange={(next) => next !== null && useReport.setState({ run: next, pdf: null })}
          />
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size={14} />} disabled={stale}>
                Other formats
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => save('xlsx')}>Comparison workbook (XLSX)</Menu.Item>
              <Menu.Item onClick={() => save('award')}>Award document (JSON)</Menu.Item>
              <Menu.Item onClick={() => save('json')}>Tender document (JSON)</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button
            leftSection={<IconPrinter size={15} />}
            disabled={stale || report.pdf === null}
            onClick={() => save('pdf')}
          >
            Save PDF
          </Button>
        </Group>
      }
    >
      {stale && (
        <Alert color="yellow" variant="light" title="This run is stale">
          <Text mb="xs">The tender has changed since it was computed, so no report is made from it.</Text>
          <Button variant="default" onClick={() => go('award')}>
            Run it again
          </Button>
        </Alert>
      )}
      {report.refusal !== null && !stale && (
        <Alert color="red" variant="light" title={report.refusal.what}>
          {report.refusal.fix}
        </Alert>
      )}
      {!stale && report.refusal === null && (
        <PdfPreview
          pdf={report.pdf}
          making={report.making}
          makingWords="Making the report: the award is checked and priced once more"
        />
      )}
    </ScreenFrame>
  )
}
