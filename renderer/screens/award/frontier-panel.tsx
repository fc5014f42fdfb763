// Frontiers of an award: one policy tightened step by step, what each step costs, and the way to have one computed.
import { Button, Group, Stack, Table, Text } from '@mantine/core'
import type { AwardBoard } from '../../../shared/award/board.ts'
import { type Frontier, type FrontierKind, frontierKinds } from '../../../shared/award/frontier-points.ts'
import { frontierChart, frontierWords, limitWords, pointWords } from '../../../shared/chart/frontier-chart.ts'
import { formatMoney } from '../../../shared/money/format.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { ChartPanel } from '../../components/chart-view.tsx'
import { useJobs } from '../../stores/jobs.ts'
import { useRuns } from '../../stores/runs.ts'
import { namesOf } from '../../view/names.ts'

interface FrontierPanelProps {
  readonly run: string
  readonly stale: boolean
  readonly board: AwardBoard
  readonly tender: Tender
  readonly locale: string
}

export function FrontierPanel({ run, stale, board, tender, locale }: FrontierPanelProps) {
  const make = useRuns((state) => state.makeFrontier)
  const busy = useJobs((state) => state.running.length > 0)
  return (
    <Stack gap={14}>
      {frontierKinds.map((kind) => {
        const found = board.frontiers?.find((one) => one.kind === kind)
        return found === undefined ? (
          <Ask key={kind} kind={kind} disabled={stale || busy} make={() => void make(run, kind)} />
        ) : (
          <Points key={kind} frontier={found} tender={tender} locale={locale} />
        )
      })}
    </Stack>
  )
}

interface AskProps {
  readonly kind: FrontierKind
  readonly disabled: boolean
  readonly make: () => void
}

function Ask({ kind, disabled, make }: AskProps) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text>{frontierWords[kind].title}: twelve awards, from the loosest limit to the tightest.</Text>
      <Button variant="default" disabled={disabled} aria-label={`Solve: ${frontierWords[kind].title}`} onClick={make}>
        Solve
      </Button>
    </Group>
  )
}

interface PointsProps {
  readonly frontier: Frontier
  readonly tender: Tender
  readonly locale: string
}

function Points({ frontier, tender, locale }: PointsProps) {
  const { kind, points } = frontier
  const nameOf = namesOf(tender)
  const { currency } = tender
  const cheapest = points.find(({ total }) => total !== null)?.total ?? 0
  return (
    <Stack gap={6}>
      <ChartPanel chart={frontierChart(frontier, currency, locale)} height={260} locale={locale} />
      <Table aria-label={frontierWords[kind].title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Limit</Table.Th>
            <Table.Th className="numeric">Total, {currency}</Table.Th>
            <Table.Th className="numeric">Cannot be below, {currency}</Table.Th>
            <Table.Th className="numeric">More than without, {currency}</Table.Th>
            <Table.Th>Signed with</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {points.map((point) => (
            <Table.Tr key={point.limit}>
              <Table.Td>{limitWords(kind, point.limit, currency, locale)}</Table.Td>
              <Table.Td className="numeric">
                {point.total === null ? '–' : formatMoney(point.total, currency, locale)}
              </Table.Td>
              <Table.Td className="numeric">
                {point.total === null || point.bound === null ? '–' : formatMoney(point.bound, currency, locale)}
              </Table.Td>
              <Table.Td className="numeric">
                {point.total === null ? '–' : formatMoney(point.total - cheapest, currency, locale)}
              </Table.Td>
              <Table.Td>
                {point.why === 'solved' ? point.vendors.map(nameOf).join(', ') : pointWords[point.why]}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}
