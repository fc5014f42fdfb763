import { describe, expect, it } from 'vitest'
import {
  cellMarks,
  doneSources,
  fileState,
  firstSheet,
  listWords,
  readySources,
  readyWords,
  shownProblems,
  worstCell,
} from '../../../../renderer/view/import-files.ts'
import type { ObservationPreview } from '../../../../shared/observation/list-preview.ts'
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

describe('shownProblems', () => {
  it('leaves out what the layout asks itself', () => {
    const [question] = buildProposal().questions
    const own = { ...cellProblem('question', 'B4'), what: question?.what ?? '' }
    const unconfirmed = { ...cellProblem('question', 'A1'), code: 'layout-unconfirmed' }
    const other = cellProblem('question', 'B5')
    const problems = [own, unconfirmed, other]
    const file = buildFilePreview('a', false, { problems, proposal: buildProposal() })
    expect(shownProblems(file)).toEqual([other])
    expect(shownProblems(buildFilePreview('a', false, { problems }))).toEqual(problems)
  })
})

describe('a price list', () => {
  const list = {
    sheet: 'Prices',
    format: 'table',
    formatName: 'Table of prices',
    rows: 1200,
    read: 1100,
    leftOut: [],
    from: '2027-01-01',
    to: '2027-02-01',
    currencies: ['USD'],
    providers: ['Acme'],
    words: [
      { word: 'H100', observations: 840, accelerator: 'h100' },
      { word: 'TPU', observations: 260, accelerator: null },
    ],
    questions: [],
    assumed: [],
  }
  const question = { answer: 'currency', what: 'which currency?', fix: 'say it', options: [] } as const
  const file = (observations: ObservationPreview) => buildFilePreview('a', true, { quotes: [], observations })
  it('asks, is ready, or holds no price', () => {
    expect(fileState(file({ lists: [{ ...list, questions: [question] }], ready: false })).words).toBe('1 to answer')
    expect(fileState(file({ lists: [list], ready: true }))).toEqual({ kind: 'ready', words: 'price list' })
    expect(fileState(file({ lists: [list], ready: false })).kind).toBe('empty')
  })
  it('says its rows and how many are of the tender’s accelerators, and is no quote', () => {
    const ready = file({ lists: [list], ready: true })
    expect(listWords({ lists: [list, list], ready: true }, 'en-US')).toBe('2,400 rows, 1,680 matched')
    expect(readyWords([ready, buildFilePreview('b', true), ready])).toBe('1 quote and 2 price lists')
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
    expect(readyWords(files)).toBe('1 quote')
    expect(readyWords([])).toBe('')
  })
  it('takes the quotes of a file that are ready, which stays open for the others', () => {
    const [ready] = buildFilePreview('a', true).quotes
    const [open] = buildFilePreview('a', false).quotes
    if (ready === undefined || open === undefined) throw new Error('no quotes')
    const part = buildFilePreview('a', false, { quotes: [ready, ready, open] })
    expect(fileState(part)).toEqual({ kind: 'open', words: '2 of 3 ready, 1 to answer' })
    expect(readySources([part])).toEqual(['a'])
    expect(doneSources([part, buildFilePreview('b', true)])).toEqual(['b'])
    expect(readyWords([part])).toBe('2 quotes')
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
