// What each of our own rules costs: taken away from the others, and standing alone.
import { Table, Text } from '@mantine/core'
import { ruleSentence } from '../../../shared/tender/rules/table.ts'
import { WordHint } from '../../components/word.tsx'
import { ruleContextOf } from '../../view/names.ts'
import classes from './leverage-screen.module.css'
import type { LeverageView } from './leverage-view.ts'
import { SaidValue } from './said-value.tsx'

export function RuleCosts({ view }: { readonly view: LeverageView }) {
  const { leverage, tender, locale } = view
  const { currency } = tender
  if (leverage.rules.length === 0) return <Text>This case has no rule of ours, so none costs anything.</Text>
  const context = ruleContextOf(tender, locale)
  const costs = new Map(leverage.ruleCosts.map((cost) => [JSON.stringify(cost.rule), cost]))
  return (
    <>
      <Table aria-label="What our rules cost" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Rule</Table.Th>
            <Table.Th>
              <WordHint word="cost of a rule">Costs beside the others</WordHint>
            </Table.Th>
            <Table.Th>
              <WordHint word="cost of a rule">Costs alone</WordHint>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {leverage.rules.map((rule) => {
            const cost = costs.get(JSON.stringify(rule))
            return (
              <Table.Tr key={JSON.stringify(rule)}>
                <Table.Td>{ruleSentence(rule, context)}</Table.Td>
                <Table.Td>
                  <SaidValue {...{ currency, locale }} value={cost?.lastIn ?? null} without="no award without it" />
                </Table.Td>
                <Table.Td>
                  <SaidValue {...{ currency, locale }} value={cost?.firstIn ?? null} without="no award keeps it" />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      <Text fz="xs" c="var(--quiet)" mt={6}>
        Present value. Rules lean on each other: neither column adds up to what all of them cost together.
      </Text>
    </>
  )
}
