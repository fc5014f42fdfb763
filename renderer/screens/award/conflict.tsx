// No award: which rules cannot hold together, and the cheapest one to give up.
import { Alert, Button, List, Text } from '@mantine/core'
import { IconScissors } from '@tabler/icons-react'
import type { RunView } from '../../../shared/contract/views.ts'
import { formatMoney } from '../../../shared/money/format.ts'
import { type Rule, ruleSentence } from '../../../shared/tender/rules/table.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { Panel } from '../../components/screen-frame.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { freshCaseId, saveCases, useAwardCases } from '../../stores/award-cases.ts'
import { ruleContextOf } from '../../view/names.ts'

export function Conflict({ view, tender }: { readonly view: RunView; readonly tender: Tender }) {
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const context = ruleContextOf(tender, locale)
  const { conflict, relax, status } = view.award
  if (status === 'no-award-found') {
    return (
      <Panel title={view.summary.name}>
        <Alert color="yellow" variant="light" title="The limit was reached before any award was found">
          Nothing is known yet: neither that the rules conflict nor what they cost. Run the case again with fewer rules,
          or with a larger limit on the command line.
        </Alert>
      </Panel>
    )
  }
  return (
    <Panel title={view.summary.name}>
      <Alert color="red" variant="light" title="No award keeps all these rules">
        <Text mb={6}>These cannot hold together; without any one of them the others can:</Text>
        <List>
          {(conflict ?? []).map((rule) => (
            <List.Item key={rule.id ?? JSON.stringify(rule)}>{ruleSentence(rule, context)}</List.Item>
          ))}
        </List>
        {relax !== undefined && (
          <>
            <Text mt="sm">
              The cheapest to give up: “{ruleSentence(relax.rule, context)}” Without it the total is{' '}
              {formatMoney(relax.total, tender.currency, locale, 0)}.
            </Text>
            <Button
              mt="sm"
              leftSection={<IconScissors size={15} />}
              onClick={() => void runWithout(view, tender, relax.rule)}
            >
              Give this rule up in a new case and run it
            </Button>
          </>
        )}
      </Alert>
    </Panel>
  )
}

/** Keeps the case as it is and adds one without the rule. */
async function runWithout(view: RunView, tender: Tender, rule: Rule): Promise<void> {
  const gone = JSON.stringify(rule)
  const scenario = {
    id: freshCaseId(tender),
    name: `${view.summary.name}, relaxed`,
    rules: view.award.rules.filter((one) => JSON.stringify(one) !== gone),
  }
  if (await saveCases(`Added case ${scenario.name}`, [...(tender.awardScenarios ?? []), scenario])) {
    await useAwardCases.getState().compute([scenario])
  }
}
