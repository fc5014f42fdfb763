import { describe, expect, it } from 'vitest'
import { checkFileName, checkRecipient } from '../../../../shared/report/letter/check-recipient.ts'
import { letterDocument } from '../../../../shared/report/letter/letter.ts'
import { letterInput } from '../../../../shared/report/letter/letter-input.ts'
import { emptyPosition, type Position } from '../../../../shared/tender/position.ts'
import type { Tender } from '../../../../shared/tender/tender.ts'
import { smallTender } from '../../../builders/tender.ts'

const vendors = [
  { id: 'acme', name: 'Acme' },
  { id: 'brx', name: 'Borealis Racks' },
]

function letterTo(vendor: string, over: Partial<Position> = {}, tender: Tender = smallTender({ vendors })) {
  const input = letterInput(tender, { ...emptyPosition(vendor), ...over }, '2026-03-02', 'en-US')
  if (!input.ok) throw new Error(input.failure.what)
  return { tender, letter: { input: input.value, document: letterDocument(input.value) } }
}
const said = (vendor: string, { tender, letter }: ReturnType<typeof letterTo>) =>
  checkRecipient(tender, vendor, letter)?.what

describe('checkRecipient', () => {
  it('passes a letter that is of one vendor throughout', () => {
    expect(
      said('acme', letterTo('acme', { contact: 'Bea, bids@buyer.example', published: 'Two halls' })),
    ).toBeUndefined()
    expect(said('brx', letterTo('brx', { published: 'As Borealis Racks knows' }))).toBeUndefined()
  })
  it('refuses the letter of another vendor, and one whose file name is another’s', () => {
    expect(said('acme', letterTo('brx'))).toBe('the letter is not one to Acme')
    const { tender, letter } = letterTo('acme')
    const { document } = letterTo('brx').letter
    const renamed = { ...letter, document: { ...letter.document, fileName: document.fileName } }
    expect(said('acme', { tender, letter: renamed })).toBe(
      'the file name letter-small-brx is not that of a letter to Acme',
    )
    expect(said('acme', { tender, letter: { ...letter, document } })).toBe('the letter is not one to Acme')
  })
  it('refuses what the buyer typed when it names somebody else', () => {
    expect(said('acme', letterTo('acme', { published: 'Better than borealis-racks, please' }))).toBe(
      'Borealis Racks, another vendor, is named in the published requirements',
    )
    expect(said('acme', letterTo('acme', { contact: 'Bea, also for BRX' }))).toContain(
      'brx, another vendor, is named in the contact',
    )
    const tender = smallTender({ vendors, name: 'Borealis Racks or better' })
    expect(said('acme', letterTo('acme', {}, tender))).toContain('is named in the name of the tender')
  })
})

describe('checkFileName', () => {
  it('refuses a name with another vendor in it', () => {
    const tender = smallTender({ vendors })
    expect(checkFileName(tender, 'acme', 'letter Acme.pdf')).toBeUndefined()
    expect(checkFileName(tender, 'acme', 'letter_borealis_racks.pdf')?.what).toContain('is named in the file name')
  })
})
