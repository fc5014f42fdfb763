// The shown award against another case: figures side by side, and how far each price must move before the decision turns.
import { Button, Group, Select, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { AwardBoard } from '../../../shared/award/board.ts'
import type { LeaseOrBuild } from '../../../shared/award/lease-or-build.ts'
import {
  driverWords,
  flipWords,
  measureUnit,
  sideCell,
  sideRows,
  singlePrice,
} from '../../../shared/award/lease-or-build-words.ts'
import { drivers } from '../../../shared/award/market-edits.ts'
import type { RunSummary } from '../../../shared/contract/views.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { useJobs } from '../../stores/jobs.ts'
import { newestRuns, useRuns } from '../../stores/runs.ts'
import { useTender } from '../../stores/tender.ts'

interface LeaseOrBuildPanelProps {
  readonly run: RunSummary
  readonly board: AwardBoard
  readonly tender: Tender
  readonly locale: string
}

export function LeaseOrBuildPanel({ run, board, tender, locale }: LeaseOrBuildPanelProps) {
  return (
    <Stack gap={14}>
      <Ask run={run} />
      {(board.leaseOrBuild ?? []).toReversed().map((found) => (
        <Stack key={found.second} gap={8}>
          <Figures found={found} tender={tender} locale={locale} />
          <Turns found={found} tender={tender} locale={locale} />
        </Stack>
      ))}
    </Stack>
  )
}

function Ask({ run }: { readonly run: RunSummary }) {
  const view = useTender((state) => state.view)
  const make = useRuns((state) => state.makeLeaseOrBuild)
  const busy = useJobs((state) => state.running.length > 0)
  const [other, setOther] = useState<string | null>(null)
  if (run.manual) return <Text>An award typed by hand has no rules to solve. Choose a case above.</Text>
  const others = view === null ? [] : newestRuns(view).filter((one) => one.run !== run.run && !one.stale && !one.manual)
  if (others.length === 0) return <Text>Run another case first; then the two can be set side by side.</Text>
  return (
    <Group align="end" wrap="nowrap">
      <Select
        label={`${run.name} against`}
        data={others.map((one) => ({ value: one.run, label: one.name }))}
        value={other}
        onChange={setOther}
        placeholder="Choose a case"
      />
      <Button
        variant="default"
        disabled={other === null || busy || run.stale}
        onClick={() => other !== null && void make(run.run, other, drivers)}
      >
        Set side by side
      </Button>
    </Group>
  )
}

interface FoundProps {
  readonly found: LeaseOrBuild
  readonly tender: Tender
  readonly locale: string
}

function Figures({ found, tender, locale }: FoundProps) {
  const { currency } = tender
  return (
    <Table aria-label={`${found.first} and ${found.second} side by side`}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Figure</Table.Th>
          <Table.Th className="numeric">{found.first}</Table.Th>
          <Table.Th className="numeric">{found.second}</Table.Th>
          <Table.Th className="numeric">Difference</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sideRows(found).map((row) => (
          <Table.Tr key={row.label}>
            <Table.Td>
              {row.label}, {measureUnit(row.measure, currency)}
            </Table.Td>
            <Table.Td className="numeric">{sideCell(row.first, row.measure, currency, locale)}</Table.Td>
            <Table.Td className="numeric">{sideCell(row.second, row.measure, currency, locale)}</Table.Td>
            <Table.Td className="numeric">{sideCell(row.difference, row.measure, currency, locale)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Turns({ found, tender, locale }: FoundProps) {
  return (
    <Table aria-label={`Where the decision between ${found.first} and ${found.second} turns`}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>What moves</Table.Th>
          <Table.Th>Way</Table.Th>
          <Table.Th>What happens</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {found.flips.map((flip) => (
          <Table.Tr key={`${flip.driver} ${flip.direction}`}>
            <Table.Td>{driverWords[flip.driver]}</Table.Td>
            <Table.Td>{flip.direction}</Table.Td>
            <Table.Td>{flipWords(flip, singlePrice(tender, flip.driver), locale)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
