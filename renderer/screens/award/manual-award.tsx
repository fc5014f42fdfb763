// A typed award: quantities and starts by hand, checked and priced like any other.
import { Button, Group, Modal, NumberInput, Select, Stack, Table, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import type { AwardScenario, Tender } from '../../../shared/tender/tender.ts'
import { monthOf, nameMonth } from '../../../shared/time/month.ts'
import { useAwardCases } from '../../stores/award-cases.ts'
import { namesOf } from '../../view/names.ts'

interface ManualAwardProps {
  readonly tender: Tender
  readonly onClose: () => void
}

type Lines = Readonly<Record<string, { readonly quantity: number; readonly start: number }>>

export function ManualAward({ tender, onClose }: ManualAwardProps) {
  const nameOf = namesOf(tender)
  const cases = tender.awardScenarios ?? []
  const [name, setName] = useState('Typed award')
  const [caseId, setCaseId] = useState<string | null>(cases[0]?.id ?? null)
  const [lines, setLines] = useState<Lines>({})
  const [busy, setBusy] = useState(false)
  const price = useAwardCases((state) => state.priceManual)
  const offers = activeOffers(tender).active.filter(
    (item) => item.offer.kind !== 'on-demand' && item.offer.awarded === undefined,
  )
  const chosen = Object.entries(lines).filter(([, line]) => line.quantity > 0)
  const submit = async () => {
    setBusy(true)
    const rules = cases.find((scenario: AwardScenario) => scenario.id === caseId)?.rules ?? []
    const done = await price(
      name,
      chosen.map(([offer, line]) => ({ offer, ...line })),
      rules,
    )
    setBusy(false)
    if (done) onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Type an award" size={760}>
      <Stack gap="sm">
        <Text c="var(--quiet)">
          Enter what you would award. The use of it is optimised, the rules of the case are checked, and the whole is
          priced to the cent. On-demand capacity is taken as needed.
        </Text>
        <Group grow>
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
        </Group>
        <Table aria-label="Offers to award">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Offer</Table.Th>
              <Table.Th>Range</Table.Th>
              <Table.Th w={130}>Quantity</Table.Th>
              <Table.Th w={150}>Start</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {offers.map((item) => {
              const { id, minQuantity, maxQuantity, blockSize, startEarliest, startLatest } = item.terms
              const line = lines[id] ?? { quantity: 0, start: startEarliest }
              const starts = Array.from(
                { length: startLatest - startEarliest + 1 },
                (_, index) => startEarliest + index,
              )
              const change = (next: Partial<typeof line>) => setLines({ ...lines, [id]: { ...line, ...next } })
              return (
                <Table.Tr key={id}>
                  <Table.Td>
                    {nameOf(item.vendor)}{' '}
                    <Text span c="var(--quiet)">
                      {id}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    {minQuantity} to {maxQuantity} by {blockSize}
                  </Table.Td>
                  <Table.Td>
                    <NumberInput
                      aria-label={`Quantity of ${id}`}
                      min={0}
                      max={maxQuantity}
                      step={blockSize}
                      allowDecimal={false}
                      value={line.quantity}
                      onChange={(value) => change({ quantity: typeof value === 'number' ? value : 0 })}
                    />
                  </Table.Td>
                  <Table.Td>
                    <Select
                      aria-label={`Start of ${id}`}
                      allowDeselect={false}
                      data={starts.map((m) => ({ value: String(m), label: nameMonth(monthOf(tender.start, m)) }))}
                      value={String(line.start)}
                      onChange={(value) => change({ start: Number(value ?? startEarliest) })}
                    />
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={busy} disabled={name.trim() === ''} onClick={() => void submit()}>
            Check and price
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
