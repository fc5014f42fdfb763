// One rule as a form: its type, its fields, how strict it is; below it the sentence it makes.
import { Alert, Button, Group, Modal, NumberInput, Select, Stack, Switch, Text } from '@mantine/core'
import { useState } from 'react'
import { RULES, type Rule, type RuleType, ruleSchema, ruleSentence } from '../../../shared/tender/rules/table.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { choicesOf, ruleContextOf } from '../../view/names.ts'
import { FIRST_RULE, RULE_FIELDS, type RuleField } from '../../view/rule-fields.ts'

type Draft = Readonly<Record<string, unknown>>

interface RuleEditorProps {
  readonly tender: Tender
  readonly locale: string
  /** Null: a new rule. */
  readonly rule: Rule | null
  readonly onSave: (rule: Rule) => void
  readonly onClose: () => void
}

const ruleTypes = Object.keys(RULES) as RuleType[]

export function RuleEditor({ tender, locale, rule, onSave, onClose }: RuleEditorProps) {
  const [draft, setDraft] = useState<Draft>(rule ?? FIRST_RULE.redundancy)
  const type = draft.type as RuleType
  const parsed = ruleSchema.safeParse(draft)
  const set = (key: string, value: unknown) => setDraft((old) => withField(old, key, value))
  const strictness = (draft.strictness as string | undefined) ?? 'hard'
  return (
    <Modal opened onClose={onClose} title={rule === null ? 'Add a rule' : 'Change the rule'} size={480}>
      <Stack gap="sm">
        <Select
          label="Rule"
          data-autofocus
          allowDeselect={false}
          data={ruleTypes.map((value) => ({ value, label: RULES[value].label }))}
          value={type}
          onChange={(value) => value !== null && setDraft(FIRST_RULE[value as RuleType])}
        />
        {RULE_FIELDS[type].map((field) => (
          <FieldInput
            key={`${type} ${field.key}`}
            field={field}
            tender={tender}
            value={draft[field.key]}
            onChange={(value) => set(field.key, value)}
          />
        ))}
        <Select
          label="How strict"
          allowDeselect={false}
          data={[
            { value: 'hard', label: 'Must hold' },
            { value: 'priced', label: 'May be broken at a price' },
            { value: 'priority', label: 'Given up by priority when rules conflict' },
          ]}
          value={strictness}
          onChange={(value) => setDraft((old) => withStrictness(old, value ?? 'hard'))}
        />
        {strictness === 'priced' && (
          <FieldInput
            field={{
              kind: 'number',
              key: 'priceCap',
              label: 'Price of a breach',
              unit: `${tender.currency} per ${RULES[type].unit}`,
            }}
            tender={tender}
            value={draft.priceCap}
            onChange={(value) => set('priceCap', value)}
          />
        )}
        {strictness === 'priority' && (
          <Select
            label="Priority"
            allowDeselect={false}
            data={[
              { value: '1', label: '1: kept longest' },
              { value: '2', label: '2' },
              { value: '3', label: '3' },
              { value: '4', label: '4: given up first' },
            ]}
            value={String(draft.priority ?? 2)}
            onChange={(value) => set('priority', Number(value))}
          />
        )}
        <Alert
          color={parsed.success ? 'harbour' : 'red'}
          variant="light"
          p="xs"
          title={parsed.success ? 'Reads as' : 'Not complete yet'}
        >
          <Text fz="sm">
            {parsed.success
              ? ruleSentence(parsed.data, ruleContextOf(tender, locale))
              : (parsed.error.issues[0]?.message ?? '')}
          </Text>
        </Alert>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={!parsed.success} onClick={() => parsed.success && onSave(parsed.data)}>
            {rule === null ? 'Add rule' : 'Save rule'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function withField(draft: Draft, key: string, value: unknown): Draft {
  const { [key]: _gone, ...rest } = draft
  return value === undefined ? rest : { ...rest, [key]: value }
}

function withStrictness(draft: Draft, strictness: string): Draft {
  const { strictness: _s, priceCap: _c, priority: _p, ...rest } = draft
  if (strictness === 'priced') return { ...rest, strictness, priceCap: 1000 }
  return strictness === 'priority' ? { ...rest, strictness, priority: 2 } : rest
}

interface FieldInputProps {
  readonly field: RuleField
  readonly tender: Tender
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

function FieldInput({ field, tender, value, onChange }: FieldInputProps) {
  switch (field.kind) {
    case 'number':
      return (
        <NumberInput
          label={field.label}
          suffix={` ${field.unit}`}
          min={0}
          thousandSeparator=","
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
        />
      )
    case 'share':
      return (
        <NumberInput
          label={field.label}
          suffix=" %"
          min={0}
          max={100}
          decimalScale={2}
          value={typeof value === 'number' ? Number((value * 100).toFixed(4)) : ''}
          onChange={(next) => onChange(typeof next === 'number' ? Number((next / 100).toFixed(6)) : undefined)}
        />
      )
    case 'yes-no':
      return (
        <Switch
          label={field.label}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked || undefined)}
        />
      )
    case 'one-of':
      return (
        <Select
          label={field.label}
          allowDeselect={!field.required}
          data={field.values.map(([id, label]) => ({ value: id, label }))}
          value={typeof value === 'string' ? value : null}
          onChange={(next) => onChange(next ?? undefined)}
        />
      )
    case 'id':
      return (
        <Select
          label={field.label}
          placeholder={field.absent}
          clearable={!field.required}
          searchable
          data={[...choicesOf(tender, field.source)]}
          value={typeof value === 'string' && value !== '' ? value : null}
          onChange={(next) => onChange(next ?? undefined)}
        />
      )
  }
}
