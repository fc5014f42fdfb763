import { describe, expect, it } from 'vitest'
import {
  cellMarks,
  fileState,
  firstSheet,
  readyQuotes,
  readySources,
  worstCell,
} from '../../../../renderer/view/import-files.ts'
import { buildFilePreview, cellProblem } from '../../../builders/file-preview.ts'
import { buildProposal } from '../../../builders/proposal.ts'

describe('fileState', () => {
  it('says in words what a file needs', () => {
    expect(fileState(buildFilePreview('a', true))).toEqual({ kind: 'ready', words: 'ready' })
    expect(fileState(buildFilePreview('a', false))).toEqual({ kind: 'open', words: '1 to answer' })
    expect(fileState(buildFilePreview('a', true, { alreadyImported: true })).kind).toBe('known')
    expect(fileState(buildFilePreview('a', true, { quotes: [] })).kind).toBe('empty')
    const refused = { code: 'encrypted', message: 'It is encrypted' }
    expect(fileState(buildFilePreview('a', true, { refused })).kind).toBe('refused')
  })
})

describe('fileState of a sheet in the vendor’s own form', () => {
  const own = (confirmed: boolean, questions = buildProposal().questions) =>
    fileState(buildFilePreview('a', confirmed, { problems: [], proposal: buildProposal({ confirmed, questions }) }))
  it('asks first, then wants its layout confirmed, then is ready', () => {
    expect(own(false)).toEqual({ kind: 'open', words: '1 to answer' })
    expect(own(false, [])).toEqual({ kind: 'open', words: 'to confirm' })
    expect(own(true, [])).toEqual({ kind: 'ready', words: 'ready' })
  })
})

describe('readySources', () => {
  it('takes only files that are new and ready', () => {
    const files = [
      buildFilePreview('a', true),
      buildFilePreview('b', false),
      buildFilePreview('c', true, { alreadyImported: true }),
    ]
    expect(readySources(files)).toEqual(['a'])
    expect(readyQuotes(files)).toBe(1)
  })
})

describe('cellMarks', () => {
  it('marks a cell with its worst problem and all its words; a range at its first cell', () => {
    const file = buildFilePreview('a', false, {
      problems: [cellProblem('warning', 'D7'), cellProblem('error', 'D7'), cellProblem('note', 'B2:B9')],
    })
    const marks = cellMarks(file, 'Offers')
    expect(marks.get('D7')).toEqual({ severity: 'error', words: 'wrong in D7; wrong in D7' })
    expect(marks.get('B2')?.severity).toBe('note')
    expect(cellMarks(file, 'Instructions').size).toBe(0)
  })
})

describe('firstSheet', () => {
  it('is the one with the worst problem, else the first that shows', () => {
    expect(firstSheet(buildFilePreview('a', false))).toBe('Offers')
    expect(firstSheet(buildFilePreview('a', true))).toBe('Instructions')
    expect(worstCell(buildFilePreview('a', false))).toMatchObject({ sheet: 'Offers', address: 'D7', take: false })
    expect(worstCell(buildFilePreview('a', true))).toBeNull()
  })
})
