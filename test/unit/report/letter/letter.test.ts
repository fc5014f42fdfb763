import { describe, expect, it } from 'vitest'
import { type Block, flatten } from '../../../../shared/report/block.ts'
import { externalLegend, letterDocument, letterFileName } from '../../../../shared/report/letter/letter.ts'
import { type LetterInput, letterInput } from '../../../../shared/report/letter/letter-input.ts'
import { letterPlan } from '../../../../shared/report/letter/letter-plan.ts'
import { otherNamesIn } from '../../../../shared/report/letter/other-names.ts'
import { forVendor, type VendorBlock } from '../../../../shared/report/letter/vendor-block.ts'
import { writeOut } from '../../../../shared/report/write-out.ts'
import { emptyPosition, type Position } from '../../../../shared/tender/position.ts'
import { halyardPosition } from '../../../builders/position.ts'
import { fullTender } from '../../../builders/recommendation.ts'
import { leaseOffer, smallTender } from '../../../builders/tender.ts'

function inputOf(over: Partial<Position> = {}, locale = 'en-US'): LetterInput {
  const input = letterInput(fullTender, halyardPosition(over), '2027-02-26', locale)
  if (!input.ok) throw new Error(input.failure.what)
  return input.value
}
function rowsOf(input: LetterInput, id: string): readonly (readonly string[])[] {
  const blocks = letterDocument(input).blocks.filter((block) => block.kind === 'table' && block.id === id)
  const [table] = writeOut(blocks, input.locale)
  return table?.kind === 'table'
    ? table.rows.map(({ cells }) => cells.map((cell) => cell.replaceAll('\u00a0', ' ')))
    : []
}
const wordsOf = (input: LetterInput) =>
  JSON.stringify(writeOut([...letterDocument(input).blocks], input.locale)).replaceAll('\u00a0', ' ')

describe('letterDocument', () => {
  it('asks for prices and terms beside what the vendor offers today, in the buyer’s order', () => {
    expect(rowsOf(inputOf(), 'targets')).toEqual([
      ['hal-h200-36', '1', '2.25 USD per accelerator-hour', '2.10 USD per accelerator-hour'],
      ['hal-h200-36', '512 accelerators', '2.08 USD per accelerator-hour', '1.95 USD per accelerator-hour'],
      ['hal-h200-18', 'any quantity', '2.72 USD per accelerator-hour', '2.45 USD per accelerator-hour'],
    ])
    expect(rowsOf(inputOf(), 'asks').map(([offer, term, today, to]) => [offer, term, today, to])).toEqual([
      [
        'hal-h200-36',
        'Take-or-pay',
        '100 % of capacity is paid for whether used or not.',
        '90 % of capacity is paid for whether used or not.',
      ],
      ['hal-h200-36', 'Payment days', 'Paid 15 days after the invoice.', 'Paid 45 days after the invoice.'],
      ['hal-h200-36', 'Set-up fee per unit', 'A set-up fee of 350.00 USD per unit.', 'No set-up fee per unit.'],
    ])
  })

  it('says to whom, by when, to whom to answer and what every offer must meet', () => {
    const words = wordsOf(inputOf())
    for (const part of [
      'To Halyard Compute · 26 Feb 2027',
      'Please answer by 5 Mar 2027',
      'Compute procurement, M. Alvarez, compute-bids@aurora.example',
      '99.5 % availability by month, measured at the accelerator.',
      'It orders nothing and accepts nothing',
    ])
      expect(words).toContain(part)
  })

  it('has only the sections it needs', () => {
    const headings = (input: LetterInput) =>
      letterDocument(input).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(headings(inputOf())).toEqual([
      'What we ask for',
      'What every offer must meet',
      'How to answer',
      'Your offer as we read it',
    ])
    const bare = inputOf({ targets: [], asks: [], published: '' })
    expect(headings(bare)).toEqual(['How to answer', 'Your offer as we read it'])
    expect(wordsOf(bare)).toContain('Please confirm or correct it')
  })

  it('asks a vendor that has not quoted for a quote', () => {
    const input = letterInput(
      smallTender({ quotes: [] }),
      { ...halyardPosition({ targets: [], asks: [] }), vendor: 'acme' },
      '2027-02-26',
      'en-US',
    )
    if (!input.ok) throw new Error(input.failure.what)
    expect(wordsOf(input.value)).toContain('We have no quote of yours for A small tender yet')
  })

  it('asks a vendor of which only a running contract is known for a quote, and not to confirm nothing', () => {
    const offers = [leaseOffer({ awarded: { quantity: 8, start: -3 } })]
    const tender = smallTender({ quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers }] })
    const input = letterInput(tender, emptyPosition('acme'), '2027-02-26', 'en-US')
    if (!input.ok) throw new Error(input.failure.what)
    expect(wordsOf(input.value)).toContain('We have no open offer of yours for A small tender')
    expect(wordsOf(input.value)).not.toContain('how we have read it')
  })

  it('carries the external legend and a name of tender and vendor alone', () => {
    const { options, fileName } = letterDocument(inputOf())
    expect(options.legend).toBe(externalLegend('Halyard Compute'))
    expect(options.legend).not.toMatch(/internal/i)
    expect(fileName).toBe('letter-aurora-2027-halyard')
    expect(letterFileName('../a b', 'c/d')).toBe('letter--a-b-c-d')
  })
})

describe('letterPlan', () => {
  it('has the words on one sheet and an answer beside each thing asked for', () => {
    const { sheets } = letterPlan(inputOf())
    expect(sheets.map(({ name }) => name)).toEqual(['Letter', 'We ask for', 'Your offer'])
    const asked = sheets.find(({ name }) => name === 'We ask for')
    const answers = asked?.cells.filter(({ look }) => look === 'input') ?? []
    expect(answers).toHaveLength(6)
    expect(answers.every(({ value }) => value === undefined)).toBe(true)
    expect(asked?.cells.filter(({ value }) => value === 'Your answer')).toHaveLength(2)
  })

  it('keeps prices numbers, with their unit in the format', () => {
    const cells = letterPlan(inputOf()).sheets.flatMap((sheet) => sheet.cells)
    expect(cells.find(({ value }) => value === 1.95)?.format).toContain('USD per accelerator-hour')
  })

  it('says the same as the page', () => {
    const cells = new Set(
      letterPlan(inputOf()).sheets.flatMap((sheet) => sheet.cells.map(({ value }) => String(value))),
    )
    for (const row of rowsOf(inputOf(), 'asks'))
      for (const cell of row) expect([...cells].map((one) => one.replaceAll('\u00a0', ' '))).toContain(cell)
  })
})

describe('forVendor', () => {
  const throwing = (block: unknown) => () => forVendor([block as VendorBlock], 'en-US')
  const table = { kind: 'table', caption: '', columns: [], rows: [] }

  it('throws on blocks of internal reports, whatever the types were told', () => {
    const internal: readonly Block['kind'][] = ['chart', 'key-figures', 'signatures', 'one-page', 'note', 'page-break']
    for (const kind of internal) expect(throwing({ kind })).toThrow('cannot hold')
    for (const id of ['why-not', 'clauses', 'prices', 'rule-costs'])
      expect(throwing({ ...table, id })).toThrow('cannot hold')
  })

  it('throws on a hash and on a place of the tender document', () => {
    const paragraph = (text: string) => ({ kind: 'paragraph', text: [text] })
    expect(throwing(paragraph('a'.repeat(64)))).toThrow('a hash')
    expect(throwing(paragraph('see quotes[3].offers'))).toThrow('a place of the tender document')
    expect(flatten(forVendor([{ kind: 'paragraph', text: ['all well'] }], 'en-US'))).toHaveLength(1)
  })
})

describe('otherNamesIn', () => {
  const tender = smallTender({
    vendors: [
      { id: 'acme', name: 'Acme' },
      { id: 'rival', name: 'Rival Cloud' },
      { id: 'xy' },
      { id: 'acme-east', name: 'Acme East' },
    ],
  })

  it('finds names and ids of others as whole words, in any case', () => {
    expect(otherNamesIn(tender, 'acme', ['better than RIVAL   cloud'])).toEqual(['Rival Cloud', 'rival'])
    expect(otherNamesIn(tender, 'acme', ['our acme_east letter'])).toContain('Acme East')
  })

  it('finds neither its own name, nor parts of words, nor names too short to tell', () => {
    expect(otherNamesIn(tender, 'acme', ['Dear Acme', 'arrivals', 'xy'])).toEqual([])
  })
})
