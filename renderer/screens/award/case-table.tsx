// The newest run of each case side by side; choosing a row shows its award below.
import { Table, Text, UnstyledButton } from '@mantine/core'
import type { RunSummary, RunView } from '../../../shared/contract/views.ts'
import { formatAmount, formatQuantity } from '../../../shared/money/format.ts'
import type { Award } from '../../../shared/tender/award.ts'
import { WordHint } from '../../components/word.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { useRuns } from '../../stores/runs.ts'
import { summaryWords } from '../../view/run-words.ts'
import classes from './case-table.module.css'

interface CaseTableProps {
  readonly runs: readonly RunSummary[]
  readonly currency: string
  readonly chosen: string | null
}

export function CaseTable({ runs, currency, chosen }: CaseTableProps) {
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const views = useRuns((state) => state.views)
  const choose = useRuns((state) => state.choose)
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table highlightOnHover aria-label="Cases side by side" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Case</Table.Th>
            <Table.Th className="numeric">
              <WordHint word="total">Total</WordHint>, {currency}
            </Table.Th>
            <Table.Th className="numeric">
              <WordHint word="net present value">Cash, present value</WordHint>
            </Table.Th>
            <Table.Th className="numeric">
              <WordHint word="lost compute">Lost compute</WordHint>
            </Table.Th>
            <Table.Th className="numeric">
              <WordHint word="commitment">Commitment</WordHint>
            </Table.Th>
            <Table.Th className="numeric">
              <WordHint word="after the horizon">Signed after horizon</WordHint>
            </Table.Th>
            <Table.Th className="numeric">Vendors</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {runs.map((run) => (
            <CaseRow
              key={run.run}
              run={run}
              view={views[run.run]}
              currency={currency}
              locale={locale}
              chosen={run.run === chosen}
              onChoose={() => choose(run.run)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface CaseRowProps {
  readonly run: RunSummary
  readonly view: RunView | undefined
  readonly currency: string
  readonly locale: string
  readonly chosen: boolean
  readonly onChoose: () => void
}

function CaseRow({ run, view, currency, locale, chosen, onChoose }: CaseRowProps) {
  const words = summaryWords(run, locale)
  const totals = view?.award.totals
  const money = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formatAmount(value, currency, locale, 0)
  return (
    <Table.Tr className={chosen ? classes.chosen : classes.row} onClick={onChoose} aria-selected={chosen}>
      <Table.Td>
        <UnstyledButton onClick={onChoose} fw={500}>
          {run.name}
        </UnstyledButton>
        <div className={classes.status}>
          <span className={classes[words.tone]}>{words.text}</span>
          {run.stale && <span className={classes.warn}>stale: the tender has changed</span>}
        </div>
      </Table.Td>
      <Table.Td className="numeric">
        <Text fw={600} component="span" fz="sm">
          {money(run.total)}
        </Text>
      </Table.Td>
      <Table.Td className="numeric">{money(totals?.npv)}</Table.Td>
      <Table.Td className="numeric">{money(totals?.lostCompute)}</Table.Td>
      <Table.Td className="numeric">{money(totals?.commitment)}</Table.Td>
      <Table.Td className="numeric">{money(totals?.afterHorizon)}</Table.Td>
      <Table.Td className="numeric">
        {view === undefined ? '–' : formatQuantity(vendorsOf(view.award), '', locale)}
      </Table.Td>
    </Table.Tr>
  )
}

function vendorsOf(award: Award): number {
  return new Set(award.lines.map((line) => line.vendor)).size
}
