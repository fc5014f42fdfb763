// What can be chosen in a layout: meanings by what they belong to, units, vendors of the tender and those it adds, words of the vendor.
import type { FieldLayout, Layout } from '../../shared/quote/layout/layout.ts'
import type { LayoutEdit } from '../../shared/quote/layout/proposal.ts'
import { type Target, targets } from '../../shared/quote/words/targets.ts'
import { layoutUnits, priceLayoutUnits } from '../../shared/quote/words/units.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { unitWords } from './layout-words.ts'
import { type Choice, choicesOf } from './names.ts'

export interface ChoiceGroup {
  readonly group: string
  readonly items: Choice[]
}

const belongsWords: Readonly<Record<Target['belongs'], string>> = {
  record: 'About the line',
  offer: 'Terms of the offer',
  quote: 'The whole quote',
}

/** Every meaning a field can have. */
export const targetChoices: ChoiceGroup[] = (['record', 'offer', 'quote'] as const).map((belongs) => ({
  group: belongsWords[belongs],
  items: targets.filter((one) => one.belongs === belongs).map(({ to, label }) => ({ value: to, label })),
}))

export const unitChoices: ChoiceGroup[] = [
  { group: 'Prices', items: priceLayoutUnits.map((unit) => ({ value: unit, label: unitWords[unit] })) },
  {
    group: 'Amounts, times, shares',
    items: layoutUnits
      .filter((unit) => !priceLayoutUnits.some((price) => price === unit))
      .map((unit) => ({ value: unit, label: unitWords[unit] })),
  },
]

export function vendorChoices(tender: Tender, layout: Layout): Choice[] {
  const added = (layout.additions?.vendors ?? []).map(({ id, name }) => ({ value: id, label: `${name} (new)` }))
  return [...choicesOf(tender, 'vendor'), ...added]
}

/** What a word of the vendor can stand for, where the field names a thing of the tender or one of a few choices. */
export function valueChoices(tender: Tender, layout: Layout, { to }: FieldLayout): Choice[] {
  if (to === 'vendor') return vendorChoices(tender, layout)
  if (to === 'accelerator') return [...choicesOf(tender, 'accelerator')]
  if (to === 'region' || to?.startsWith('site') === true) {
    const added = (layout.additions?.sites ?? []).map(({ id, name, region }) => ({
      value: id,
      label: `${name ?? id} · ${region} (new)`,
    }))
    return [...choicesOf(tender, 'site'), ...added]
  }
  const choices = targets.find((target) => target.to === to)?.choices ?? []
  return choices.map((value) => ({ value, label: value }))
}

/** The choices, and the value there is when it is none of them; '' is no value. */
export function withKnown(choices: readonly Choice[], value: string): Choice[] {
  const isKnown = value === '' || choices.some((choice) => choice.value === value)
  return isKnown ? [...choices] : [...choices, { value, label: value }]
}

/** Currencies of the tender, the tender's own first, and the one the layout has. */
export function currencyChoices(tender: Tender, now: string | undefined): string[] {
  return [...new Set([tender.currency, ...Object.keys(tender.fx), ...(now === undefined ? [] : [now])])]
}

/** Adds a vendor to the tender with the import, and makes the layout its own. */
export function addVendor(tender: Tender, layout: Layout, name: string): readonly LayoutEdit[] {
  const added = layout.additions?.vendors ?? []
  const taken = new Set([...tender.vendors, ...added].map(({ id }) => id))
  const id = freeId(name, taken)
  return [
    { path: 'additions.vendors', value: [...added, { id, name }] },
    { path: 'vendor', value: id },
  ]
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize('NFKD').toLowerCase()
  const stem = plain
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  const base = (stem === '' ? 'vendor' : stem).slice(0, 60)
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`
    if (!taken.has(id)) return id
  }
}
