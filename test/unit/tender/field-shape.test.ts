import { describe, expect, it } from 'vitest'
import { describeField } from '../../../shared/tender/field-shape.ts'
import { TERMS, termKeys } from '../../../shared/tender/offer.ts'
import { RULES } from '../../../shared/tender/rules/table.ts'
import { siteSchema, vendorSchema } from '../../../shared/tender/vendor.ts'
import { workloadSchema } from '../../../shared/tender/workload.ts'

describe('describeField', () => {
  it('finds a form for every term, rule and record a screen edits', () => {
    for (const key of termKeys) expect(describeField(TERMS[key].schema).kind).toMatch(/\w/)
    for (const rule of Object.values(RULES)) expect(describeField(rule.schema).kind).toBe('group')
    for (const schema of [vendorSchema, siteSchema, workloadSchema]) expect(describeField(schema).kind).toBe('group')
  })

  it('keeps bounds, whole numbers and what is required', () => {
    const rule = describeField(RULES['vendor-count'].schema)
    if (rule.kind !== 'group') throw new Error('a rule is a group')
    expect(rule.fields.find((field) => field.name === 'max')).toEqual({
      name: 'max',
      required: false,
      shape: { kind: 'number', whole: true, least: 0, most: 1e9 },
    })
    expect(rule.fields.find((field) => field.name === 'type')?.required).toBe(true)
  })

  it('reads choices of texts and of numbers', () => {
    const rule = describeField(RULES.redundancy.schema)
    if (rule.kind !== 'group') throw new Error('a rule is a group')
    const shapes = new Map(rule.fields.map((field) => [field.name, field.shape]))
    expect(shapes.get('domain')).toEqual({ kind: 'choice', options: ['vendor', 'site', 'region', 'family', 'group'] })
    expect(shapes.get('priority')).toEqual({ kind: 'choice', options: [1, 2, 3, 4] })
    expect(shapes.get('countOnDemand')).toEqual({ kind: 'flag' })
  })

  it('reads lists of groups and records', () => {
    expect(describeField(TERMS.ramp.schema)).toEqual({
      kind: 'list',
      item: { kind: 'number', whole: false, least: 0, most: 1 },
    })
    const workload = describeField(workloadSchema)
    if (workload.kind !== 'group') throw new Error('a workload is a group')
    expect(workload.fields.find((field) => field.name === 'capacityFactor')?.shape.kind).toBe('record')
  })
})
