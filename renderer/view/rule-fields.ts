// Which fields a form for each rule type shows, in order; the schema of the rule says what they may hold.
import { failureDomains } from '../../shared/tender/rules/redundancy.ts'
import { shareBases } from '../../shared/tender/rules/share.ts'
import type { Rule, RuleType } from '../../shared/tender/rules/table.ts'
import type { ChoiceSource } from './names.ts'

export type RuleField =
  | { readonly kind: 'number'; readonly key: string; readonly label: string; readonly unit: string }
  | { readonly kind: 'share'; readonly key: string; readonly label: string }
  | { readonly kind: 'yes-no'; readonly key: string; readonly label: string }
  | {
      readonly kind: 'one-of'
      readonly key: string
      readonly label: string
      readonly values: readonly (readonly [string, string])[]
      readonly required: boolean
    }
  | {
      readonly kind: 'id'
      readonly key: string
      readonly label: string
      readonly source: ChoiceSource
      readonly required: boolean
      readonly absent: string
    }

const basisNames: { readonly [B in (typeof shareBases)[number]]: string } = {
  capacity: 'delivered capacity',
  spend: 'capacity spend',
  mw: 'contracted power',
}

const domainNames: { readonly [D in (typeof failureDomains)[number]]: string } = {
  vendor: 'vendor',
  site: 'site',
  region: 'region',
  family: 'accelerator family',
  group: 'failure group',
}

function shareFields(source: ChoiceSource, each: string): readonly RuleField[] {
  return [
    { kind: 'id', key: 'of', label: 'Of', source, required: false, absent: each },
    { kind: 'share', key: 'min', label: 'At least' },
    { kind: 'share', key: 'max', label: 'At most' },
    {
      kind: 'one-of',
      key: 'basis',
      label: 'Share of',
      required: false,
      values: shareBases.map((basis) => [basis, basisNames[basis]] as const),
    },
    {
      kind: 'one-of',
      key: 'per',
      label: 'Counted',
      required: false,
      values: [
        ['year', 'year by year'],
        ['horizon', 'over the horizon'],
      ],
    },
  ]
}

export const RULE_FIELDS: { readonly [T in RuleType]: readonly RuleField[] } = {
  'vendor-count': [
    { kind: 'number', key: 'min', label: 'At least', unit: 'vendors' },
    { kind: 'number', key: 'max', label: 'At most', unit: 'vendors' },
  ],
  'vendor-share': shareFields('vendor', 'each vendor'),
  'group-share': shareFields('group', 'each group'),
  'region-share': shareFields('region', 'each region'),
  'family-share': shareFields('family', 'each family'),
  redundancy: [
    {
      kind: 'one-of',
      key: 'domain',
      label: 'Survives the loss of any one',
      required: true,
      values: failureDomains.map((domain) => [domain, domainNames[domain]] as const),
    },
    { kind: 'number', key: 'from', label: 'From month', unit: 'counted from 0' },
    { kind: 'number', key: 'maxShortfall', label: 'Short by at most', unit: 'H100e a workload' },
    { kind: 'yes-no', key: 'countOnDemand', label: 'Count on-demand capacity' },
  ],
  budget: [
    {
      kind: 'one-of',
      key: 'kind',
      label: 'Limit on',
      required: true,
      values: [
        ['cash-per-year', 'cash in any contract year'],
        ['commitment', 'commitment'],
        ['upfront', 'prepayment'],
      ],
    },
    { kind: 'number', key: 'max', label: 'At most', unit: 'tender currency' },
    { kind: 'id', key: 'vendor', label: 'To vendor', source: 'vendor', required: false, absent: 'all vendors' },
  ],
  power: [
    { kind: 'id', key: 'region', label: 'Region', source: 'region', required: false, absent: 'everywhere' },
    { kind: 'number', key: 'minMw', label: 'At least at the end', unit: 'MW' },
    { kind: 'number', key: 'maxMw', label: 'At most in any month', unit: 'MW' },
  ],
  term: [
    { kind: 'number', key: 'maxMonths', label: 'Longest term', unit: 'months' },
    { kind: 'share', key: 'maxExpiringPerQuarter', label: 'Expiring in one quarter, at most' },
  ],
  offer: [
    { kind: 'id', key: 'offer', label: 'Offer', source: 'offer', required: true, absent: '' },
    {
      kind: 'one-of',
      key: 'do',
      label: 'Is',
      required: true,
      values: [
        ['require', 'awarded'],
        ['exclude', 'not awarded'],
        ['fix', 'awarded exactly so'],
      ],
    },
    { kind: 'number', key: 'quantity', label: 'Quantity', unit: 'units' },
    { kind: 'number', key: 'start', label: 'Start month', unit: 'counted from 0' },
  ],
}

/** A rule to begin a form with. */
export const FIRST_RULE: { readonly [T in RuleType]: Rule } = {
  'vendor-count': { type: 'vendor-count', min: 2 },
  'vendor-share': { type: 'vendor-share', max: 0.5, per: 'horizon' },
  'group-share': { type: 'group-share', max: 0.5, per: 'horizon' },
  'region-share': { type: 'region-share', max: 0.6, per: 'horizon' },
  'family-share': { type: 'family-share', max: 0.8, per: 'horizon' },
  redundancy: { type: 'redundancy', domain: 'vendor' },
  budget: { type: 'budget', kind: 'upfront', max: 1_000_000 },
  power: { type: 'power', maxMw: 5 },
  term: { type: 'term', maxMonths: 36 },
  offer: { type: 'offer', offer: '', do: 'require' },
}
