// What stands beside an award: who serves after a failure, savings, what each rule costs, why others lost.
import { Badge, Table, Text } from '@mantine/core'
import type { AwardBoard, Value } from '../../../shared/award/board.ts'
import { formatMoney, formatQuantity } from '../../../shared/money/format.ts'
import { ruleSentence } from '../../../shared/tender/rules/table.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { monthOf, nameMonth } from '../../../shared/time/month.ts'
import { namesOf, ruleContextOf } from '../../view/names.ts'

interface BoardTableProps {
  readonly board: AwardBoard
  readonly tender: Tender
  readonly locale: string
}

export function StressTable({ board, tender, locale }: BoardTableProps) {
  const nameOf = namesOf(tender)
  const amount = (value: number) => formatQuantity(value, 'H100e', locale)
  return (
    <Table aria-label="What is left when one thing fails, in its worst month" stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>When this fails</Table.Th>
          <Table.Th>Worst month</Table.Th>
          <Table.Th className="numeric">Critical demand</Table.Th>
          <Table.Th className="numeric">Still served</Table.Th>
          <Table.Th className="numeric">Shortfall</Table.Th>
          <Table.Th>Who serves then</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {board.stress.map((row) => (
          <Table.Tr key={`${row.domain} ${row.failed}`}>
            <Table.Td>
              {nameOf(row.failed)}{' '}
              <Text span c="var(--quiet)">
                ({row.domain})
              </Text>
            </Table.Td>
            <Table.Td>{nameMonth(monthOf(tender.start, row.month))}</Table.Td>
            <Table.Td className="numeric">{amount(row.criticalDemand)}</Table.Td>
            <Table.Td className="numeric">{amount(row.served)}</Table.Td>
            <Table.Td className="numeric">
              {row.shortfall > 0.5 ? (
                <Badge color="red">{amount(row.shortfall)}</Badge>
              ) : (
                <Badge color="teal">none</Badge>
              )}
            </Table.Td>
            <Table.Td>
              {row.serving
                .map(
                  (service) =>
                    `${nameOf(service.vendor)} → ${nameOf(service.workload)} ${formatQuantity(service.capacity, '', locale)}`,
                )
                .join('; ')}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

export function SavingsTable({ board, tender, locale }: BoardTableProps) {
  const money = (value: number) => formatMoney(value, tender.currency, locale, 0)
  return (
    <Table aria-label="Savings against named baselines">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Against</Table.Th>
          <Table.Th className="numeric">Baseline</Table.Th>
          <Table.Th className="numeric">Saving</Table.Th>
          <Table.Th className="numeric">of it price</Table.Th>
          <Table.Th className="numeric">volume</Table.Th>
          <Table.Th className="numeric">terms</Table.Th>
          <Table.Th>How it is counted</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {board.savings.map((saving) => (
          <Table.Tr key={saving.baseline}>
            <Table.Td fw={500}>{saving.name}</Table.Td>
            <Table.Td className="numeric">{saving.baselineTotal === null ? '–' : money(saving.baselineTotal)}</Table.Td>
            <Table.Td className="numeric">{saving.saving === null ? '–' : money(saving.saving)}</Table.Td>
            <Table.Td className="numeric">{saving.split === null ? '–' : money(saving.split.price)}</Table.Td>
            <Table.Td className="numeric">{saving.split === null ? '–' : money(saving.split.volume)}</Table.Td>
            <Table.Td className="numeric">{saving.split === null ? '–' : money(saving.split.terms)}</Table.Td>
            <Table.Td>
              <Text c="var(--quiet)">{saving.reason}</Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

export function PolicyTable({ board, tender, locale }: BoardTableProps) {
  const context = ruleContextOf(tender, locale)
  return (
    <Table aria-label="What each rule costs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Rule</Table.Th>
          <Table.Th className="numeric">Costs</Table.Th>
          <Table.Th>Proof</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {board.policyPrices.map((policy) => (
          <Table.Tr key={policy.rule.id ?? JSON.stringify(policy.rule)}>
            <Table.Td>{ruleSentence(policy.rule, context)}</Table.Td>
            <Table.Td className="numeric">
              {policy.cost === null ? '–' : formatMoney(policy.cost.value, tender.currency, locale, 0)}
            </Table.Td>
            <Table.Td>
              <Text c="var(--quiet)">
                {policy.cost === null ? policy.reason : proofWords(policy.cost, tender.currency, locale)}
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

export function WhyNotTable({ board, tender, locale }: BoardTableProps) {
  const nameOf = namesOf(tender)
  return (
    <Table aria-label="Why other vendors are not in the award">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Vendor</Table.Th>
          <Table.Th className="numeric">Awarding it would add</Table.Th>
          <Table.Th>Why</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {board.whyNot.map((row) => (
          <Table.Tr key={row.vendor}>
            <Table.Td fw={500}>{nameOf(row.vendor)}</Table.Td>
            <Table.Td className="numeric">
              {row.cost === null ? '–' : formatMoney(row.cost.value, tender.currency, locale, 0)}
            </Table.Td>
            <Table.Td>
              {row.sentence}
              {row.cost !== null && (
                <Text span c="var(--quiet)">
                  {' '}
                  {proofWords(row.cost, tender.currency, locale)}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** `between … and …`, or that it is not proven to differ from nothing. */
function proofWords(value: Value, currency: string, locale: string): string {
  const interval = `between ${formatMoney(value.lo, currency, locale, 0)} and ${formatMoney(value.hi, currency, locale, 0)}`
  return value.proven ? `Proven ${interval}.` : `Not proven: ${interval}.`
}
