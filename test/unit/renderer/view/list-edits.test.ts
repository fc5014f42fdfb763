import { describe, expect, it } from 'vitest'
import { idTaken, putRecord, removeRecord } from '../../../../renderer/view/list-edits.ts'
import { buildTenderView } from '../../../builders/tender-view.ts'

const { tender } = buildTenderView({ vendors: [{ id: 'a' }, { id: 'b' }] })

describe('putRecord', () => {
  it('replaces the record of this id in its place, and appends a new one', () => {
    expect(putRecord(tender, 'vendors', 'b', { id: 'b', name: 'B' })).toEqual([
      { path: 'vendors[1]', value: { id: 'b', name: 'B' } },
    ])
    expect(putRecord(tender, 'vendors', null, { id: 'c' })).toEqual([{ path: 'vendors[2]', value: { id: 'c' } }])
  })
  it('begins a list that the document leaves out', () => {
    expect(putRecord(tender, 'awardScenarios', null, { id: 'c', rules: [] })).toEqual([
      { path: 'awardScenarios', value: [{ id: 'c', rules: [] }] },
    ])
  })
})

describe('removeRecord', () => {
  it('names the place, or nothing when the record is gone', () => {
    expect(removeRecord(tender, 'vendors', 'a')).toEqual([{ path: 'vendors[0]' }])
    expect(removeRecord(tender, 'vendors', 'x')).toEqual([])
  })
})

describe('idTaken', () => {
  it('lets a record keep its own id', () => {
    expect(idTaken(tender, 'vendors', 'a', 'a')).toBe(false)
    expect(idTaken(tender, 'vendors', 'a', null)).toBe(true)
  })
})
