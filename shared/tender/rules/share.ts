// Least and largest share of a vendor, group, region or accelerator family.
import { z } from 'zod'
import { formatShare } from '../../money/format.ts'
import { countField, idField, shareField } from '../field.ts'
import { defineRule, type RuleContext, type RuleKind, ruleBase } from './rule.ts'

export const shareBases = ['capacity', 'spend', 'mw'] as const

const shareFields = {
  of: idField.optional(),
  basis: z.enum(shareBases).optional(),
  min: shareField.optional(),
  max: shareField.optional(),
  per: z.enum(['year', 'horizon']).optional(),
  /** Contract years, counted from 0; absent means all. */
  years: z.array(countField).optional(),
  ...ruleBase,
}

export const vendorShareSchema = z.strictObject({ type: z.literal('vendor-share'), ...shareFields })
export const groupShareSchema = z.strictObject({ type: z.literal('group-share'), ...shareFields })
export const regionShareSchema = z.strictObject({ type: z.literal('region-share'), ...shareFields })
export const familyShareSchema = z.strictObject({ type: z.literal('family-share'), ...shareFields })

interface ShareRule {
  readonly of?: string | undefined
  readonly basis?: (typeof shareBases)[number] | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly per?: 'year' | 'horizon' | undefined
  readonly years?: readonly number[] | undefined
}

const basisWords = { capacity: 'delivered capacity', spend: 'capacity spend', mw: 'contracted power' } as const

function shareSentence(rule: ShareRule, noun: string, context: RuleContext): string {
  const who = rule.of === undefined ? `Each ${noun}` : context.nameOf(rule.of)
  const bounds = [
    ...(rule.min === undefined ? [] : [`at least ${formatShare(rule.min, context.locale)}`]),
    ...(rule.max === undefined ? [] : [`at most ${formatShare(rule.max, context.locale)}`]),
  ].join(' and ')
  const years = rule.years === undefined ? '' : ` in contract year ${rule.years.map((year) => year + 1).join(', ')}`
  const per =
    rule.per === 'year' || (rule.per === undefined && rule.years !== undefined)
      ? ', year by year'
      : rule.per === 'horizon'
        ? ', over the whole horizon'
        : ', each year and in all'
  return `${who} has ${bounds === '' ? 'any share' : bounds} of ${basisWords[rule.basis ?? 'capacity']}${years}${per}.`
}

function defineShare<T extends ShareRule>(label: string, noun: string, schema: z.ZodType<T>): RuleKind<T> {
  return defineRule({
    label,
    schema,
    sentence: (rule, context) => shareSentence(rule, noun, context),
    unit: 'H100e-month, currency unit or MW-month outside the bound',
  })
}

export const vendorShare = defineShare('Share of a vendor', 'vendor', vendorShareSchema)
export const groupShare = defineShare('Share of a group', 'group', groupShareSchema)
export const regionShare = defineShare('Share of a region', 'region', regionShareSchema)
export const familyShare = defineShare('Share of an accelerator family', 'accelerator family', familyShareSchema)
