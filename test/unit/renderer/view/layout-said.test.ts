import { describe, expect, it } from 'vitest'
import {
  axisEdit,
  axisParts,
  fixedEdit,
  fixedHint,
  hasAxis,
  readFixed,
  sayableTargets,
} from '../../../../renderer/view/layout-said.ts'
import { editLayout } from '../../../../shared/quote/layout/edit-layout.ts'
import { buildLayout } from '../../../builders/proposal.ts'

const field = 'tables[0].fields[1]'

describe('axisParts', () => {
  const read = (part: string, text: string) => axisParts.find((one) => one.part === part)?.read(text)
  it('read quantities, terms and months, and say what to write instead', () => {
    expect([read('volume', '128'), read('term', '0'), read('month', '2027-04')]).toEqual([
      { value: 128 },
      { value: 0 },
      { value: '2027-04' },
    ])
    expect([read('volume', '-1'), read('term', '1.5'), read('month', 'April')]).toEqual([
      { fix: 'Write a whole number up to 10000000' },
      { fix: 'Write a whole number up to 1200' },
      { fix: 'Write 2027-04' },
    ])
  })
})

describe('hasAxis', () => {
  it('holds for prices and quantities, and wherever something is said', () => {
    expect(['price', 'price.list', 'maxQuantity', 'site'].map((to) => hasAxis({ to }))).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect(hasAxis({ at: { term: 12 } })).toBe(true)
  })
})

describe('axisEdit', () => {
  it('sets one part beside the others, and takes the whole out with the last', () => {
    const edited = editLayout(buildLayout(), [axisEdit(field, { term: 12 }, 'volume', 128)])
    expect(edited.ok && edited.value.tables[0]?.fields[1]?.at).toEqual({ term: 12, volume: 128 })
    expect(axisEdit(field, { term: 12 }, 'term', undefined)).toEqual({ path: `${field}.at` })
  })
})

describe('readFixed', () => {
  it('keeps words as words, figures as figures', () => {
    expect(readFixed('maxQuantity', '512')).toEqual({ value: 512 })
    expect(readFixed('quote.validUntil', '2027-04-30')).toEqual({ value: '2027-04-30' })
    expect(readFixed('takeOrPay', '0.8')).toEqual({ value: 0.8 })
    expect(readFixed('quote.contact', 'Ms Varga')).toEqual({ value: 'Ms Varga' })
  })
  it('says what to write instead', () => {
    expect(readFixed('maxQuantity', 'many')).toMatchObject({ fix: expect.stringContaining('accelerators') })
    expect(readFixed('quote.validUntil', 'April')).toHaveProperty('fix')
    expect(readFixed('takeOrPay', '80')).toHaveProperty('fix')
    expect(fixedHint('quote.validUntil')).toBe('YYYY-MM-DD')
  })
})

describe('fixedEdit', () => {
  it('says something for every line, changes it and takes it out', () => {
    const said = editLayout(buildLayout(), [fixedEdit('tables[0]', {}, 'price.unit', 'accelerator-hour')])
    expect(said.ok && said.value.tables[0]?.fixed).toEqual({ 'price.unit': 'accelerator-hour' })
    const table = { fixed: { site: 'oslo' } }
    expect(fixedEdit('tables[0]', table, 'termMonths', 24).value).toEqual({ site: 'oslo', termMonths: 24 })
    expect(fixedEdit('tables[0]', table, 'site', undefined)).toEqual({ path: 'tables[0].fixed' })
  })
})

describe('sayableTargets', () => {
  it('holds what is asked for most first, and nothing that is said already or belongs to single lines', () => {
    const all = sayableTargets({ fixed: { site: 'oslo' } }).map(({ value }) => value)
    expect(all.slice(0, 3)).toEqual(['accelerator', 'kind', 'termMonths'])
    for (const to of ['site', 'volume', 'note', 'price']) expect(all).not.toContain(to)
  })
})
