// The cases of a tender: each a name and its rules as sentences; ticked ones are computed side by side.
import { ActionIcon, Button, Checkbox, Group, Menu, Text, TextInput, Tooltip } from '@mantine/core'
import { IconCopy, IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { type Rule, ruleSentence } from '../../../shared/tender/rules/table.ts'
import type { AwardScenario, Tender } from '../../../shared/tender/tender.ts'
import { Panel } from '../../components/screen-frame.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { freshCaseId, saveCases, useAwardCases } from '../../stores/award-cases.ts'
import { ruleContextOf } from '../../view/names.ts'
import classes from './case-panel.module.css'
import { RuleEditor } from './rule-editor.tsx'

interface Editing {
  readonly scenario: string
  /** Index of the rule; −1 for a new one. */
  readonly index: number
}

export function CasePanel({ tender }: { readonly tender: Tender }) {
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const [editing, setEditing] = useState<Editing | null>(null)
  const cases = tender.awardScenarios ?? []
  const change = (why: string, id: string, edit: (scenario: AwardScenario) => AwardScenario) =>
    void saveCases(
      why,
      cases.map((scenario) => (scenario.id === id ? edit(scenario) : scenario)),
    )
  const add = (from?: AwardScenario) => {
    const id = freshCaseId(tender)
    const name = from === undefined ? `Case ${cases.length + 1}` : `${from.name ?? from.id}, changed`
    void saveCases(`Added case ${name}`, [...cases, { id, name, rules: from?.rules ?? [] }])
  }
  const edited = cases.find((scenario) => scenario.id === editing?.scenario)
  return (
    <Panel
      title="Cases"
      aside={
        <Button variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => add()}>
          New case
        </Button>
      }
      className={classes.panel}
    >
      {cases.length === 0 && (
        <Text c="var(--quiet)">
          A case is a set of rules with a name. Begin with one without rules: the lowest cost there is.
        </Text>
      )}
      {cases.map((scenario) => (
        <CaseCard
          key={scenario.id}
          scenario={scenario}
          tender={tender}
          locale={locale}
          onEditRule={(index) => setEditing({ scenario: scenario.id, index })}
          onChange={(why, edit) => change(why, scenario.id, edit)}
          onCopy={() => add(scenario)}
          onRemove={() =>
            void saveCases(
              `Removed case ${scenario.name ?? scenario.id}`,
              cases.filter((one) => one.id !== scenario.id),
            )
          }
        />
      ))}
      {editing !== null && edited !== undefined && (
        <RuleEditor
          tender={tender}
          locale={locale}
          rule={edited.rules[editing.index] ?? null}
          onClose={() => setEditing(null)}
          onSave={(rule) => {
            setEditing(null)
            change(`Changed the rules of ${edited.name ?? edited.id}`, edited.id, (scenario) => ({
              ...scenario,
              rules: placeRule(scenario.rules, editing.index, rule),
            }))
          }}
        />
      )}
    </Panel>
  )
}

function placeRule(rules: readonly Rule[], index: number, rule: Rule): Rule[] {
  return index < 0 ? [...rules, rule] : rules.map((old, place) => (place === index ? rule : old))
}

interface CaseCardProps {
  readonly scenario: AwardScenario
  readonly tender: Tender
  readonly locale: string
  readonly onEditRule: (index: number) => void
  readonly onChange: (why: string, edit: (scenario: AwardScenario) => AwardScenario) => void
  readonly onCopy: () => void
  readonly onRemove: () => void
}

function CaseCard({ scenario, tender, locale, onEditRule, onChange, onCopy, onRemove }: CaseCardProps) {
  const ticked = useAwardCases((state) => !state.skipped.has(scenario.id))
  const toggle = useAwardCases((state) => state.toggle)
  const [naming, setNaming] = useState(false)
  const name = scenario.name ?? scenario.id
  const context = ruleContextOf(tender, locale)
  const rename = (next: string) => {
    setNaming(false)
    if (next.trim() !== '' && next !== name) onChange(`Renamed case ${name}`, (old) => ({ ...old, name: next.trim() }))
  }
  return (
    <article className={classes.card} aria-label={`Case ${name}`}>
      <Group justify="space-between" wrap="nowrap" gap={6}>
        {naming ? (
          <TextInput
            aria-label="Name of the case"
            defaultValue={name}
            autoFocus
            onBlur={(event) => rename(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && rename(event.currentTarget.value)}
          />
        ) : (
          <Checkbox checked={ticked} onChange={() => toggle(scenario.id)} label={<strong>{name}</strong>} />
        )}
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label={`More for ${name}`}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={14} />} onClick={() => setNaming(true)}>
              Rename
            </Menu.Item>
            <Menu.Item leftSection={<IconCopy size={14} />} onClick={onCopy}>
              Copy
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={14} />} onClick={onRemove}>
              Remove
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      {scenario.rules.length === 0 && <Text c="var(--quiet)">No rules: the lowest cost there is.</Text>}
      <ul className={classes.rules}>
        {scenario.rules.map((rule, index) => {
          const sentence = ruleSentence(rule, context)
          return (
            <li key={rule.id ?? `${index} ${sentence}`} className={classes.rule}>
              <button
                type="button"
                className={classes.sentence}
                onClick={() => onEditRule(index)}
                aria-label={`Change rule: ${sentence}`}
              >
                {sentence}
                {rule.strictness === 'priced' && <em> Breach costs {rule.priceCap}.</em>}
                {rule.strictness === 'priority' && <em> Priority {rule.priority}.</em>}
              </button>
              <Tooltip label="Remove this rule">
                <ActionIcon
                  size="sm"
                  aria-label={`Remove rule: ${sentence}`}
                  onClick={() =>
                    onChange(`Removed a rule of ${name}`, (old) => ({
                      ...old,
                      rules: old.rules.filter((_, place) => place !== index),
                    }))
                  }
                >
                  <IconTrash size={13} />
                </ActionIcon>
              </Tooltip>
            </li>
          )
        })}
      </ul>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={12} />}
        onClick={() => onEditRule(-1)}
        aria-label={`Add a rule to ${name}`}
      >
        Add a rule
      </Button>
    </article>
  )
}
