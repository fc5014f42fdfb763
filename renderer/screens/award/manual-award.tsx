// A typed award: quantities and starts by hand or from a sheet, checked and priced like any other.
import { Alert, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconTableImport } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { AwardSheetView } from '../../../shared/contract/views.ts'
import { describePlace, describeProblem } from '../../../shared/kernel/problem.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { useAwardCases } from '../../stores/award-cases.ts'
import { entriesOf, type ManualEntries, manualLines, manualRows } from '../../view/manual-rows.ts'
import { ManualLines } from './manual-lines.tsx'

interface ManualAwardProps {
  readonly tender: Tender
  readonly onClose: () => void
}

export function ManualAward({ tender, onClose }: ManualAwardProps) {
  const cases = tender.awardScenarios ?? []
  const rows = useMemo(() => manualRows(tender), [tender])
  const [name, setName] = useState('Typed award')
  const [caseId, setCaseId] = useState<string | null>(cases[0]?.id ?? null)
  const [entries, setEntries] = useState<ManualEntries>({})
  const [sheet, setSheet] = useState<AwardSheetView | null>(null)
  const [busy, setBusy] = useState<'reading' | 'pricing' | null>(null)
  const { priceManual, readLines } = useAwardCases.getState()
  const submit = async () => {
    setBusy('pricing')
    const rules = cases.find((scenario) => scenario.id === caseId)?.rules ?? []
    const done = await priceManual(name, manualLines(rows, entries), rules)
    setBusy(null)
    if (done) onClose()
  }
  const read = async () => {
    setBusy('reading')
    const found = await readLines()
    setBusy(null)
    if (found === null) return
    setSheet(found)
    if (found.problems.length === 0) setEntries(entriesOf(rows, found.lines))
  }
  return (
    <Modal opened onClose={onClose} title="Type an award" size={760}>
      <Stack gap="sm">
        <Text c="var(--quiet)">
          Enter what you would award, or read it from a sheet with the headers offer, quantity and start. The use of it
          is optimised, the rules of the case are checked, and the whole is priced to the cent. On-demand capacity is
          taken as needed.
        </Text>
        <Group grow align="end">
          <TextInput
            label="Name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <Select
            label="Check against the rules of"
            placeholder="no rules"
            clearable
            data={cases.map((scenario) => ({ value: scenario.id, label: scenario.name ?? scenario.id }))}
            value={caseId}
            onChange={setCaseId}
          />
          <Button
            variant="default"
            loading={busy === 'reading'}
            leftSection={<IconTableImport size={15} stroke={1.7} />}
            onClick={() => void read()}
          >
            Read from a sheet…
          </Button>
        </Group>
        {sheet !== null && <SheetTold sheet={sheet} />}
        <ManualLines tender={tender} rows={rows} entries={entries} onChange={setEntries} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={busy === 'pricing'} disabled={name.trim() === ''} onClick={() => void submit()}>
            Check and price
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** How many lines a sheet gave; or each problem at its cell, and that nothing was taken over. */
function SheetTold({ sheet: { name, lines, problems } }: { readonly sheet: AwardSheetView }) {
  if (problems.length === 0) {
    return (
      <Alert variant="light" p="xs" role="status">
        {lines.length === 1 ? '1 line' : `${lines.length} lines`} read from {name}.
      </Alert>
    )
  }
  return (
    <Alert color="red" variant="light" p="xs" title={`Nothing was taken over from ${name}`}>
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {problems.map((problem) => (
          <li key={`${describePlace(problem.where)} ${problem.what}`}>
            {describePlace(problem.where)}: {describeProblem(problem)}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
